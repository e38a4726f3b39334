import { describe, expect, it } from "vitest";
import { attend, HEADS } from "../../src/heads/attention.js";
import { BUCKETS, bucketOf, bucketTo, distanceTo } from "../../src/heads/distance.js";
import { numbersOf, vectorsOf } from "../helpers/vectors.js";

describe("distances", () => {
  it("count to the nearest token of a place, negative before it", () => {
    const place = { from: 3, to: 6 };
    const distances = Array.from({ length: 9 }, (_, row) => distanceTo(place, row));
    expect(distances).toEqual([-3, -2, -1, 0, 0, 0, 1, 2, 3]);
  });

  it("have buckets that grow with them, alike on both sides, and one for nowhere", () => {
    // log2(d + 1) · 2.2, cut off: 2.2, 3.4, 4.4, 5.1, and 20 at most
    expect([0, 1, 2, 3, 4, 1e6].map(bucketOf)).toEqual([21, 23, 24, 25, 26, 41]);
    for (let d = 1; d < 2000; d++) {
      expect(bucketOf(d) + bucketOf(-d)).toBe(42);
      expect(bucketOf(d)).toBeGreaterThanOrEqual(bucketOf(d - 1));
    }
    expect(bucketTo(null, 5)).toBe(BUCKETS - 1);
    expect(bucketTo({ from: 5, to: 6 }, 5)).toBe(21);
  });
});

describe("attention", () => {
  const widths = [
    ["other", 3],
    ["key", 8],
    ["value", 8],
  ] as const;
  const rows = Array.from({ length: 30 }, (_, i) => numbersOf(19, i + 1));
  const vectors = vectorsOf(widths, rows);
  const query = numbersOf(8, 99).map((value) => 3 * value);
  const weights = numbersOf(BUCKETS * HEADS, 100);
  const more = numbersOf(BUCKETS * HEADS, 101);

  /** The same by the formula, part by part: softmax(q·k / √size + nearness) times values. */
  function byFormula(from: number, to: number): number[] {
    const read: number[] = [];
    for (let h = 0; h < 4; h++) {
      const part = (row: number, first: number) => [...rows[row]!.slice(first + 2 * h, first + 2 * h + 2)];
      const shares: number[] = [];
      for (let row = from; row < to; row++) {
        const [a, b] = part(row, 3);
        const near = weights[bucketTo({ from: 4, to: 6 }, row) * 4 + h]! + more[42 * 4 + h]!;
        shares.push(Math.exp((a! * query[2 * h]! + b! * query[2 * h + 1]!) / Math.SQRT2 + near));
      }
      const total = shares.reduce((sum, share) => sum + share, 0);
      for (const k of [0, 1])
        read.push(shares.reduce((sum, share, i) => sum + (share / total) * part(from + i, 11)[k]!, 0));
    }
    return read;
  }

  it.each([
    [0, 30],
    [3, 4],
    [7, 19],
  ])("reads rows %i to %i as the formula says", (from, to) => {
    const near = [
      { place: { from: 4, to: 6 }, weights },
      { place: null, weights: more },
    ];
    const read = attend(vectors, from, to, query, near);
    byFormula(from, to).forEach((value, k) => {
      expect(read[k]).toBeCloseTo(value, 5);
    });
  });

  it("reads nothing from no rows, and holds where scores are large", () => {
    expect([...attend(vectors, 5, 5, query, [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    const loud = attend(
      vectors,
      0,
      30,
      query.map((value) => value * 1e4),
      [],
    );
    expect(loud.every(Number.isFinite)).toBe(true);
  });
});
