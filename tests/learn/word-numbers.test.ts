import { describe, expect, it } from "vitest";
import { WordNumbers } from "../../src/learn/word-numbers.js";

describe("numbers of words", () => {
  it("are given once a word, and tell its forms", () => {
    const words = new WordNumbers();
    const curly = words.of("Isn’t");
    expect(words.of("Isn’t")).toBe(curly);
    expect([words.word(curly), words.lower(curly), words.form(curly)]).toEqual(["Isn’t", "isn’t", "isn't"]);
    expect(words.small(curly)).toBe(words.of("isn't"));
    expect(words.small(words.of("war"))).toBe(words.of("war"));
  });
});
