import { describe, expect, it } from "vitest";
import { type Chain, likely, predecessors } from "../../src/learn/chain.js";
import { Lattice } from "../../src/learn/lattice.js";
import { random } from "../../src/learn/random.js";

const FORBIDDEN = Number.NEGATIVE_INFINITY;

/** A chain with random scores, in which some steps are forbidden. */
function someChain(
  labels: number,
  seed: number,
): { chain: Chain; emissions: (length: number) => Float32Array } {
  const next = random(seed);
  const score = () => next() * 4 - 2;
  return {
    chain: {
      labels,
      transitions: Float32Array.from({ length: labels * labels }, (_, k) =>
        k % 5 === 3 ? FORBIDDEN : score(),
      ),
      begin: Float32Array.from({ length: labels }, (_, y) => (y === 1 ? FORBIDDEN : score())),
      finish: Float32Array.from({ length: labels }, score),
    },
    emissions: (length) => Float32Array.from({ length: length * labels }, score),
  };
}

/** Every label sequence with its score, by trying all. */
function allPaths({ labels, transitions, begin, finish }: Chain, emissions: Float32Array, length: number) {
  return Array.from({ length: labels ** length }, (_, code) => {
    const path = Array.from({ length }, (_, i) => Math.floor(code / labels ** i) % labels);
    const score = path.reduce(
      (sum, y, i) =>
        sum + emissions[i * labels + y]! + (i === 0 ? begin[y]! : transitions[path[i - 1]! * labels + y]!),
      finish[path[length - 1]!]!,
    );
    return { path, score };
  }).filter(({ score }) => score > FORBIDDEN);
}

describe("a lattice", () => {
  it.each([1, 2, 3, 4, 5])("decodes and sums as trying every sequence does (seed %i)", (seed) => {
    const { chain, emissions: some } = someChain(4, seed);
    const length = 5;
    const emissions = some(length);
    const lattice = new Lattice(chain);
    const paths = allPaths(chain, emissions, length);
    const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...lattice.best(emissions, length)]).toEqual(best.path);
    const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
    lattice.read(emissions, length);
    expect(lattice.logZ).toBeCloseTo(Math.log(total), 4);
    const middle = best.path.slice(1, 4);
    const through = paths.filter(({ path }) => middle.every((y, i) => path[i + 1] === y));
    const share = through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
    expect(lattice.probabilityOf(best.path, 1, 4)).toBeCloseTo(share, 4);
    const shareOf = (fits: (path: number[]) => boolean) =>
      paths.filter(({ path }) => fits(path)).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
    predecessors(chain).forEach((from, y) => {
      for (const i of [0, 2, length - 1])
        expect(lattice.marginal(i, y)).toBeCloseTo(
          shareOf((path) => path[i] === y),
          4,
        );
      from.forEach((x, k) => {
        expect(lattice.edge(3, y, k)).toBeCloseTo(
          shareOf((path) => path[2] === x && path[3] === y),
          4,
        );
      });
    });
  });

  it("counts only the sequences that a mask allows", () => {
    const { chain, emissions: some } = someChain(3, 9);
    const emissions = some(4);
    const allowed = Uint8Array.from({ length: 12 }, (_, k) => (k === 3 || k === 7 ? 0 : 1));
    const paths = allPaths(chain, emissions, 4).filter(({ path }) =>
      path.every((y, i) => allowed[i * 3 + y] === 1),
    );
    const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const lattice = new Lattice(chain);
    // What was read before leaves nothing behind.
    lattice.read(some(9), 9);
    lattice.read(emissions, 4, allowed);
    expect(lattice.logZ).toBeCloseTo(Math.log(total), 4);
    expect(lattice.marginal(1, 0)).toBe(0);
    lattice.read(emissions, 4, new Uint8Array(12));
    expect(lattice.logZ).toBe(Number.NEGATIVE_INFINITY);
  });

  it("decodes as trying every sequence that a mask allows", () => {
    const { chain, emissions: some } = someChain(4, 6);
    const emissions = some(5);
    const allowed = likely(emissions, 5, 4, 1.5);
    expect(allowed.indexOf(0)).toBeGreaterThan(-1);
    for (let i = 0; i < 5; i++) expect(allowed[i * 4]).toBe(1);
    const paths = allPaths(chain, emissions, 5).filter(({ path }) =>
      path.every((y, i) => allowed[i * 4 + y] === 1),
    );
    const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...new Lattice(chain).best(emissions, 5, allowed)]).toEqual(best.path);
    expect(likely(emissions, 5, 4, 100)).toEqual(new Uint8Array(20).fill(1));
  });

  it("of no items is empty", () => {
    const { chain } = someChain(3, 1);
    const lattice = new Lattice(chain);
    expect(lattice.best(new Float32Array(0), 0)).toHaveLength(0);
    lattice.read(new Float32Array(0), 0);
    expect(lattice.logZ).toBe(0);
  });
});
