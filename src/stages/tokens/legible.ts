import { isSpace } from "../../document/white-space.js";

/** White space is what JavaScript's `\s` and `trim` take for it. */
const BEYOND_LATIN_1 = /[^\0-\u00ff]/u;
const EACH_BEYOND_LATIN_1 = /[^\0-\u00ff]/gu;
const EACH_CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\xad]/g;
const LETTER_OR_MARK = /^[\p{L}\p{M}]$/u;
const UPPER = /^\p{Lu}$/u;

/** Longest run without white space that wink-nlp is given; its cost grows with the square of such runs. */
export const LONGEST_RUN = 256;

/**
 * A text of the same length, unit for unit, that wink-nlp reads without losing or breaking words: letters
 * beyond Latin-1 become the plain letter beneath them (or `x`), unusual spaces and controls become a space,
 * halves of surrogate pairs become a sign, and runs longer than `LONGEST_RUN` are blanked out. Positions in
 * the one are positions in the other.
 */
export function legible(text: string): string {
  const plain = BEYOND_LATIN_1.test(text) ? text.replace(EACH_BEYOND_LATIN_1, plainCharacter) : text;
  return withoutLongRuns(plain.replace(EACH_CONTROL, " "));
}

function plainCharacter(character: string): string {
  if (LETTER_OR_MARK.test(character)) {
    const base = character.normalize("NFD").charAt(0);
    const letter = /^[A-Za-z]$/.test(base) ? base : UPPER.test(character) ? "X" : "x";
    return letter.repeat(character.length);
  }
  if (/^\s$/.test(character)) return " ";
  return /^\p{Cs}$/u.test(character) ? "¤" : character;
}

function withoutLongRuns(text: string): string {
  let kept = "";
  let copied = 0;
  let runStart = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue;
    if (at - runStart > LONGEST_RUN) {
      kept += text.slice(copied, runStart) + " ".repeat(at - runStart);
      copied = at;
    }
    runStart = at + 1;
  }
  return copied === 0 ? text : kept + text.slice(copied);
}
