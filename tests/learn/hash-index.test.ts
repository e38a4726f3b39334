import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HashIndex } from "../../src/learn/hash-index.js";

describe("an index of hashes", () => {
  it("finds the row of every hash, and of no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 })), fc.integer(), (list, other) => {
        const hashes = Uint32Array.from(list).sort();
        const index = new HashIndex(hashes);
        hashes.forEach((hash, row) => {
          expect(index.rowOf(hash)).toBe(row);
          // A hash may come as a negative number, as bit operations give it.
          expect(index.rowOf(hash | 0)).toBe(row);
        });
        expect(index.rowOf(other)).toBe(hashes.indexOf(other >>> 0));
      }),
    );
  });

  it("knows the smallest and the largest hash, alone or with neighbours", () => {
    expect(new HashIndex(Uint32Array.of(0)).rowOf(0)).toBe(0);
    expect(new HashIndex(Uint32Array.of(4294967295)).rowOf(-1)).toBe(0);
    const index = new HashIndex(Uint32Array.of(0, 1, 4294967294, 4294967295));
    expect([0, 1, 2, 4294967294, 4294967295].map((hash) => index.rowOf(hash))).toEqual([0, 1, -1, 2, 3]);
    expect(new HashIndex(new Uint32Array(0)).rowOf(7)).toBe(-1);
  });
});
