import { describe, expect, it } from "vitest";
import { Clusters } from "../../src/learn/clusters.js";
import { WordColumns } from "../../src/learn/word-columns.js";
import { WordNumbers } from "../../src/learn/word-numbers.js";

/** A table of words: their length and how many were described before them. */
function lengths() {
  let described = 0;
  return new WordColumns(2, (word, columns) => {
    columns[0] = word.length;
    columns[1] = described++;
  });
}

describe("columns of words", () => {
  it("describe each distinct word once, however many there are", () => {
    const words = lengths();
    const numbers = new WordNumbers();
    words.turnTo(numbers);
    for (let times = 0; times < 2; times++) for (let i = 0; i < 10_000; i++) words.know(numbers.of(`w${i}`));
    for (let i = 0; i < 10_000; i++) {
      const id = numbers.of(`w${i}`);
      expect([words.get(id, 0), words.get(id, 1)]).toEqual([`w${i}`.length, i]);
    }
  });

  it("give a place outside the text its number", () => {
    expect([lengths().get(-1, 0), lengths().get(-2, 1)]).toEqual([1, 2]);
  });

  it("begin anew where numbers mean other words", () => {
    const words = lengths();
    const [one, two] = [new WordNumbers(), new WordNumbers()];
    words.turnTo(one);
    words.know(one.of("first"));
    words.turnTo(one);
    expect(words.get(0, 0)).toBe(5);
    words.turnTo(two);
    expect(words.numbers).toBe(two);
    words.know(two.of("second"));
    expect(words.get(0, 0)).toBe(6);
  });
});

describe("clusters", () => {
  it("are one object for the same bytes, and 0 for a word that is not known", () => {
    const bytes = new Uint8Array(0);
    expect(Clusters.of(bytes)).toBe(Clusters.of(bytes));
    expect(Clusters.of(new Uint8Array(0))).not.toBe(Clusters.of(bytes));
    const columns = new Int32Array(4).fill(9);
    Clusters.of(bytes).describe(7, columns, 1);
    expect([...columns]).toEqual([9, 0, 0, 0]);
  });
});
