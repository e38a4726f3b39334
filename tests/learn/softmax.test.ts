import { expect, it } from "vitest";
import { softmax } from "../../src/learn/softmax.js";
import { trainSoftmax } from "../../src/learn/train/softmax.js";

it("softmax sums to 1, keeps the order and bears large scores", () => {
  const p = softmax(Float64Array.of(1000, 1001, -1000));
  expect(p.reduce((sum, value) => sum + value)).toBeCloseTo(1);
  expect(p[1]! / p[0]!).toBeCloseTo(Math.E);
});

it("training learns which class a feature speaks for, the same each time", () => {
  const examples = Array.from({ length: 300 }, (_, i) => ({ rows: Int32Array.of(i % 3, 3), label: i % 3 }));
  const options = { classes: 3, rows: 4, epochs: 6, rate: 0.05, l2: 0, seed: 1 };
  const weights = trainSoftmax(examples, options).features;
  for (let row = 0; row < 3; row++) {
    const p = softmax(Float64Array.from(weights.subarray(row * 3, row * 3 + 3)));
    expect(p.indexOf(Math.max(...p))).toBe(row);
    expect(p[row]).toBeGreaterThan(0.6);
  }
  expect(trainSoftmax(examples, options).features).toEqual(weights);
});

it("training learns from numbers beside features", () => {
  const examples = Array.from({ length: 300 }, (_, i) => ({
    rows: Int32Array.of(0),
    numbers: Float32Array.of((i % 7) - 3, 0),
    label: i % 7 > 3 ? 1 : 0,
  }));
  const numbers = { size: 2, rate: 0.1, l2: 0 };
  const weights = trainSoftmax(examples, {
    classes: 2,
    rows: 1,
    epochs: 6,
    rate: 0.05,
    l2: 0,
    numbers,
    seed: 1,
  });
  expect(weights.numbers[1]).toBeGreaterThan(0.3);
  expect(weights.numbers[0]).toBeLessThan(-0.3);
  expect([...weights.numbers.subarray(2)]).toEqual([0, 0]);
});
