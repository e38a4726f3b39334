import { describe, expect, it } from "vitest";
import { bootstrap, type Interval } from "../../src/evaluate/bootstrap.js";
import { mulberry32 } from "../../src/evaluate/random.js";

const mean = (values: number[]) => (times: Uint32Array) => [
  times.reduce((sum, often, index) => sum + often * values[index]!, 0) / times.length,
];

describe("mulberry32", () => {
  it("gives the same numbers for the same seed, from 0 to under 1", () => {
    const [a, b] = [mulberry32(7), mulberry32(7)];
    const first = Array.from({ length: 1000 }, a);
    expect(Array.from({ length: 1000 }, b)).toEqual(first);
    expect(first.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(first)(new Uint32Array(1000).fill(1))[0]).toBeCloseTo(0.5, 1);
    expect(mulberry32(1)()).toBeCloseTo(0.6270739405881613, 15);
    expect(mulberry32(8)()).not.toBe(first[0]);
  });
});

describe("bootstrap", () => {
  it("comes near the interval of a mean that theory gives", () => {
    // 400 coin tosses, half of them heads: standard error sqrt(.25/400) = .025, so .5 ± 1.96 · .025.
    const tosses = Array.from({ length: 400 }, (_, i) => i % 2);
    const [[low, high]] = bootstrap(400, mean(tosses), { seed: 1, resamples: 2000 }) as [Interval];
    expect(low).toBeCloseTo(0.451, 2);
    expect(high).toBeCloseTo(0.549, 2);
  });

  it("gives the same interval for the same seed and another for another", () => {
    const run = (seed: number) => bootstrap(9, mean([1, 2, 3, 4, 5, 6, 7, 8, 90]), { seed, resamples: 200 });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it("gives nothing for a single unit, and leaves out draws without a value", () => {
    expect(bootstrap(1, () => [1], { seed: 1, resamples: 10 })).toEqual([]);
    expect(bootstrap(0, () => [1], { seed: 1, resamples: 10 })).toEqual([]);
    expect(bootstrap(2, () => [null], { seed: 1, resamples: 10 })).toEqual([null]);
    let calls = 0;
    expect(bootstrap(2, () => [calls++ % 2 ? 5 : null], { seed: 1, resamples: 10 })).toEqual([[5, 5]]);
  });

  it("draws several figures together as each by itself", () => {
    const options = { seed: 5, resamples: 100 };
    const [a, b] = [mean([1, 2, 3, 4, 9]), mean([5, 1, 1, 0, 7])];
    expect(bootstrap(5, (times) => [...a(times), ...b(times)], options)).toEqual([
      ...bootstrap(5, a, options),
      ...bootstrap(5, b, options),
    ]);
  });
});
