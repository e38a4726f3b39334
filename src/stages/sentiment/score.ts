import type { SentimentLabel } from "../../document/schema.js";

/**
 * How fast a sum of weights nears ±1, and how much each word of the passage holds it back. Chosen, as the
 * two thresholds below, on nyt-editorials-train (2,936 sentences with 20 human ratings each).
 */
const HALFWAY = 2;
const HALFWAY_PER_WORD = 2;
export const NEGATIVE_BELOW = -0.126;
export const POSITIVE_ABOVE = 0.2;

/** Sums of weights over the words of a passage. */
export interface Sum {
  weight: number;
  words: number;
}

/**
 * The sum as a score from −1 to 1, after VADER's normalization s / √(s² + α) (Hutto and Gilbert 2014) with
 * an α that grows with the words, so that a long passage needs more than one good word to sound good.
 * Three decimals.
 */
export function score({ weight, words }: Sum): number {
  return rounded(weight / Math.sqrt(weight * weight + HALFWAY + HALFWAY_PER_WORD * words));
}

/** Which side of the two thresholds a score lies on. */
export function labelOf(value: number, negativeBelow: number, positiveAbove: number): SentimentLabel {
  return value > positiveAbove ? "positive" : value < negativeBelow ? "negative" : "neutral";
}

/** Three decimals; never −0, which JSON would write as 0. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
