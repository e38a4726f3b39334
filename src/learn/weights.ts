/** Labels whose weights stand beside their feature in the table. */
const MOST_NARROW = 6;

/**
 * The weights of a linear model over hashed features, 8 bits each. Nothing is allocated on look-up, and memory is what
 * a look-up costs: of up to six labels all is in eight bytes (`narrow`), of more labels a list elsewhere (`wide`).
 * Features stand in ascending order, each at the place that its hash has in the range of all hashes or soon after.
 */
export class Weights {
  /** Number of labels. */
  readonly labels: number;
  /** What one unit of a stored weight is worth. */
  readonly scale: number;
  /** Number of features. */
  readonly rows: number;
  /** Slots a unit of hash. */
  private readonly density: number;
  /**
   * Two numbers a slot; both are 0 after the last feature of a place. Narrow: the feature's `tagOf` and the weights of
   * labels 0 and 1, those of labels 2 to 5. Wide: its hash; where its weights begin in `pairs`, times 256, plus their
   * number.
   */
  private readonly slots: Int32Array;
  /** Wide: label times 256 plus the weight's byte. What is read together lies together. */
  private readonly pairs: Uint16Array;

  constructor(parts: WeightParts) {
    const { hashes, counts, columns, values, labels } = parts;
    const rows = hashes.length;
    this.labels = labels;
    this.scale = parts.scale;
    this.rows = rows;
    const density = (rows * SPARSITY + 1) / 2 ** 32;
    this.density = density;
    const places = new Uint32Array(rows);
    let free = 0;
    for (let row = 0; row < rows; row++) {
      const place = Math.floor(hashes[row]! * density);
      if (place > free) free = place;
      places[row] = free++;
    }
    // An empty slot ends the last place.
    const slots = new Int32Array(2 * Math.max(free + 1, Math.ceil(2 ** 32 * density) + 1));
    const narrow = labels <= MOST_NARROW;
    const pairs = new Uint16Array(narrow ? 0 : values.length);
    for (let row = 0, k = 0; row < rows; row++) {
      const at = places[row]! * 2;
      const count = counts[row]!;
      if (!narrow) {
        slots[at] = hashes[row]!;
        slots[at + 1] = k * 256 + count;
        for (const end = k + count; k < end; k++) pairs[k] = (columns[k]! << 8) | (values[k]! & 255);
        continue;
      }
      let first = tagOf(hashes[row]!);
      let second = 0;
      for (const end = k + count; k < end; k++) {
        const label = columns[k]!;
        const byte = values[k]! & 255;
        if (label < 2) first |= byte << (16 + 8 * label);
        else second |= byte << (8 * (label - 2));
      }
      slots[at] = first;
      slots[at + 1] = second;
    }
    this.slots = slots;
    this.pairs = pairs;
  }

  /**
   * Adds the weights of a feature to `sums[offset + label]`, in units of `scale`.
   *
   * @param hash an integer, taken modulo 2³².
   */
  addTo(hash: number, sums: Int32Array, offset: number): void {
    const at = Math.floor((hash >>> 0) * this.density) * 2;
    if (this.labels <= MOST_NARROW) this.addNarrow(hash, at, sums, offset);
    else this.addWide(hash, at, sums, offset);
  }

  /** The same for the first `count` of `hashes`, at most `MOST_TOGETHER`. */
  addAll(hashes: Int32Array, count: number, sums: Int32Array, offset: number): void {
    const { slots, density } = this;
    const narrow = this.labels <= MOST_NARROW;
    const last = narrow ? 0 : 1;
    // Nothing hangs on what is read here, so that the processor waits for all of it at once.
    for (let k = 0; k < count; k++) {
      const at = Math.floor((hashes[k]! >>> 0) * density) * 2;
      places[k] = at;
      found[k] = slots[at + last]!;
    }
    for (let k = 0; k < count; k++) {
      if (found[k] === 0) continue;
      if (narrow) this.addNarrow(hashes[k]!, places[k]!, sums, offset);
      else this.addWide(hashes[k]!, places[k]!, sums, offset);
    }
  }

  private addNarrow(hash: number, place: number, sums: Int32Array, offset: number): void {
    const { slots, labels } = this;
    const tag = tagOf(hash);
    let at = place;
    let first = slots[at]!;
    while ((first & 0xffff) !== tag) {
      if (first === 0) return;
      at += 2;
      first = slots[at]!;
    }
    sums[offset] = sums[offset]! + ((first << 8) >> 24);
    if (labels === 1) return;
    sums[offset + 1] = sums[offset + 1]! + (first >> 24);
    if (labels === 2) return;
    const second = slots[at + 1]!;
    sums[offset + 2] = sums[offset + 2]! + ((second << 24) >> 24);
    if (labels === 3) return;
    sums[offset + 3] = sums[offset + 3]! + ((second << 16) >> 24);
    if (labels === 4) return;
    sums[offset + 4] = sums[offset + 4]! + ((second << 8) >> 24);
    if (labels === 5) return;
    sums[offset + 5] = sums[offset + 5]! + (second >> 24);
  }

  private addWide(hash: number, place: number, sums: Int32Array, offset: number): void {
    const { slots, pairs } = this;
    const wanted = hash | 0;
    let at = place;
    for (;;) {
      const slot = slots[at + 1]!;
      if (slot === 0) return;
      if (slots[at] === wanted) {
        const start = slot >>> 8;
        const end = start + (slot & 255);
        for (let k = start; k < end; k++) {
          const pair = pairs[k]!;
          const column = offset + (pair >>> 8);
          sums[column] = sums[column]! + ((pair << 24) >> 24);
        }
        return;
      }
      at += 2;
    }
  }
}

/** Features that are looked up together at most: more than most items have. */
export const MOST_TOGETHER = 64;

/** Of each of them its place, and a number there that is 0 where it is empty. */
const places = new Int32Array(MOST_TOGETHER);
const found = new Int32Array(MOST_TOGETHER);

/** Slots for each feature: with fewer a look-up goes on longer, with more there is more memory to look into. */
const SPARSITY = 1.6;

/**
 * The end of a hash, never 0. Its beginning tells the place in the table, so that what else is taken for a feature is
 * hardly more than what has the same hash.
 */
function tagOf(hash: number): number {
  return (hash & 0xffff) | 1;
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
