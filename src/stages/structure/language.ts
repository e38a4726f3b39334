import type { Note } from "../../document/schema.js";
import { LANGUAGES, languagesOf } from "../../lexicons/function-words.js";

/** So much of a text is looked at, in UTF-16 units: a language shows soon. */
const ENOUGH = 20_000;
/** Texts of fewer words may be a list of names, a headline, a byline. */
const LEAST_WORDS = 10;
/** So many different small words of a language must be there, or the latter number where none of English is. */
const LEAST_DIFFERENT = 4;
const LEAST_ALONE = 3;
/** Share of its words that are small words of its language; running text has twice as many. */
const LEAST_SHARE = 0.15;
/** Letters of another alphabet that make a text one in it. */
const LEAST_LETTERS = 20;

const ALPHABETS: [name: string, letters: RegExp][] = [
  ["Chinese or Japanese", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Korean", /\p{Script=Hangul}/gu],
  ["Arabic, Persian or Urdu", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  [
    "Hindi or another language of India",
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}]/gu,
  ],
  ["Thai", /\p{Script=Thai}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["written in Cyrillic letters", /\p{Script=Cyrillic}/gu],
];

/**
 * A note where most of the text is in another language. It wants proof of the other language, many of its small words in
 * running text, and not only few English ones: lists of names, results and tables are no other language.
 */
export function languageNotes(text: string): Note[] {
  const language = otherLanguage(text.slice(0, ENOUGH));
  if (language === undefined) return [];
  const message = `the text is mostly not English, it looks ${language}: names, quotations, stance and tone are found in English alone`;
  return [{ code: "not-english", message }];
}

/** The language that most of the text is in; undefined for English, and where it is not sure. */
export function otherLanguage(text: string): string | undefined {
  const counts = new Uint32Array(LANGUAGES.length);
  const different: Set<string>[] = LANGUAGES.map(() => new Set());
  let words = 0;
  let small = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words++;
    const lower = word.toLowerCase();
    if (word === lower) small++;
    for (const language of languagesOf(lower) ?? []) {
      counts[language]!++;
      // With a capital they may be parts of names: *Die Hard*, *Con Air*.
      if (word === lower) different[language]!.add(lower);
    }
  }
  let best = 1;
  for (let i = 2; i < counts.length; i++) if (counts[i]! > counts[best]!) best = i;
  const least = counts[0] === 0 ? LEAST_ALONE : LEAST_DIFFERENT;
  const proven =
    words >= LEAST_WORDS &&
    small >= 0.4 * words &&
    different[best]!.size >= least &&
    counts[best]! >= LEAST_SHARE * words &&
    counts[best]! >= 2 * counts[0]!;
  return proven ? LANGUAGES[best] : otherAlphabet(text);
}

function otherAlphabet(text: string): string | undefined {
  const latin = count(text, /\p{Script=Latin}/gu);
  for (const [name, letters] of ALPHABETS) {
    const others = count(text, letters);
    if (others >= LEAST_LETTERS && others > latin) return name;
  }
  return undefined;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
