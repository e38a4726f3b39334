import { describe, expect, it } from "vitest";
import { random } from "../../../src/learn/random.js";
import { trainRidge } from "../../../src/learn/train/ridge.js";

const next = random(5);
const rows = Array.from({ length: 400 }, () => [next(), next(), next()]);
const wanted = rows.map(([a, b, c]) => 2 + 3 * a! - b! + 0.5 * c!);

describe("trainRidge", () => {
  it("finds the line that there is where hardly anything is damped", () => {
    const { bias, weights } = trainRidge(rows, wanted, () => 1e-9);
    expect([bias, ...weights].map((value) => Number(value.toFixed(4)))).toEqual([2, 3, -1, 0.5]);
  });

  it("makes a damped weight smaller and leaves the mean right", () => {
    const { bias, weights } = trainRidge(rows, wanted, (j) => (j === 0 ? 1 : 1e-9));
    expect(weights[0]).toBeLessThan(1);
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const given = rows.map((row) => bias + row.reduce((sum, value, j) => sum + value * weights[j]!, 0));
    expect(mean(given)).toBeCloseTo(mean(wanted), 9);
  });
});
