import { CLUSTERINGS, type Clusters } from "../../../learn/clusters.js";
import { hashText } from "../../../learn/hash.js";
import { WordColumns } from "../../../learn/word-columns.js";
import { frameOf } from "../../../lexicons/reporting.js";

/** Columns of what is known of a word by itself; each is a hash or a small number. */
export const Word = {
  Lower: 0,
  Suffix2: 1,
  Suffix3: 2,
  Prefix3: 3,
  Case: 4,
  /** What it is in the skeleton of a sentence: `Bone`. */
  Bone: 5,
  /** What it takes where it is the lemma of a reporting verb: bits of `Frame`. */
  Frame: 6,
  Cluster: 7,
} as const;
const WIDTH = 7 + CLUSTERINGS;

/** How a word is written. */
export const Case = { Other: 0, Lower: 1, Initial: 2, Upper: 3, Number: 4 } as const;

/** Words by which clauses are told apart. */
export const Bone = { None: 0, Comma: 1, That: 2, Clause: 3, Break: 4 } as const;

const CLAUSE_WORDS = new Set(
  "who which what when where why how whether if because although though while since after before until unless as".split(
    " ",
  ),
);
const BREAKS = new Set([";", ":", "—", "–", "--", "-", "(", ")"]);

function boneOf(lower: string): number {
  if (lower === ",") return Bone.Comma;
  if (lower === "that") return Bone.That;
  return CLAUSE_WORDS.has(lower) ? Bone.Clause : BREAKS.has(lower) ? Bone.Break : Bone.None;
}

/** A table with these columns. */
export type Words = WordColumns;

/** The words and lemmas of quotations. */
export function quotationWords(clusters: Clusters): WordColumns {
  return new WordColumns(WIDTH, (word, values) => {
    const plain = word.replace(/’/g, "'");
    const lower = plain.toLowerCase();
    const size = lower.length;
    values[Word.Lower] = hashText(lower);
    values[Word.Suffix2] = hashText(lower, Math.max(0, size - 2));
    values[Word.Suffix3] = hashText(lower, Math.max(0, size - 3));
    values[Word.Prefix3] = hashText(lower, 0, Math.min(3, size));
    values[Word.Case] = caseOf(plain);
    values[Word.Bone] = boneOf(lower);
    values[Word.Frame] = frameOf(word);
    clusters.describe(values[Word.Lower]!, values, Word.Cluster);
  });
}

function caseOf(word: string): number {
  if (/^\p{Ll}/u.test(word)) return Case.Lower;
  if (/^\p{Lu}/u.test(word)) return word.length > 1 && !/\p{Ll}/u.test(word) ? Case.Upper : Case.Initial;
  return /^[\p{N}.,:]+$/u.test(word) ? Case.Number : Case.Other;
}
