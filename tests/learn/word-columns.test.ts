import { describe, expect, it } from "vitest";
import { Clusters } from "../../src/learn/clusters.js";
import { WordColumns } from "../../src/learn/word-columns.js";

/** Words with their length and how many were described before them. */
class Lengths extends WordColumns {
  described = 0;
  constructor(capacity?: number) {
    super(2, capacity);
  }
  protected override describe(word: string, columns: Int32Array, id: number): void {
    columns[0] = word.length;
    columns[1] = id;
    this.described++;
  }
}

describe("columns of words", () => {
  it("describe each distinct word once, however many there are", () => {
    const words = new Lengths();
    const ids = Array.from({ length: 10_000 }, (_, i) => words.id(`w${i}`));
    expect(Array.from({ length: 10_000 }, (_, i) => words.id(`w${i}`))).toEqual(ids);
    expect(words.described).toBe(10_000);
    ids.forEach((id, i) => {
      expect([words.get(id, 0), words.get(id, 1)]).toEqual([`w${i}`.length, i]);
    });
  });

  it("give a place outside the text its number", () => {
    expect([new Lengths().get(-1, 0), new Lengths().get(-2, 1)]).toEqual([1, 2]);
  });

  it("begin anew where they are full, and say so", () => {
    const words = new Lengths(2);
    words.id("one");
    expect(words.trim()).toBe(false);
    words.id("three");
    expect(words.trim()).toBe(true);
    expect(words.get(words.id("four"), 1)).toBe(0);
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
