import { describe, expect, it } from "vitest";
import { Lattice } from "../../src/learn/lattice.js";
import { random } from "../../src/learn/random.js";
import { type CrfOptions, emissionsOf, type Sequence, trainCrf } from "../../src/learn/train/crf.js";

/** Rows 0–2 name the label; row 3 says nothing. Label 2 stands only after label 1. */
function sequences(partly: boolean): Sequence[] {
  const next = random(5);
  return Array.from({ length: 60 }, () => {
    const labels = [0, 1, 2, 0].map((y) => (y === 0 && next() < 0.5 ? 1 : y)).slice(0, 3);
    if (labels[1] !== 1) labels[2] = 0;
    const allowed = new Uint8Array(labels.length * 3);
    labels.forEach((y, i) => {
      allowed[i * 3 + y] = 1;
      // Half of the items say only "1 or 2".
      if (partly && y > 0 && next() < 0.5) allowed.fill(1, i * 3 + 1, i * 3 + 3);
    });
    return {
      rows: Int32Array.from(labels.flatMap((y) => [y, 3])),
      ends: Int32Array.from([2, 4, 6]),
      allowed,
    };
  });
}

const options: CrfOptions = {
  labels: 3,
  rows: 4,
  mayFollow: (from, to) => to !== 2 || from === 1,
  mayBegin: (label) => label !== 2,
  mayFinish: () => true,
  epochs: 5,
  rate: 0.2,
  damping: 0.1,
  seed: 1,
  averageFrom: 99,
};

describe("trainCrf", () => {
  it.each([false, true])("learns what the features say (partly labelled: %s)", (partly) => {
    const model = trainCrf(sequences(partly), options);
    const probe = { rows: Int32Array.from([0, 1, 2]), ends: Int32Array.from([1, 2, 3]) };
    const path = new Lattice(model.chain).best(emissionsOf(probe, model.weights, 3), 3);
    expect([...path]).toEqual([0, 1, 2]);
  });

  it("never learns a forbidden step, lowers its loss, and gives the same weights for the same seed", () => {
    const losses: number[] = [];
    const once = trainCrf(sequences(false), { ...options, onEpoch: (_, loss) => losses.push(loss) });
    expect(once.chain.transitions[2]).toBe(Number.NEGATIVE_INFINITY);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
    expect(trainCrf(sequences(false), options).weights).toEqual(once.weights);
    expect(trainCrf(sequences(false), { ...options, seed: 2 }).weights).not.toEqual(once.weights);
  });

  it("with a threshold gives no weight to what little speaks for, and still learns the rest", () => {
    const seen = sequences(false);
    // Row 4 stands once, in one sequence.
    const first = seen[0]!;
    seen[0] = {
      ...first,
      rows: Int32Array.from([...first.rows.subarray(0, 2), 4, ...first.rows.subarray(2)]),
      ends: first.ends.map((end) => end + 1),
    };
    const rows = { ...options, rows: 5 };
    const free = trainCrf(seen, rows).weights;
    const model = trainCrf(seen, { ...rows, threshold: 3 });
    expect(free.slice(12).some((weight) => weight !== 0)).toBe(true);
    expect([...model.weights.slice(12)].every((weight) => Math.abs(weight) === 0)).toBe(true);
    expect(model.weights[4]).toBeGreaterThan(0);
  });
});
