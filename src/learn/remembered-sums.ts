import { WeightSink } from "./weight-sink.js";
import type { Weights } from "./weights.js";

/**
 * Sums of the weights of features that depend on one small whole number alone (a word at a place, say), added up
 * once for all the times that the number comes.
 */
export class RememberedSums {
  private readonly sink: WeightSink;
  /** Of each key one more than the row of its sums; 0 for a key that has not come yet. */
  private rowOf = new Int32Array(1 << 12);
  private memory: Int32Array;
  private used = 0;

  /** @param describe gives the features of a key. */
  constructor(
    private readonly weights: Weights,
    private readonly describe: (key: number, out: WeightSink) => void,
  ) {
    this.sink = new WeightSink(weights);
    this.memory = new Int32Array(weights.labels << 10);
  }

  /** Adds the sums of `key` (0 or more) to `into[offset + label]`, in units of the weights' scale. */
  addTo(key: number, into: Int32Array, offset: number): void {
    const { labels } = this.weights;
    const from = this.place(key);
    const { memory } = this;
    for (let y = 0; y < labels; y++) into[offset + y] = into[offset + y]! + memory[from + y]!;
  }

  /** Where in `sums` those of `key` begin, a number a label. */
  place(key: number): number {
    const row = key < this.rowOf.length ? this.rowOf[key]! - 1 : -1;
    return (row < 0 ? this.make(key) : row) * this.weights.labels;
  }

  /** All sums, to be read at `place`; another array after a new key. */
  get sums(): Int32Array {
    return this.memory;
  }

  /** Number of keys that are remembered. */
  get size(): number {
    return this.used;
  }

  /** Forgets everything: to be called where keys change their meaning. */
  clear(): void {
    this.rowOf.fill(0);
    this.used = 0;
  }

  private make(key: number): number {
    const { labels } = this.weights;
    if (key >= this.rowOf.length) this.rowOf = larger(this.rowOf, key + 1);
    const size = (this.used + 1) * labels;
    if (size > this.memory.length) this.memory = larger(this.memory, size);
    this.sink.begin(1);
    this.sink.item(0);
    this.describe(key, this.sink);
    const { sums } = this.sink;
    for (let y = 0; y < labels; y++) this.memory[this.used * labels + y] = sums[y]!;
    this.rowOf[key] = this.used + 1;
    return this.used++;
  }
}

/** An array at least twice as long and of `size`, with the same numbers at its beginning. */
function larger(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(size, array.length * 2));
  copy.set(array);
  return copy;
}
