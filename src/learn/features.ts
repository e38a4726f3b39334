/** The features of a sequence: for each item a list of 32-bit hashes, in one growing typed array. */
export class Features {
  private values = new Uint32Array(1024);
  private used = 0;
  private readonly ends: number[] = [];

  /** Adds a feature to the item that is being described. */
  add(hash: number): void {
    if (this.used === this.values.length) {
      const larger = new Uint32Array(this.used * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.used++] = hash;
  }

  /** Ends the item; what is added next belongs to the one after it. */
  next(): void {
    this.ends.push(this.used);
  }

  /** Forgets everything, for the next sequence. */
  clear(): void {
    this.used = 0;
    this.ends.length = 0;
  }

  /** Number of items. */
  get length(): number {
    return this.ends.length;
  }

  /** The hashes of item `i`. A view, valid until something is added or cleared. */
  of(i: number): Uint32Array {
    return this.values.subarray(i === 0 ? 0 : this.ends[i - 1]!, this.ends[i]!);
  }
}
