import { expect, it } from "vitest";
import { softmax } from "../../src/learn/softmax.js";

it("softmax sums to 1, keeps the order and bears large scores", () => {
  const p = softmax(Float64Array.of(1000, 1001, -1000));
  expect(p.reduce((sum, value) => sum + value)).toBeCloseTo(1);
  expect(p[1]! / p[0]!).toBeCloseTo(Math.E);
});
