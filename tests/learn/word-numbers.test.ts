import { describe, expect, it } from "vitest";
import { numbered, WordNumbers } from "../../src/learn/word-numbers.js";

describe("numbers of words", () => {
  it("are given once a word, and tell its forms", () => {
    const words = new WordNumbers();
    const curly = words.of("Isn’t");
    expect(words.of("Isn’t")).toBe(curly);
    expect([words.word(curly), words.lower(curly), words.form(curly)]).toEqual(["Isn’t", "isn’t", "isn't"]);
    expect(words.small(curly)).toBe(words.of("isn't"));
    expect(words.small(words.of("war"))).toBe(words.of("war"));
  });

  it("are the same for every stage that asks, and others for another text", () => {
    const tokens = { start: [0, 5], end: [4, 7], lemma: ["wars", "be"] };
    const first = numbered("Wars is", tokens);
    expect(numbered("Wars is", tokens)).toBe(first);
    expect(Array.from(first.word, (id) => first.words.word(id))).toEqual(["Wars", "is"]);
    expect(Array.from(first.lemma, (id) => first.words.word(id))).toEqual(["wars", "be"]);
    const other = numbered("Ends it", tokens);
    expect(Array.from(other.word, (id) => other.words.word(id))).toEqual(["Ends", "it"]);
  });

  it("begin anew after very many words, so that memory stays bounded", () => {
    const one = (word: string) => numbered(word, { start: [0], end: [word.length], lemma: [word] });
    const before = one("a").words;
    for (let i = 0; before.size < 1 << 17; i++) before.of(`w${i}`);
    expect(one("b").words).not.toBe(before);
  });
});
