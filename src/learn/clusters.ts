/** Columns of cluster numbers a word has: coarse, middle, fine. */
export const CLUSTERINGS = 3;

/** Word clusters by the hash of the lower-case word; see `scripts/build-clusters.ts`. */
export class Clusters {
  private readonly slots: Uint32Array;
  private readonly rows: Int32Array;
  private readonly numbers: Uint16Array;
  private readonly mask: number;

  /** From bytes: all hashes (uint32), then `CLUSTERINGS` numbers a word (uint16), little-endian. */
  constructor(bytes: Uint8Array) {
    const size = bytes.length / (4 + 2 * CLUSTERINGS);
    let capacity = 1;
    while (capacity < size * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.slots = new Uint32Array(capacity);
    this.rows = new Int32Array(capacity).fill(-1);
    this.numbers = new Uint16Array(size * CLUSTERINGS);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0; i < size; i++) {
      const hash = view.getUint32(i * 4, true);
      let at = hash & this.mask;
      while (this.rows[at] !== -1) at = (at + 1) & this.mask;
      this.slots[at] = hash;
      this.rows[at] = i;
      for (let c = 0; c < CLUSTERINGS; c++) {
        this.numbers[i * CLUSTERINGS + c] = view.getUint16(size * 4 + (i * CLUSTERINGS + c) * 2, true);
      }
    }
  }

  /** Row of a word by the hash of its lower-case form; −1 where it is not known. */
  rowOf(hash: number): number {
    let at = hash & this.mask;
    while (this.rows[at] !== -1) {
      if (this.slots[at] === hash) return this.rows[at]!;
      at = (at + 1) & this.mask;
    }
    return -1;
  }

  /** Cluster number of a row in clustering `column`. */
  at(row: number, column: number): number {
    return this.numbers[row * CLUSTERINGS + column]!;
  }
}
