/** Where a head's numbers stand in a row of the vectors: columns `from` to `to`, half-open. */
export type Columns = ReadonlyMap<string, { from: number; to: number }>;

/**
 * What the encoder gives for a text: a row a token, in which the projections that the heads read stand side by side.
 * Never stored.
 */
export interface Vectors {
  /** Columns of a row. */
  width: number;
  /** Rows one behind another: token `i` begins at `i * width`. */
  data: Float32Array;
  columns: Columns;
}

/** Columns of `name` of the token in `row`, as a view of the vectors. */
export function vectorAt({ data, width, columns }: Vectors, name: string, row: number): Float32Array {
  const { from, to } = columnsOf(columns, name);
  return data.subarray(row * width + from, row * width + to);
}

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
