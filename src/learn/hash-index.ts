/**
 * The rows of a sorted table by hash. Nothing is inserted anywhere when it is made: the leading bits of a hash tell
 * where in the ascending list to look, and about one hash stands there. So a large model is ready at once.
 */
export class HashIndex {
  /** For each value of the leading bits the first row that has it; one more at the end. */
  private readonly first: Uint32Array;
  private readonly shift: number;

  /** @param hashes 32-bit, ascending, none twice. */
  constructor(private readonly hashes: Uint32Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(hashes.length + 1)));
    this.shift = 32 - bits;
    this.first = new Uint32Array(2 ** bits + 1);
    let filled = 0;
    for (let row = 0; row < hashes.length; row++) {
      const lead = hashes[row]! >>> this.shift;
      while (filled <= lead) this.first[filled++] = row;
    }
    this.first.fill(hashes.length, filled);
  }

  /** Row of a hash, an integer that is taken modulo 2³²; −1 where it is not there. */
  rowOf(hash: number): number {
    const wanted = hash >>> 0;
    const lead = wanted >>> this.shift;
    const end = this.first[lead + 1]!;
    for (let row = this.first[lead]!; row < end; row++) if (this.hashes[row] === wanted) return row;
    return -1;
  }
}
