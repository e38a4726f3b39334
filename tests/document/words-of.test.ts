import { describe, expect, it } from "vitest";
import type { Piece } from "../../src/document/span.js";
import { wordsOf } from "../../src/document/words-of.js";

describe("wordsOf", () => {
  const text = "Ana 🙂 said: “No,” and left.";
  const at = (words: string): Piece => [text.indexOf(words), text.indexOf(words) + words.length];

  it("gives the words of a span, and of pieces with what is left out between them", () => {
    const [start, end] = at("Ana 🙂");
    expect(wordsOf({ text }, { start, end })).toBe("Ana 🙂");
    expect(wordsOf({ text }, [at("Ana"), at("left")])).toBe("Ana … left");
    expect(wordsOf({ text }, { start: 0, end: text.length })).toBe(text);
  });

  it("gives null where there is no text and where there is no piece", () => {
    expect(wordsOf({}, { start: 0, end: 3 })).toBeNull();
    expect(wordsOf({ text }, [])).toBeNull();
  });

  it.each([
    [-1, 3],
    [3, 2],
    [0, text.length + 1],
    [0.5, 3],
    [Number.NaN, 3],
    [0, at("🙂")[0] + 1],
  ])("refuses %d to %d by name", (start, end) => {
    expect(() => wordsOf({ text }, { start, end })).toThrow(RangeError);
    expect(() => wordsOf({ text }, [[start, end]])).toThrow(`${start} to ${end}`);
  });
});
