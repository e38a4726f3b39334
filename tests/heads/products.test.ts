import { describe, expect, it } from "vitest";
import { productsIn } from "../../src/heads/products.js";
import { numbersOf } from "../helpers/vectors.js";

describe("products in WebAssembly", () => {
  // Sixteen at a time, and what is left over.
  it.each([0, 1, 3, 4, 15, 16, 17, 32, 325])(
    "are the sums of %i products a row, as in JavaScript",
    (length) => {
      const [rows, stride, at] = [5, length + 3, 2];
      const { room, times } = productsIn(at + rows * stride, Math.max(length, rows));
      room.set(numbersOf(room.length, 1));
      const x = numbersOf(length, 2);
      const got = times(at, stride, rows, x);
      expect(got).toHaveLength(rows);
      got.forEach((value, row) => {
        const wanted = x.reduce((sum, number, k) => sum + number * room[at + row * stride + k]!, 0);
        expect(Math.abs(value - wanted)).toBeLessThan(1e-5);
      });
    },
  );

  it("stay what they are when more is multiplied, and leave the matrices alone", () => {
    const { room, times } = productsIn(4, 2);
    room.set([1, 2, 3, 4]);
    const first = times(0, 2, 2, Float32Array.of(1, 1));
    times(0, 2, 2, Float32Array.of(5, 5));
    expect([...first]).toEqual([3, 7]);
    expect([...room]).toEqual([1, 2, 3, 4]);
  });

  it("of no rows are none", () => {
    expect([...productsIn(2, 2).times(0, 2, 0, Float32Array.of(1, 1))]).toEqual([]);
  });
});
