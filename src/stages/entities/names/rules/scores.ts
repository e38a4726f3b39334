import type { EntityType } from "../../../../document/schema.js";

/** The types that names have, in the order of a `Scores` row. */
export const NAME_TYPES = [
  "PERSON",
  "ORG",
  "GPE",
  "LOC",
  "NORP",
  "FAC",
  "EVENT",
  "LAW",
  "WORK_OF_ART",
  "PRODUCT",
  "LANGUAGE",
] as const satisfies readonly EntityType[];

export type NameType = (typeof NAME_TYPES)[number];

/** Points for each of `NAME_TYPES`. About 1 is a hint, 3 strong, 6 all but certain. */
export type Scores = Float64Array;

/** Index of each type in a `Scores` row. */
export const NAME_TYPE_INDEX = Object.fromEntries(NAME_TYPES.map((type, i) => [type, i])) as Record<
  NameType,
  number
>;

/** Index of the best type and how far it is ahead, as a probability. */
export function decide(scores: Scores): { type: NameType; score: number } {
  let best = 0;
  let total = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  for (let i = 0; i < scores.length; i++) total += Math.exp(scores[i]! - scores[best]!);
  return { type: NAME_TYPES[best]!, score: Math.round(100 / total) / 100 };
}
