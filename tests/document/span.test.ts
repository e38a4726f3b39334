import { describe, expect, it } from "vitest";
import {
  codePointOffsets,
  firstAtOrAfter,
  firstWhere,
  indexesWithin,
  splitsPair,
} from "../../src/document/span.js";
import { marked } from "../helpers/marked.js";

describe("span", () => {
  it("turns code points into UTF-16 units after an emoji", () => {
    const { text, spans } = marked("🙂🙂 [Ana] said");
    const at = codePointOffsets(text);
    expect(text.slice(at(3), at(6))).toBe("Ana");
    expect(at(3)).toBe(spans[0]!.start);
    expect(() => at(99)).toThrow(/99 is outside the text/);
  });

  it("sees where a surrogate pair would be cut", () => {
    expect(splitsPair("a🙂b", 2)).toBe(true);
    expect([0, 1, 3, 4].map((offset) => splitsPair("a🙂b", offset))).toEqual([false, false, false, false]);
    expect(splitsPair("\ud83da", 1)).toBe(false);
  });

  it("finds rows by binary search", () => {
    const start = [0, 4, 9];
    expect([-1, 0, 1, 9, 10].map((offset) => firstAtOrAfter(start, offset))).toEqual([0, 0, 1, 2, 3]);
    expect([0, 5, 9].map((end) => firstWhere(["a", "abcde"], ({ length }) => length > end))).toEqual([
      0, 2, 2,
    ]);
    expect(firstWhere(["a", "abcde"], ({ length }) => length > 1)).toBe(1);
    expect(indexesWithin({ start }, { start: 4, end: 9 })).toEqual([1, 2]);
  });
});
