import type { Columns, Vectors } from "../document/layers/vectors.js";

/** The mean of columns `name` over tokens `from` to `to`, half-open; zeros where there is none. */
export function meanOf(
  { data, width, columns }: Vectors,
  name: string,
  from: number,
  to: number,
): Float32Array {
  const { from: first, to: end } = columnsOf(columns, name);
  const mean = new Float32Array(end - first);
  for (let row = from; row < to; row++) {
    const at = row * width + first;
    for (let k = 0; k < mean.length; k++) mean[k]! += data[at + k]!;
  }
  if (to > from) for (let k = 0; k < mean.length; k++) mean[k]! /= to - from;
  return mean;
}

/**
 * Adds to `sum` the columns from `column` on of some tokens, as many as `sum` is long, each token with its share. Four
 * tokens a step: what is added to is then read and written a quarter as often.
 */
export function addShares(
  { data, width }: Vectors,
  rows: ArrayLike<number>,
  shares: ArrayLike<number>,
  column: number,
  sum: Float64Array,
): void {
  let r = 0;
  for (; r + 3 < rows.length; r += 4) {
    const [a, b] = [rows[r]! * width + column, rows[r + 1]! * width + column];
    const [c, d] = [rows[r + 2]! * width + column, rows[r + 3]! * width + column];
    const [s0, s1, s2, s3] = [shares[r]!, shares[r + 1]!, shares[r + 2]!, shares[r + 3]!];
    for (let k = 0; k < sum.length; k++)
      sum[k]! += s0 * data[a + k]! + s1 * data[b + k]! + s2 * data[c + k]! + s3 * data[d + k]!;
  }
  for (; r < rows.length; r++) {
    const at = rows[r]! * width + column;
    for (let k = 0; k < sum.length; k++) sum[k]! += shares[r]! * data[at + k]!;
  }
}

/** @throws Error where the model has no such columns. */
export function columnsOf(columns: Columns, name: string): { from: number; to: number } {
  const found = columns.get(name);
  if (!found) throw new Error(`the encoder's model has no columns "${name}"`);
  return found;
}
