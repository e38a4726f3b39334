import { describe, expect, it } from "vitest";
import { matchBest, matchEqual, overlapping } from "../../src/evaluate/matching.js";
import { jaccard, shared, sizeOf, united } from "../../src/evaluate/pieces.js";

describe("matchEqual", () => {
  it("matches as multisets, the first free one first", () => {
    expect(matchEqual(["a", "a", "b", "a"], ["a", "c", "a"], (item) => item)).toEqual({
      matched: [
        { gold: 0, auto: 0, score: 1 },
        { gold: 1, auto: 2, score: 1 },
      ],
      missed: [2, 3],
      wrong: [1],
    });
  });
});

describe("matchBest", () => {
  it("takes the best pair first and each item once", () => {
    const candidates = [
      { gold: 0, auto: 0, score: 0.5 },
      { gold: 0, auto: 1, score: 0.9 },
      { gold: 1, auto: 1, score: 0.8 },
    ];
    const { matched, missed, wrong } = matchBest(2, 2, candidates, 0.3);
    expect(matched).toEqual([{ gold: 0, auto: 1, score: 0.9 }]);
    expect([missed, wrong]).toEqual([[1], [0]]);
  });

  it("prefers later items among equal scores, as measure.py does", () => {
    const all = [0, 1].flatMap((gold) => [0, 1, 2].map((auto) => ({ gold, auto, score: 1 })));
    expect(matchBest(2, 3, all, 1).matched.map(({ gold, auto }) => [gold, auto])).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  it("leaves pairs under the least score apart", () => {
    expect(matchBest(1, 1, [{ gold: 0, auto: 0, score: 0.29 }], 0.3).matched).toEqual([]);
    expect(matchBest(1, 1, [{ gold: 0, auto: 0, score: 0.3 }], 0.3).matched).toHaveLength(1);
  });
});

describe("overlapping", () => {
  it("finds every pair that shares a character, also nested and unordered ones, and none that only touch", () => {
    const gold = [
      { start: 0, end: 5 },
      { start: 10, end: 20 },
    ];
    const auto = [
      { start: 12, end: 13 },
      { start: 5, end: 10 },
      { start: 0, end: 100 },
      { start: 19, end: 30 },
    ];
    const pairs = overlapping(gold, auto, () => 1).map((pair) => `${pair.gold}${pair.auto}`);
    expect(pairs.sort()).toEqual(["02", "10", "12", "13"]);
  });
});

describe("pieces", () => {
  it("unites overlaps, keeps pieces apart that only touch, and leaves the input alone", () => {
    const input: [number, number][] = [
      [4, 6],
      [0, 2],
      [1, 3],
      [6, 8],
    ];
    expect(united(input)).toEqual([
      [0, 3],
      [4, 6],
      [6, 8],
    ]);
    expect(input[1]).toEqual([0, 2]);
  });

  it("counts shared characters", () => {
    const a: [number, number][] = [
      [0, 4],
      [6, 10],
    ];
    const b: [number, number][] = [[2, 8]];
    expect(shared(a, b)).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(sizeOf(a)).toBe(8);
    expect(jaccard(a, b)).toBe(4 / 10);
    expect(jaccard([], [])).toBe(0);
  });
});
