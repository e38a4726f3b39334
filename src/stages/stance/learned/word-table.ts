import { CLUSTERINGS, type Clusters } from "../../../learn/clusters.js";
import { hashText } from "../../../learn/hash.js";
import { WordColumns } from "../../../learn/word-columns.js";
import { hedges } from "../../../lexicons/hedges.js";
import { canHold } from "../../../lexicons/holder-nouns.js";
import { frameOf } from "../../../lexicons/reporting.js";
import { contrasts, negates } from "../../../lexicons/shifters.js";
import { attitudeAdjective, attitudeNoun, attitudePeople } from "../../../lexicons/stance-nouns.js";
import { stanceVerbs } from "../../../lexicons/stance-verbs.js";
import { valenceOf } from "../../../lexicons/valence.js";

/** Columns of what is known of a word by itself. */
export const Word = {
  Lower: 0,
  Flags: 1,
  Side: 2,
  /** How good or bad the word is, −5 to 5. */
  Valence: 3,
  Cluster: 4,
} as const;
const WIDTH = 4 + CLUSTERINGS;

/** What a word can do, as bits of `Word.Flags`. */
export const Flag = { Negates: 1, Hedges: 2, Contrasts: 4, Holds: 8, Reports: 16, Rated: 32 } as const;

/** A table with these columns. */
export type WordTable = WordColumns;

/** The words and lemmas of stances: lower case, straight apostrophes. */
export function stanceWords(clusters: Clusters): WordColumns {
  return new WordColumns(WIDTH, (word, columns) => {
    const hash = hashText(word);
    const value = valenceOf(word);
    columns[Word.Lower] = hash;
    columns[Word.Flags] =
      (negates(word) ? Flag.Negates : 0) |
      (hedges(word) ? Flag.Hedges : 0) |
      (contrasts(word) ? Flag.Contrasts : 0) |
      (canHold(word) ? Flag.Holds : 0) |
      (frameOf(word) !== 0 ? Flag.Reports : 0) |
      (value !== undefined ? Flag.Rated : 0);
    columns[Word.Side] = sideOf(word);
    columns[Word.Valence] = value ?? 0;
    clusters.describe(hash, columns, Word.Cluster);
  });
}

/** Which side a lemma takes by the lists, in what class of word: 0 where it takes none. */
function sideOf(lemma: string): number {
  const verb = stanceVerbs(lemma)?.[0];
  if (verb)
    return (verb.kind === "attitude" ? 1 : verb.kind === "act" ? 3 : 5) + (verb.label === "favor" ? 0 : 1);
  const noun = attitudeNoun(lemma);
  if (noun) return noun === "favor" ? 7 : 8;
  const adjective = attitudeAdjective(lemma);
  if (adjective) return adjective === "favor" ? 9 : 10;
  const people = attitudePeople(lemma);
  if (people) return people === "favor" ? 11 : 12;
  return 0;
}
