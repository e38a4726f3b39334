import { describe, expect, it } from "vitest";
import { added, dense, gelu, joined, perceptron } from "../../src/heads/dense.js";
import { matrices } from "../helpers/vectors.js";

/** x times the share of a normal distribution below x: Simpson's rule over its density. */
function geluByIntegral(x: number): number {
  const steps = 2000;
  const width = x / steps;
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((k * width) ** 2) / 2);
  }
  return x * (0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI));
}

const layers = matrices({
  "one.0.weight": [2, 3, [1, 0, -1, 2, 0.5, 0]],
  "one.0.bias": [1, 2, [10, -1]],
  "one.3.weight": [1, 2, [2, -3]],
  "one.3.bias": [1, 1, [0.5]],
  "odd.weight": [2, 3],
  "odd.bias": [1, 3],
});

describe("layers of the heads", () => {
  it("multiply, row by row, and add", () => {
    // 1·1 + 0·2 − 1·3 + 10, and 2·1 + 0.5·2 + 0·3 − 1
    expect([...dense(layers, "one.0").apply(Float32Array.of(1, 2, 3))]).toEqual([8, 2]);
  });

  it("add up from their parts and the bias", () => {
    const layer = dense(layers, "one.0");
    const parts = [layer.part(Float32Array.of(1, 2), 0), layer.part(Float32Array.of(3), 2)];
    expect(parts.map((part) => [...part])).toEqual([
      [1, 3],
      [-3, 0],
    ]);
    expect([...added(parts[0]!, parts[1]!, layer.bias)]).toEqual([8, 2]);
  });

  it("stack two with GELU between them", () => {
    const wanted = 2 * geluByIntegral(8) - 3 * geluByIntegral(2) + 0.5;
    const two = perceptron(layers, "one");
    expect(two.apply(Float32Array.of(1, 2, 3))[0]).toBeCloseTo(wanted, 5);
    expect(two.rest(Float32Array.of(8, 2))[0]).toBeCloseTo(wanted, 5);
  });

  it("refuse an input of another length, and a bias that is not theirs", () => {
    expect(() => dense(layers, "one.0").apply(Float32Array.of(1, 2))).toThrow(
      '"one.0" takes 3 numbers and got 2',
    );
    expect(() => dense(layers, "odd")).toThrow('"odd.bias" of the heads has 3 columns and not 2');
  });

  it("know GELU to a millionth", () => {
    for (let x = -6; x <= 6; x += 0.125) expect(Math.abs(gelu(x) - geluByIntegral(x))).toBeLessThan(1e-6);
  });

  it("join vectors in order", () => {
    expect([...joined([[1, 2], [], Float32Array.of(3)])]).toEqual([1, 2, 3]);
  });
});
