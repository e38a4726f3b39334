/**
 * The weights of a linear model over hashed features: for each feature that has any, a short list of labels and
 * 8-bit weights. Nothing is allocated on look-up.
 */
export class Weights {
  /** Number of labels. */
  readonly labels: number;
  /** What one unit of a stored weight is worth. */
  readonly scale: number;
  /** Number of features. */
  readonly rows: number;
  private readonly mask: number;
  /** The leading bits of a hash tell its slot: ascending hashes fill the table from one end to the other. */
  private readonly shift: number;
  /**
   * Two numbers a slot, side by side so that one look into memory gets both: the feature's hash; and where its
   * weights begin in `pairs`, times 256, plus their number, which is 0 for an empty slot.
   */
  private readonly slots: Uint32Array;
  /** Label times 256 plus the weight's byte: what is read together lies together. */
  private readonly pairs: Uint16Array;

  constructor(parts: WeightParts) {
    const { hashes, counts, columns, values } = parts;
    this.labels = parts.labels;
    this.scale = parts.scale;
    this.rows = hashes.length;
    this.pairs = new Uint16Array(values.length);
    for (let k = 0; k < values.length; k++) this.pairs[k] = (columns[k]! << 8) | (values[k]! & 255);
    let capacity = 2;
    while (capacity < hashes.length * 1.25) capacity *= 2;
    this.mask = capacity * 2 - 1;
    this.shift = 32 - Math.log2(capacity);
    this.slots = new Uint32Array(capacity * 2);
    let start = 0;
    for (let row = 0; row < hashes.length; row++) {
      const count = counts[row]!;
      if (count === 0) continue;
      let at = (hashes[row]! >>> this.shift) << 1;
      while (this.slots[at + 1] !== 0) at = (at + 2) & this.mask;
      this.slots[at] = hashes[row]!;
      this.slots[at + 1] = start * 256 + count;
      start += count;
    }
  }

  /** Adds the weights of a feature to `sums[offset + label]`, in units of `scale`. */
  addTo(hash: number, sums: Int32Array, offset: number): void {
    const { slots, mask, pairs } = this;
    let at = (hash >>> this.shift) << 1;
    for (;;) {
      const slot = slots[at + 1]!;
      if (slot === 0) return;
      if (slots[at] === hash) {
        const start = slot >>> 8;
        const end = start + (slot & 255);
        for (let k = start; k < end; k++) {
          const pair = pairs[k]!;
          const column = offset + (pair >>> 8);
          sums[column] = sums[column]! + ((pair << 24) >> 24);
        }
        return;
      }
      at = (at + 2) & mask;
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
 * Packs trained weights: those whose size is below `least` are dropped, the rest rounded to 8 bits. Weights
 * that are large enough to matter together are lost in this: let training keep few (`CrfOptions.threshold`).
 *
 * @param weights `rows × labels`, row i belonging to `hashes[i]`.
 * @throws RangeError where there are more than 255 labels.
 */
export function packWeights(
  hashes: ArrayLike<number>,
  weights: Float32Array,
  labels: number,
  least = 0,
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

/** Gives each row of packed weights as full numbers, one a label. The array is the same each time. */
export function unpackWeights(
  { labels, scale, hashes, counts, columns, values }: WeightParts,
  take: (hash: number, row: Float32Array) => void,
): void {
  const row = new Float32Array(labels);
  let k = 0;
  for (let i = 0; i < hashes.length; i++) {
    row.fill(0);
    for (const end = k + counts[i]!; k < end; k++) row[columns[k]!] = values[k]! * scale;
    take(hashes[i]!, row);
  }
}
