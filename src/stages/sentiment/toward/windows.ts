import { distanceOf, gapOf, sideOf, type Target } from "./target.js";
import { POS, type View } from "./view.js";

/** Stretches around a target: before it, behind it, near it, in its clause, the whole sentence, and its frame. */
export const WINDOWS = 6;

/** What a word counts for before and behind the target, by `distanceOf`. */
const FADED = [0.85, 0.75, 0.65, 0.5, 0.33, 0.2];
/** Words away that are near. */
const NEAR = 4;
const NEGATED = -0.5;

/** What words are worth: `width` numbers a word and window. */
export interface WordTable {
  values: Float32Array;
  /** From one word to the next. */
  stride: number;
  /** From one window to the next within a word; 0 where all windows read the same numbers. */
  step: number;
  width: number;
}

const weights = new Float64Array(WINDOWS);
const totals = new Float64Array(WINDOWS);

/**
 * Sums of the words’ values in each window, `WINDOWS × width`, each divided by the root of what its words count for and one.
 * What a model learns of a window (a matrix from values to classes) may be multiplied into the values before or
 * after: training reads word vectors and annotation what became of them, through this one function. `frames`
 * must have read the target.
 */
export function windowSums(view: View, target: Target, table: WordTable, sums: Float64Array): void {
  const { values, stride, step, width } = table;
  const { from, to, begin, end } = target;
  const { pos, clause, framed, negated, row } = view;
  const first = clause[from]!;
  const last = clause[to - 1]!;
  sums.fill(0);
  totals.fill(1);
  weights[4] = 1;
  for (let i = begin; i < end; i++) {
    if (i === from) i = to;
    if (i >= end) break;
    if (pos[i] === POS.PUNCT || pos[i] === POS.PROPN || pos[i] === POS.NUM) continue;
    const gap = gapOf(target, i);
    const side = sideOf(target, i);
    weights[side] = FADED[distanceOf(gap)]!;
    weights[1 - side] = 0;
    weights[2] = gap <= NEAR ? 1 : 0;
    weights[3] = clause[i] === (side === 0 ? first : last) ? 1 : 0;
    weights[5] = framed[i]!;
    const turned = negated[i] === 1 ? NEGATED : 1;
    const word = row[i]! * stride;
    for (let q = 0; q < WINDOWS; q++) {
      const weight = weights[q]!;
      if (weight === 0) continue;
      totals[q] = totals[q]! + weight;
      if (word < 0) continue;
      const by = weight * turned;
      const at = word + q * step;
      const into = q * width;
      for (let d = 0; d < width; d++) sums[into + d] = sums[into + d]! + by * values[at + d]!;
    }
  }
  for (let q = 0; q < WINDOWS; q++) {
    const root = Math.sqrt(totals[q]!);
    for (let d = 0; d < width; d++) sums[q * width + d] = sums[q * width + d]! / root;
  }
}
