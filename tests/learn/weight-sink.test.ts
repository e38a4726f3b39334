import { describe, expect, it } from "vitest";
import { WeightSink } from "../../src/learn/weight-sink.js";
import { packWeights, Weights } from "../../src/learn/weights.js";

const weights = new Weights(packWeights([11, 22], Float32Array.from([1, 0, 0, -2]), 2, 0.01));

describe("WeightSink", () => {
  it("adds up the weights of each item's features, unknown ones counting nothing", () => {
    const sink = new WeightSink(weights);
    sink.begin(2);
    sink.item(0);
    for (const hash of [11, 11, 99]) sink.add(hash);
    sink.item(1);
    sink.add(22);
    const sums = Array.from(sink.sums.subarray(0, 4), (sum) => sum * weights.scale);
    expect(sums[0]).toBeCloseTo(2, 1);
    expect(sums[1]).toBeCloseTo(0, 5);
    expect(sums[3]).toBeCloseTo(-2, 1);
  });

  it("begins anew at 0", () => {
    const sink = new WeightSink(weights);
    sink.begin(1);
    sink.item(0);
    sink.add(11);
    sink.begin(1);
    expect(Array.from(sink.sums.subarray(0, 2))).toEqual([0, 0]);
  });
});
