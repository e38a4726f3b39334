import type { Construction } from "../finder.js";

/**
 * How often a quotation found by each construction is right: its content overlaps one that people marked by 0.5 or
 * more (Jaccard over characters). Measured on all 840 articles of polnear-train with
 * `tsx scripts/calibrate-quotations.ts ../shared/data/attribution/polnear-train.jsonl` (number of cases behind each),
 * which is the text the rules were written on.
 */
const RIGHT: Record<Construction, number> = {
  colon: 0.97, // 143
  "quote-before": 0.96, // 3192
  that: 0.88, // 1737
  "clause-before": 0.85, // 471
  opener: 0.88, // 24
  according: 0.84, // 385
  "quote-after": 0.83, // 484
  bare: 0.81, // 2595
  question: 0.72, // 280
  preposition: 0.69, // 574
  object: 0.66, // 2300
  passive: 0.62, // 148
  infinitive: 0.62, // 714
  by: 0.58, // 50
  label: 0.57, // 230
  adjective: 0.56, // 112
  noun: 0.53, // 361
  alone: 0.51, // 222
};

/** Probability, 0 to 1, that a quotation of this construction is right. */
export function scoreOf(construction: Construction): number {
  return RIGHT[construction];
}

/**
 * How often an attribution inside another's content is right (`inner.ts`): 37 of the 50 that were found in rows 301 to
 * 370 of polnear-train, as we read them by our guidelines, since PolNeAR does not mark them. (Rules were mended on
 * other rows.)
 */
export const RIGHT_INSIDE = 0.74;
