import { describe, expect, it } from "vitest";
import { readModel, writeModel } from "../../src/learn/model-bytes.js";
import { random } from "../../src/learn/random.js";
import { packWeights, Weights } from "../../src/learn/weights.js";

const LABELS = 5;
const next = random(3);
const hashes = Array.from({ length: 400 }, () => Math.floor(next() * 2 ** 32));
const dense = Float32Array.from({ length: hashes.length * LABELS }, () =>
  next() < 0.5 ? 0 : next() * 6 - 3,
);
const parts = packWeights(hashes, dense, LABELS, 0.1);
const chain = {
  labels: LABELS,
  transitions: Float32Array.from({ length: LABELS * LABELS }, (_, k) =>
    k === 7 ? Number.NEGATIVE_INFINITY : k / 3,
  ),
  begin: new Float32Array(LABELS).fill(0.5),
  finish: new Float32Array(LABELS).fill(-0.25),
};

describe("a model as bytes", () => {
  it("is the same after writing and reading, and the same bytes each time", () => {
    const model = { chains: { a: chain }, weights: { a: parts }, numbers: { slope: 0.8 } };
    const bytes = writeModel(model);
    expect(readModel(bytes)).toEqual(model);
    expect(writeModel(model)).toEqual(bytes);
    expect(readModel(writeModel({ chains: {}, weights: {} })).numbers).toEqual({});
  });

  it("can be read where it does not begin at the start of its buffer", () => {
    const bytes = writeModel({ chains: { a: chain }, weights: { a: parts } });
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readModel(larger.subarray(3))).toEqual(readModel(bytes));
  });

  it("is refused where it is something else or ends early", () => {
    const bytes = writeModel({ chains: { a: chain }, weights: { a: parts } });
    expect(() => readModel(new Uint8Array([1, 2, 3]))).toThrow(/not a glossator model/);
    expect(() => readModel(bytes.subarray(0, bytes.length - 1))).toThrow(/ends early/);
  });
});

describe("packed weights", () => {
  it("add up to the weights that were trained, to the step of eight bits; small ones are dropped", () => {
    const table = new Weights(parts);
    hashes.forEach((hash, row) => {
      const sums = new Int32Array(LABELS * 2);
      table.addTo(hash, sums, LABELS);
      for (let y = 0; y < LABELS; y++) {
        const weight = dense[row * LABELS + y]!;
        const wanted = Math.abs(weight) < 0.1 ? 0 : weight;
        expect(Math.abs(sums[LABELS + y]! * table.scale - wanted)).toBeLessThanOrEqual(
          table.scale / 2 + 1e-6,
        );
        expect(sums[y]).toBe(0);
      }
    });
  });

  it("add nothing for a feature that is not known", () => {
    const sums = new Int32Array(LABELS);
    const table = new Weights(parts);
    const unknown = hashes.map((hash) => (hash ^ 0x55555555) >>> 0).filter((hash) => !hashes.includes(hash));
    for (const hash of unknown) table.addTo(hash, sums, 0);
    expect([...sums]).toEqual([0, 0, 0, 0, 0]);
  });
});
