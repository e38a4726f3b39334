import { describe, expect, it } from "vitest";
import { Vocabulary } from "../../../src/learn/train/vocabulary.js";

describe("Vocabulary", () => {
  it("numbers the features that were seen often enough, also when it has to grow", () => {
    const vocabulary = new Vocabulary();
    for (let hash = 0; hash < 100_000; hash++) {
      vocabulary.see(hash);
      if (hash % 4 === 0) vocabulary.see(hash);
    }
    vocabulary.number(2);
    expect(vocabulary.size).toBe(100_000);
    expect(vocabulary.hashes).toHaveLength(25_000);
    expect(vocabulary.rowOf(3)).toBe(-1);
    expect(vocabulary.hashes[vocabulary.rowOf(8)]).toBe(8);
  });

  it("knows nothing of a feature that it never saw, and says so before it is numbered", () => {
    const vocabulary = new Vocabulary();
    expect(() => vocabulary.hashes).toThrow(/not numbered/);
    vocabulary.number(1);
    expect(vocabulary.rowOf(7)).toBe(-1);
  });
});
