import { describe, expect, it } from "vitest";
import { precision, recall } from "../../src/evaluate/counts.js";
import { ACCURACY, B_CUBED, confusion, F1 } from "../../src/evaluate/measure.js";

describe("measures", () => {
  it("computes F1 with its counts", () => {
    expect(F1.value([3, 4, 8])).toBe(0.5);
    const counts = F1.counts([3, 4, 8]);
    expect(counts).toEqual({ tp: 3, predicted: 4, gold: 8 });
    expect([precision(counts), recall(counts)]).toEqual([0.75, 0.375]);
  });

  it("gives null, not zero or one, where there is nothing to count", () => {
    expect(F1.value([0, 0, 0])).toBeNull();
    expect(ACCURACY.value([0, 0])).toBeNull();
    expect(B_CUBED.value([0, 0, 0])).toBeNull();
    const { accuracy, macroF1, kappa, alpha } = confusion(2);
    for (const measure of [accuracy, macroF1, kappa, alpha]) expect(measure.value([0, 0, 0, 0])).toBeNull();
    expect(precision({ tp: 0, predicted: 0, gold: 2 })).toBeNull();
    expect(recall({ tp: 0, predicted: 2, gold: 0 })).toBeNull();
  });

  it("gives zero where gold is missed altogether", () => {
    expect(F1.value([0, 0, 5])).toBe(0);
    expect(F1.value([0, 5, 0])).toBe(0);
  });

  it("takes macro-F1 over all labels, those of no item included", () => {
    // Gold: 3 of the first (2 found), 1 of the second (found, with one too many), none of the third.
    const cells = [2, 1, 0, 0, 1, 0, 0, 0, 0];
    const { accuracy, macroF1 } = confusion(3);
    expect(macroF1.value(cells)).toBeCloseTo((4 / 5 + 2 / 3 + 0) / 3, 12);
    expect(accuracy.value(cells)).toBe(0.75);
    expect(macroF1.counts(cells)).toEqual({ tp: 3, predicted: 4, gold: 4 });
  });
});
