import { describe, expect, it } from "vitest";
import { logOdds, probability } from "../../../src/learn/classifier.js";
import { trainLogistic } from "../../../src/learn/train/logistic.js";

/** Row 0 is always there; row 1 makes the first output likely (nine in ten), the second unlikely. */
const examples = Array.from({ length: 2000 }, (_, i) => {
  const marked = i % 2 === 0;
  const often = i % 20 >= 2;
  return {
    rows: Int32Array.from(marked ? [0, 1] : [0]),
    targets: marked ? [often ? 1 : 0, often ? 0 : 1] : [0.5, 0.5],
  };
});
const options = { outputs: 2, rows: 2, epochs: 20, rate: 0.1, l2: 0, seed: 1 };

describe("trainLogistic", () => {
  it("gives probabilities that are those of the examples", () => {
    const weights = trainLogistic(examples, options);
    const of = (rows: number[], y: number) =>
      probability(rows.reduce((sum, row) => sum + weights[row * 2 + y]!, 0));
    expect(of([0], 0)).toBeCloseTo(0.5, 1);
    expect(of([0, 1], 0)).toBeCloseTo(0.9, 1);
    expect(of([0, 1], 1)).toBeCloseTo(0.1, 1);
  });

  it("gives the same weights for the same seed", () => {
    expect(trainLogistic(examples, options)).toEqual(trainLogistic(examples, options));
  });
});

describe("logOdds", () => {
  it("is undone by probability, and stays finite", () => {
    expect(probability(logOdds(0.3))).toBeCloseTo(0.3, 9);
    expect(Number.isFinite(logOdds(0))).toBe(true);
    expect(Number.isFinite(logOdds(1))).toBe(true);
  });
});
