import { failure, type Result, success } from "../document/problem.js";
import type { Report } from "./report.js";

/** A figure that is lower than it must be, or that could not be computed. */
export interface Shortfall {
  key: string;
  least: number;
  /** Null where there was nothing to count: a threshold on it is not met. */
  value: number | null;
}

/**
 * The figures of `report` that fall below `least`: a JSON object of thresholds by figure, such as
 * `{"entities.strict": 0.9, "stance.holder": 0.6}`. An empty list where all is well.
 *
 * Problems: `not-thresholds`, `unknown-figure` (names the figures that there are).
 */
export function belowLeast(report: Report, least: unknown): Result<Shortfall[]> {
  if (typeof least !== "object" || least === null || Array.isArray(least)) {
    return failure("not-thresholds", 'must be a JSON object such as {"entities.strict": 0.9}');
  }
  const values = new Map(report.figures.map(({ key, value }) => [key, value]));
  const below: Shortfall[] = [];
  for (const [key, threshold] of Object.entries(least)) {
    const value = values.get(key);
    if (value === undefined) {
      return failure("unknown-figure", `is no figure; known are: ${[...values.keys()].join(", ")}`, key);
    }
    if (typeof threshold !== "number" || !(threshold >= -1 && threshold <= 1)) {
      return failure("not-thresholds", "must be a number from -1 to 1", key);
    }
    if (value === null || value < threshold) below.push({ key, least: threshold, value });
  }
  return success(below);
}
