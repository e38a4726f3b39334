import type { SentimentLabel } from "../../document/schema.js";

/** Which side of the two thresholds a score lies on. */
export function labelOf(value: number, negativeBelow: number, positiveAbove: number): SentimentLabel {
  return value > positiveAbove ? "positive" : value < negativeBelow ? "negative" : "neutral";
}

/** Three decimals; never −0, which JSON would write as 0. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
