import type { Rows } from "../../../reading/rows.js";
import type { Candidate } from "../scorer.js";
import type { View } from "./view.js";

/** What stands in the way of a candidate: other candidates on the same rows. */
export interface Rivals {
  /** Highest cue probability among candidates that claim the row as content; by row. */
  content: Float32Array;
  /** Highest cue probability of a cue at the row; by row. */
  cue: Float32Array;
}

export function rivalsOf(view: View, candidates: readonly Candidate[]): Rivals {
  const rivals = { content: new Float32Array(view.length), cue: new Float32Array(view.length) };
  for (const { cue, content } of candidates) {
    const p = cue.probability;
    for (let i = cue.from; i < cue.to; i++) if (p > rivals.cue[i]!) rivals.cue[i] = p;
    for (const { from, to } of content)
      for (let i = from; i < to; i++) if (p > rivals.content[i]!) rivals.content[i] = p;
  }
  return rivals;
}

/** The highest of the values at some rows; 0 where none is above it. */
export function highest(values: Float32Array, stretches: readonly Rows[]): number {
  let best = 0;
  for (const { from, to } of stretches) for (let i = from; i < to; i++) best = Math.max(best, values[i]!);
  return best;
}
