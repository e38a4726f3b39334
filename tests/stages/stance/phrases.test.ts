import { describe, expect, it } from "vitest";
import { likelyRuns, mostLikely } from "../../../src/stages/stance/phrases.js";

describe("runs of likely words", () => {
  it("are those above two in five, from the offset on", () => {
    expect(likelyRuns([0.1, 0.5, 0.9, 0.4, 0.41, 0.2], 7)).toEqual([
      { from: 8, to: 10 },
      { from: 11, to: 12 },
    ]);
    expect(likelyRuns([], 3)).toEqual([]);
  });

  it("and the best is the one with the likeliest word", () => {
    const p = [0.5, 0.6, 0, 0.8, 0, 0.7, 0.7];
    expect(mostLikely(likelyRuns(p, 7), p, 7)).toEqual({ from: 10, to: 11 });
    expect(mostLikely([], p, 7)).toBeNull();
  });
});
