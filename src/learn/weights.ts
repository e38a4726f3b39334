/**
 * The weights of a linear model over hashed features: for each feature that has any, a short list of labels and
 * 8-bit weights. Found by hash in an open-addressed table; nothing is allocated on look-up.
 */
export class Weights {
  /** Number of labels. */
  readonly labels: number;
  /** What one unit of a stored weight is worth. */
  readonly scale: number;
  /** Number of features. */
  readonly rows: number;
  private readonly mask: number;
  private readonly keys: Uint32Array;
  /** Row number + 1 of each slot; 0 for an empty one. */
  private readonly slots: Uint32Array;
  /** Where each row begins in `columns` and `values`; one more than there are rows. */
  private readonly starts: Uint32Array;
  private readonly columns: Uint8Array;
  private readonly values: Int8Array;

  constructor(parts: WeightParts) {
    const { hashes, counts } = parts;
    this.labels = parts.labels;
    this.scale = parts.scale;
    this.rows = hashes.length;
    this.columns = parts.columns;
    this.values = parts.values;
    let capacity = 2;
    while (capacity < hashes.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Uint32Array(capacity);
    this.slots = new Uint32Array(capacity);
    this.starts = new Uint32Array(hashes.length + 1);
    for (let row = 0; row < hashes.length; row++) {
      this.starts[row + 1] = this.starts[row]! + counts[row]!;
      let at = hashes[row]! & this.mask;
      while (this.slots[at] !== 0) at = (at + 1) & this.mask;
      this.slots[at] = row + 1;
      this.keys[at] = hashes[row]!;
    }
  }

  /** Adds the weights of a feature to `sums[offset + label]`, in units of `scale`. */
  addTo(hash: number, sums: Int32Array, offset: number): void {
    let at = hash & this.mask;
    for (;;) {
      const slot = this.slots[at]!;
      if (slot === 0) return;
      if (this.keys[at] === hash) {
        const end = this.starts[slot]!;
        for (let k = this.starts[slot - 1]!; k < end; k++) {
          const column = offset + this.columns[k]!;
          sums[column] = sums[column]! + this.values[k]!;
        }
        return;
      }
      at = (at + 1) & this.mask;
    }
  }
}

/** The weights as they are stored: rows in ascending order of hash. */
export interface WeightParts {
  labels: number;
  scale: number;
  hashes: Uint32Array;
  /** Weights of each row. */
  counts: Uint8Array;
  /** Label of each weight, row by row. */
  columns: Uint8Array;
  values: Int8Array;
}

/**
 * Packs trained weights: those whose size is below `least` are dropped, the rest rounded to 8 bits.
 *
 * @param weights `rows × labels`, row i belonging to `hashes[i]`.
 * @throws RangeError where there are more than 255 labels.
 */
export function packWeights(
  hashes: ArrayLike<number>,
  weights: Float32Array,
  labels: number,
  least: number,
): WeightParts {
  if (labels > 255) throw new RangeError(`${labels} labels; at most 255 can be packed`);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const order = Array.from({ length: hashes.length }, (_, i) => i).sort((a, b) => hashes[a]! - hashes[b]!);
  const kept: { hash: number; columns: number[]; values: number[] }[] = [];
  for (const row of order) {
    const columns: number[] = [];
    const values: number[] = [];
    for (let y = 0; y < labels; y++) {
      const weight = weights[row * labels + y]!;
      const value = Math.round(weight / scale);
      if (Math.abs(weight) < least || value === 0) continue;
      columns.push(y);
      values.push(value);
    }
    if (columns.length > 0) kept.push({ hash: hashes[row]!, columns, values });
  }
  return {
    labels,
    scale,
    hashes: Uint32Array.from(kept, (row) => row.hash),
    counts: Uint8Array.from(kept, (row) => row.columns.length),
    columns: Uint8Array.from(kept.flatMap((row) => row.columns)),
    values: Int8Array.from(kept.flatMap((row) => row.values)),
  };
}
