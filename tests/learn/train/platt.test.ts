import { describe, expect, it } from "vitest";
import { logOdds, probability } from "../../../src/learn/classifier.js";
import { random } from "../../../src/learn/random.js";
import { fitCalibration } from "../../../src/learn/train/platt.js";

/** Items whose true chance of being right is σ(slope × log-odds + intercept) of what is given. */
function items(slope: number, intercept: number, count: number) {
  const next = random(3);
  return Array.from({ length: count }, () => {
    const given = 0.05 + 0.9 * next();
    return { probability: given, right: next() < probability(slope * logOdds(given) + intercept) };
  });
}

describe("fitCalibration", () => {
  it.each([
    [1, 0],
    [0.6, -0.5],
    [1.5, 0.4],
  ])("finds the line that there is: slope %d, intercept %d", (slope, intercept) => {
    const found = fitCalibration(items(slope, intercept, 20_000));
    expect(found.slope).toBeCloseTo(slope, 1);
    expect(found.intercept).toBeCloseTo(intercept, 1);
  });

  it("stays near what was given where there is little to go by", () => {
    const found = fitCalibration([
      { probability: 0.9, right: true },
      { probability: 0.1, right: false },
    ]);
    expect(found.slope).toBeLessThan(2);
    expect(Math.abs(found.intercept)).toBeLessThan(0.1);
  });

  it("refuses what holds only right answers", () => {
    expect(() => fitCalibration([{ probability: 0.5, right: true }])).toThrow(/1 of 1 right/);
  });
});
