import { HashIndex } from "./hash-index.js";
import { uint16s, uint32s } from "./little-endian.js";

/** Columns of cluster numbers a word has: coarse, middle, fine. */
export const CLUSTERINGS = 3;

const made = new WeakMap<Uint8Array, Clusters>();

/** Word clusters by the hash of the lower-case word; see `scripts/build-clusters.ts`. */
export class Clusters {
  private readonly index: HashIndex;
  private readonly numbers: Uint16Array;

  /** From bytes: all hashes (uint32, ascending), then `CLUSTERINGS` numbers a word (uint16), little-endian. */
  constructor(bytes: Uint8Array) {
    const size = bytes.length / (4 + 2 * CLUSTERINGS);
    this.index = new HashIndex(uint32s(bytes, 0, size));
    this.numbers = uint16s(bytes, size * 4, size * CLUSTERINGS);
  }

  /** The clusters in these bytes: the same object for the same array, since several models share them. */
  static of(bytes: Uint8Array): Clusters {
    let clusters = made.get(bytes);
    if (!clusters) {
      clusters = new Clusters(bytes);
      made.set(bytes, clusters);
    }
    return clusters;
  }

  /** Fills `columns` from `first` on with one more than each cluster number of a word, 0 where it is not known. */
  describe(hash: number, columns: Int32Array, first: number): void {
    const row = this.rowOf(hash);
    for (let c = 0; c < CLUSTERINGS; c++) columns[first + c] = row < 0 ? 0 : this.at(row, c) + 1;
  }

  /** Row of a word by the hash of its lower-case form; −1 where it is not known. */
  rowOf(hash: number): number {
    return this.index.rowOf(hash);
  }

  /** Cluster number of a row in clustering `column`. */
  at(row: number, column: number): number {
    return this.numbers[row * CLUSTERINGS + column]!;
  }
}
