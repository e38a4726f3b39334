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

/** @throws Error where the model has no such columns. */
export function columnsOf(columns: Columns, name: string): { from: number; to: number } {
  const found = columns.get(name);
  if (!found) throw new Error(`the encoder's model has no columns "${name}"`);
  return found;
}
