import type { Rows } from "../../reading/rows.js";

/** What the beginning of a run costs, as a logarithm of probability: single words in doubt make none. */
const BEGIN = 1;

/** Keeps a probability of 0 or 1 from deciding alone. */
const LEAST = 1e-6;

/**
 * The likeliest runs of words that belong to something, given how likely each word does: a chain of two states
 * (Viterbi 1967). Rows count from `offset`.
 */
export function likelyRuns(probabilities: ArrayLike<number>, offset: number): Rows[] {
  const n = probabilities.length;
  if (n === 0) return [];
  // By word: whether the best way to each state comes from within a run.
  const fromRun = [new Uint8Array(n), new Uint8Array(n)] as const;
  const yes = (i: number) => Math.log(probabilities[i]! + LEAST);
  const no = (i: number) => Math.log(1 - probabilities[i]! + LEAST);
  let outside = no(0);
  let inside = yes(0) - BEGIN;
  for (let i = 1; i < n; i++) {
    fromRun[0][i] = inside > outside ? 1 : 0;
    fromRun[1][i] = inside >= outside - BEGIN ? 1 : 0;
    const nextOutside = Math.max(outside, inside) + no(i);
    inside = Math.max(inside, outside - BEGIN) + yes(i);
    outside = nextOutside;
  }
  const runs: Rows[] = [];
  let state: 0 | 1 = inside > outside ? 1 : 0;
  for (let i = n - 1; i >= 0; i--) {
    const run = runs[0];
    if (state === 1) {
      if (run?.from === offset + i + 1) run.from--;
      else runs.unshift({ from: offset + i, to: offset + i + 1 });
    }
    if (i > 0) state = fromRun[state][i] === 1 ? 1 : 0;
  }
  return runs;
}
