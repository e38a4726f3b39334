import { NOUN_VERBS } from "../../lexicons/reporting.js";
import { pos, type Reading, word } from "./reading.js";

/** Farthest that a helping verb is looked for before its infinitive, in rows. */
const NEAR = 8;

/**
 * True where the tagger took the second noun of a compound for a verb: `Battery recall costs …`. The base form of
 * a verb does not agree with one singular noun before it, unless a helping verb stands before both.
 */
export function isCompoundNoun(reading: Reading, row: number): boolean {
  const w = word(reading, row);
  if (!NOUN_VERBS.has(w) || !/^(NOUN|PROPN)$/.test(pos(reading, row - 1)) || isPlural(reading, row - 1))
    return false;
  let at = row - 2;
  while (at > row - NEAR && /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(pos(reading, at))) at--;
  const before = pos(reading, at);
  if (before === "AUX" || before === "CCONJ" || before === "VERB") return false;
  return !/^(of|for|in|who|that|which)$/.test(word(reading, at));
}

/** True where the tagger took a verb for a noun after a plural: `farmers fear that`, `polls show Brandt ahead`. */
export function isVerbAfterPlural(reading: Reading, row: number): boolean {
  const w = word(reading, row);
  if (w.endsWith("s") || !isPlural(reading, row - 1)) return false;
  const next = pos(reading, row + 1);
  return (
    next === "PRON" || next === "DET" || next === "PROPN" || /^(that|there)$/.test(word(reading, row + 1))
  );
}

const isPlural = (reading: Reading, row: number): boolean =>
  /[^s]s$|^(people|men|women|children|police|media|data)$/.test(word(reading, row));
