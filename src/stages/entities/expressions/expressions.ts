import type { Tokens } from "../../../document/schema.js";
import { currencySigns, numberWord, ordinalWords, roughNumbers } from "../../../lexicons/numbers.js";
import type { Expression } from "../../stage.js";
import { readAmount, readApproximate, readOrdinal } from "./amounts.js";
import { readDate } from "./dates.js";
import type { FoundExpression } from "./found-expression.js";
import type { Reader } from "./reader.js";

/**
 * Dates, times, money, percentages, quantities, ordinals and cardinals, ascending and without overlap. Rules
 * read them from the tokens; what wink-nlp recognized as a date or a time and the rules did not is kept.
 */
export function findExpressions(
  text: string,
  tokens: Tokens,
  recognized: readonly Expression[],
): FoundExpression[] {
  const size = tokens.start.length;
  const lower: string[] = new Array(size);
  for (let i = 0; i < size; i++) lower[i] = text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase();
  const reader: Reader = {
    text,
    start: tokens.start,
    end: tokens.end,
    pos: tokens.pos,
    word: (i) => lower[i] ?? "",
  };
  const found: FoundExpression[] = [];
  let next = 0;
  for (let i = 0; i < size; ) {
    const hit = readAt(reader, i);
    if (hit && hit.from >= (found.at(-1)?.to ?? 0)) found.push(hit);
    const until = hit ? hit.to : i + 1;
    // What wink saw inside the stretch just passed is decided; what begins at `i` and no rule read is kept.
    while (next < recognized.length && tokens.start[i]! > recognized[next]!.start) next++;
    const other = recognized[next];
    if (
      !hit &&
      other &&
      other.start === tokens.start[i] &&
      (other.kind === "DATE" || other.kind === "TIME") &&
      !/^(?:by|in|on|at|since|from|until|till|before|after|to|the|may|march|sat|sun|over|of|past)$/.test(
        lower[i]!,
      )
    ) {
      let to = i + 1;
      while (to < size && tokens.end[to]! <= other.end) to++;
      found.push({ from: i, to, type: other.kind });
      i = to;
      continue;
    }
    i = Math.max(until, i + 1);
  }
  return found;
}

/** The expression that begins at token `i`, the longest reading first. */
function readAt(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i);
  const code = word.charCodeAt(0);
  const digit = code >= 48 && code <= 57;
  return (
    readDate(r, i) ??
    readApproximate(r, i) ??
    (digit ||
    currencySigns().has(word) ||
    r.word(i + 1) === "$" ||
    numberWord(word) !== undefined ||
    roughNumbers().has(word) ||
    word === "half" ||
    word === "a" ||
    word === "an" ||
    word === "several"
      ? readAmount(r, i)
      : ordinalWords().has(word)
        ? readOrdinal(r, i)
        : undefined)
  );
}
