import { LANGUAGES } from "./letters.js";

/** 26 letters, another letter, no letter. */
export const NEIGHBORS = 28;
const OTHER_LETTER = 26;
const NO_LETTER = 27;
/** The sign that stands for 0 in the table. */
export const SIGN_ZERO = 48;
/** Of a letter that a language does not have. */
const UNKNOWN = 15;

/** What stands beside a letter, as the table counts it. */
export function neighborOf(sign: string | undefined): number {
  if (sign === undefined) return NO_LETTER;
  const code = sign.charCodeAt(0) | 0x20;
  if (code >= 97 && code <= 122 && sign <= "z") return code - 97;
  return /\p{L}/u.test(sign) ? OTHER_LETTER : NO_LETTER;
}

const TABLES: readonly { cost: number; letters: ReadonlyMap<string, string> }[] = LANGUAGES.map(
  ({ cost, rows }) => ({
    cost,
    letters: new Map(rows.map((row) => [row[0]!, row.slice(1)])),
  }),
);

/**
 * How surprising the letters outside ASCII of a word are, in natural logarithms, in the language that they fit best: about
 * 5 for *café*, 15 and more for each letter where no language has it.
 */
export function wordCost(word: string): number {
  const small = word.toLowerCase();
  let best = Number.POSITIVE_INFINITY;
  for (const { cost, letters } of TABLES) {
    let sum = cost;
    for (let i = 0; i < small.length && sum < best; i++) {
      if (small.charCodeAt(i) < 0x80) continue;
      const row = letters.get(small[i]!);
      sum += row === undefined ? UNKNOWN : letterCost(row, small[i - 1], small[i + 1]);
    }
    best = Math.min(best, sum);
  }
  return best;
}

function letterCost(row: string, before: string | undefined, after: string | undefined): number {
  const cost = (i: number) => (row.charCodeAt(i) - SIGN_ZERO) / 4;
  return cost(0) + cost(1 + neighborOf(before)) + cost(1 + NEIGHBORS + neighborOf(after));
}
