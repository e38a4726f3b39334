import type { Finding, Rule } from "./finding.js";

/** Precision of each rule by label, as `scripts/stance-precision.mjs` measures it. */
const PRECISION: Record<Rule, Record<Finding["label"], number>> = {
  attitude: { favor: 0.6, against: 0.6 },
  act: { favor: 0.4, against: 0.4 },
  aim: { favor: 0.4, against: 0.4 },
  noun: { favor: 0.5, against: 0.5 },
  adjective: { favor: 0.5, against: 0.5 },
  people: { favor: 0.4, against: 0.4 },
  compound: { favor: 0.5, against: 0.5 },
  against: { favor: 0.4, against: 0.4 },
  calls: { favor: 0.5, against: 0.5 },
  things: { favor: 0.4, against: 0.4 },
  mentions: { favor: 0.4, against: 0.4 },
  says: { favor: 0.4, against: 0.4 },
};

/** What is left of a score where the target is only the owner of the thing spoken of, or the words hedge. */
const OWNER = 0.8;
const HEDGED = 0.85;
const NEGATED = 0.6;

/** Nothing less sure is written. */
export const LEAST_SCORE = 0.2;

/** Probability that a finding is a stance that a reader would mark; two decimals. */
export function scoreOf({ rule, label, negated, hedged }: Finding, owner: boolean): number {
  const factor = (owner ? OWNER : 1) * (hedged ? HEDGED : 1) * (negated ? NEGATED : 1);
  return Math.round(100 * PRECISION[rule][label] * factor) / 100;
}
