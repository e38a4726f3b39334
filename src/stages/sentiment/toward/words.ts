import { CLUSTERINGS, type Clusters } from "../../../learn/clusters.js";
import { hashText } from "../../../learn/hash.js";
import type { HashIndex } from "../../../learn/hash-index.js";
import { WordColumns } from "../../../learn/word-columns.js";
import { hedges } from "../../../lexicons/hedges.js";
import { frameOf } from "../../../lexicons/reporting.js";
import { concedes, contrasts, negates } from "../../../lexicons/shifters.js";
import { attitudeAdjective, attitudeNoun, attitudePeople } from "../../../lexicons/stance-nouns.js";
import { stanceVerbs } from "../../../lexicons/stance-verbs.js";
import { valence } from "../../../lexicons/valence.js";

/** What is known of a word by itself, as bits. */
export const Trait = {
  Negates: 1,
  Contrasts: 2,
  Concedes: 4,
  Hedges: 8,
  Reports: 16,
  /** *He*, *her*, *they*: somebody who could be spoken of. */
  Person: 32,
  Favors: 64,
  Opposes: 128,
  /** Ends in *-ed* or *-en*, or is a common irregular participle. */
  Participle: 256,
  Possessive: 512,
  Relative: 1024,
  Clause: 2048,
} as const;

/** Columns of what is known of a word by itself; each is a hash or a small number. */
export const Word = {
  Hash: 0,
  Traits: 1,
  /** Valence plus 8. */ Valence: 2,
  /** Row in the table of values, plus 1. */ Row: 3,
  Cluster: 4,
} as const;
const WIDTH = 4 + CLUSTERINGS;

const set = (words: string) => new Set(words.split(" "));
const PERSONS = set(
  "he she they him her them his hers their theirs himself herself themselves it its i we you who",
);
const POSSESSIVES = set("his her their its my our your whose");
const RELATIVES = set("who which that whom");
const CLAUSES = set(
  "that because if when while since after before until unless as who which whether where why how what",
);
const PARTICIPLES = set(
  "made held shot hit cut beat won lost told said sent kept left put set led sued fed hurt caught taught brought bought thought sought fought found built paid laid sold heard met read seen done gone known shown thrown torn worn sworn drawn blown grown",
);

/** A table with these columns. */
export type Words = WordColumns;

/**
 * The words around targets.
 *
 * @param rows of the words that have values.
 */
export function targetWords(clusters: Clusters, rows: HashIndex): WordColumns {
  return new WordColumns(WIDTH, (word, values) => {
    const lower = word.replaceAll("’", "'").toLowerCase();
    values[Word.Hash] = hashText(lower);
    values[Word.Traits] = traitsOf(lower);
    values[Word.Row] = rows.rowOf(values[Word.Hash]!) + 1;
    values[Word.Valence] = valence(lower, lower) + 8;
    clusters.describe(values[Word.Hash]!, values, Word.Cluster);
  });
}

/** Bits of `Trait` of a word in small letters. */
export function traitsOf(word: string): number {
  const stances = [
    ...(stanceVerbs(word)?.map(({ label }) => label) ?? []),
    attitudeNoun(word),
    attitudeAdjective(word),
    attitudePeople(word),
  ];
  return (
    (negates(word) || word === "n't" || word === "not" ? Trait.Negates : 0) |
    (contrasts(word) ? Trait.Contrasts : 0) |
    (concedes(word) ? Trait.Concedes : 0) |
    (hedges(word) ? Trait.Hedges : 0) |
    (frameOf(word) & 3 ? Trait.Reports : 0) |
    (PERSONS.has(word) ? Trait.Person : 0) |
    (stances.includes("favor") ? Trait.Favors : 0) |
    (stances.includes("against") ? Trait.Opposes : 0) |
    (word.endsWith("ed") || word.endsWith("en") || PARTICIPLES.has(word) ? Trait.Participle : 0) |
    (POSSESSIVES.has(word) ? Trait.Possessive : 0) |
    (RELATIVES.has(word) ? Trait.Relative : 0) |
    (CLAUSES.has(word) ? Trait.Clause : 0)
  );
}
