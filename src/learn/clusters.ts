import { HashIndex } from "./hash-index.js";

/** Columns of cluster numbers a word has: coarse, middle, fine. */
export const CLUSTERINGS = 3;

/** Word clusters by the hash of the lower-case word; see `scripts/build-clusters.ts`. */
export class Clusters {
  private readonly index: HashIndex;
  private readonly numbers: Uint16Array;

  /** From bytes: all hashes (uint32, ascending), then `CLUSTERINGS` numbers a word (uint16), little-endian. */
  constructor(bytes: Uint8Array) {
    const size = bytes.length / (4 + 2 * CLUSTERINGS);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const hashes = new Uint32Array(size);
    for (let i = 0; i < size; i++) hashes[i] = view.getUint32(i * 4, true);
    this.index = new HashIndex(hashes);
    this.numbers = new Uint16Array(size * CLUSTERINGS);
    for (let i = 0; i < this.numbers.length; i++) this.numbers[i] = view.getUint16(size * 4 + i * 2, true);
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
