import { describe, expect, it } from "vitest";
import { likelyRuns } from "../../../src/stages/stance/runs.js";
import { numbersOf } from "../../helpers/vectors.js";

/** The best of all labelings, one by one: a word inside or outside, a price for each begin. */
function byTrying(p: readonly number[]): { most: number; of: (inside: readonly boolean[]) => number } {
  const of = (inside: readonly boolean[]) =>
    inside.reduce(
      (sum, yes, i) => sum + Math.log((yes ? p[i]! : 1 - p[i]!) + 1e-6) - (yes && !inside[i - 1] ? 1 : 0),
      0,
    );
  let most = Number.NEGATIVE_INFINITY;
  for (let labels = 0; labels < 2 ** p.length; labels++)
    most = Math.max(most, of(p.map((_, i) => (labels >> i) % 2 === 1)));
  return { most, of };
}

describe("the likeliest runs", () => {
  it("are no worse than any other way to part the words", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const length = 1 + (seed % 9);
      // Of some texts sure words, of others all in doubt.
      const p = [...numbersOf(length, seed)].map((x) => (seed % 2 === 0 ? (x + 1) / 2 : 0.5 + x * 0.2));
      const runs = likelyRuns(p, 100);
      const inside = p.map((_, i) => runs.some(({ from, to }) => from <= 100 + i && 100 + i < to));
      const { most, of } = byTrying(p);
      expect(of(inside)).toBeCloseTo(most, 9);
      runs.forEach(({ from, to }, k) => {
        expect(from).toBeGreaterThan(runs[k - 1]?.to ?? 99);
        expect(to).toBeGreaterThan(from);
      });
    }
  });

  it("bridge a word in doubt, and make none of a single word in doubt", () => {
    expect(likelyRuns([0.01, 0.95, 0.45, 0.95, 0.01], 7)).toEqual([{ from: 8, to: 11 }]);
    expect(likelyRuns([0.1, 0.6, 0.1], 0)).toEqual([]);
    expect(likelyRuns([0.99, 0.01, 0.01, 0.99], 0)).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ]);
    expect(likelyRuns([], 3)).toEqual([]);
  });

  it("hold where a probability is 0 or 1", () => {
    expect(likelyRuns([0, 1, 1, 0], 0)).toEqual([{ from: 1, to: 3 }]);
  });
});
