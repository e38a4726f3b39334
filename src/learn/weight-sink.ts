import { MOST_TOGETHER, type Weights } from "./weights.js";

/**
 * Adds the weights of features to the sums of one item, as they come. Features are gathered and looked up together:
 * what memory is slow to give is then asked for all at once.
 */
export class WeightSink {
  private readonly hashes = new Int32Array(MOST_TOGETHER);
  private gathered = 0;
  private added = new Int32Array(0);
  private offset = 0;
  private scaled = new Float32Array(0);

  constructor(private readonly weights: Weights) {}

  /** Makes room for `items`, all sums 0. */
  begin(items: number): void {
    this.gathered = 0;
    const size = items * this.weights.labels;
    if (this.added.length < size) this.added = new Int32Array(size * 2);
    else this.added.fill(0, 0, size);
  }

  /** What is added next belongs to this item. */
  item(item: number): void {
    this.lookUp();
    this.offset = item * this.weights.labels;
  }

  add(hash: number): void {
    if (this.gathered === MOST_TOGETHER) this.lookUp();
    this.hashes[this.gathered++] = hash;
  }

  /** Sums by item and label, in units of the weights' scale. */
  get sums(): Int32Array {
    this.lookUp();
    return this.added;
  }

  /** The sums of the first `items` as scores, for a `Lattice`; the same array each time, longer than they need. */
  scores(items: number): Float32Array {
    const { sums } = this;
    const { scale, labels } = this.weights;
    const size = items * labels;
    if (this.scaled.length < size) this.scaled = new Float32Array(size * 2);
    for (let k = 0; k < size; k++) this.scaled[k] = sums[k]! * scale;
    return this.scaled;
  }

  private lookUp(): void {
    if (this.gathered === 0) return;
    this.weights.addAll(this.hashes, this.gathered, this.added, this.offset);
    this.gathered = 0;
  }
}
