import type { Clusters } from "../../../../learn/clusters.js";
import { CLUSTERINGS } from "../../../../learn/clusters.js";
import { hashText } from "../../../../learn/hash.js";
import { WordColumns } from "../../../../learn/word-columns.js";
import { grammarWords } from "../../../../lexicons/common-words.js";

/** Columns of what is known of a word by itself; each is a hash or a small number. */
export const Column = {
  Form: 0,
  Lower: 1,
  Shape: 2,
  ShortShape: 3,
  Prefix2: 4,
  Prefix3: 5,
  Prefix4: 6,
  Suffix1: 7,
  Suffix2: 8,
  Suffix3: 9,
  Suffix4: 10,
  Cluster: 11,
  Case: 11 + CLUSTERINGS,
  /** 1 for a word of grammar, such as *the* or *but*. */
  Grammar: 12 + CLUSTERINGS,
} as const;
const WIDTH = 13 + CLUSTERINGS;

/** How a word is written. */
export const Case = { Other: 0, Lower: 1, Initial: 2, Upper: 3, Mixed: 4, Number: 5 } as const;

/** True for words that are written as names are: with a capital. */
export function isNameCase(casing: number): boolean {
  return casing >= Case.Initial && casing <= Case.Mixed;
}

/** The names' words. */
export function nameWords(clusters: Clusters): WordColumns {
  return new WordColumns(WIDTH, (word, values) => {
    const plain = word.replace(/’/g, "'");
    const lower = plain.toLowerCase();
    const size = lower.length;
    values[Column.Form] = hashText(plain);
    values[Column.Lower] = hashText(lower);
    const [shape, short] = shapesOf(plain);
    values[Column.Shape] = hashText(shape);
    values[Column.ShortShape] = hashText(short);
    values[Column.Prefix2] = hashText(lower, 0, Math.min(2, size));
    values[Column.Prefix3] = hashText(lower, 0, Math.min(3, size));
    values[Column.Prefix4] = hashText(lower, 0, Math.min(4, size));
    values[Column.Suffix1] = hashText(lower, Math.max(0, size - 1));
    values[Column.Suffix2] = hashText(lower, Math.max(0, size - 2));
    values[Column.Suffix3] = hashText(lower, Math.max(0, size - 3));
    values[Column.Suffix4] = hashText(lower, Math.max(0, size - 4));
    clusters.describe(values[Column.Lower]!, values, Column.Cluster);
    values[Column.Case] = caseOf(plain);
    values[Column.Grammar] = grammarWords().has(lower) ? 1 : 0;
  });
}

function shapesOf(word: string): [shape: string, short: string] {
  let shape = "";
  let short = "";
  for (const c of word.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(c) ? "X" : /\p{L}/u.test(c) ? "x" : /\p{N}/u.test(c) ? "9" : c;
    if (short.at(-1) !== kind) short += kind;
    // Runs of more than four are one shape.
    if (!shape.endsWith(kind.repeat(4))) shape += kind;
  }
  return [shape, short];
}

function caseOf(word: string): number {
  if (/^\p{Ll}/u.test(word)) return /\p{Lu}/u.test(word) ? Case.Mixed : Case.Lower;
  if (/^\p{Lu}/u.test(word)) {
    if (!/\p{Ll}/u.test(word)) return word.length === 1 ? Case.Initial : Case.Upper;
    return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? Case.Initial : Case.Mixed;
  }
  return /^[\p{N}.,:]+$/u.test(word) ? Case.Number : Case.Other;
}
