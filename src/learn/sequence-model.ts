import type { Chain } from "./chain.js";
import { Lattice } from "./lattice.js";
import type { Weights } from "./weights.js";

/** A trained sequence model as it is used: the chain, and the weights of the features. */
export interface SequenceModel {
  chain: Chain;
  lattice: Lattice;
  weights: Weights;
}

export function sequenceModel(chain: Chain, weights: Weights): SequenceModel {
  return { chain, lattice: new Lattice(chain), weights };
}

/** Adds the weights of features to the sums of one item, as they come. */
export class WeightSink {
  /** Sums by item and label, in units of the weights' scale. */
  sums = new Int32Array(0);
  private offset = 0;
  private scaled = new Float32Array(0);

  constructor(private readonly weights: Weights) {}

  /** Makes room for `items`, all sums 0. */
  begin(items: number): void {
    const size = items * this.weights.labels;
    if (this.sums.length < size) this.sums = new Int32Array(size * 2);
    else this.sums.fill(0, 0, size);
  }

  /** What is added next belongs to this item. */
  item(item: number): void {
    this.offset = item * this.weights.labels;
  }

  add(hash: number): void {
    this.weights.addTo(hash, this.sums, this.offset);
  }

  /** The sums of the first `items` as scores, for a `Lattice`; the same array each time, longer than they need. */
  scores(items: number): Float32Array {
    const { scale, labels } = this.weights;
    const size = items * labels;
    if (this.scaled.length < size) this.scaled = new Float32Array(size * 2);
    for (let k = 0; k < size; k++) this.scaled[k] = this.sums[k]! * scale;
    return this.scaled;
  }
}
