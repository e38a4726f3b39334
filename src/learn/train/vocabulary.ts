/** The features of a training set: first counted, then numbered. Open addressing in typed arrays. */
export class Vocabulary {
  private keys = new Uint32Array(1 << 16);
  /** Count of each slot; 0 for an empty one. After `number`: row + 1, and 0 for a feature that was dropped. */
  private counts = new Uint32Array(1 << 16);
  private used = 0;
  private kept: Uint32Array | undefined;

  /** Counts one sight of a feature. */
  see(hash: number): void {
    if (this.used * 2 > this.keys.length) this.grow();
    const at = this.slotOf(hash);
    if (this.counts[at] === 0) {
      this.keys[at] = hash;
      this.used++;
    }
    this.counts[at]!++;
  }

  /** Number of distinct features. */
  get size(): number {
    return this.used;
  }

  /** Gives rows to the features seen `least` times or more; the others have none from now on. */
  number(least: number): void {
    const kept: number[] = [];
    this.rows = new Int32Array(this.keys.length).fill(-1);
    for (let at = 0; at < this.keys.length; at++) {
      if (this.counts[at]! < least) continue;
      this.rows[at] = kept.length;
      kept.push(this.keys[at]!);
    }
    this.kept = Uint32Array.from(kept);
  }
  private rows = new Int32Array(0);

  /** Hashes by row. */
  get hashes(): Uint32Array {
    if (!this.kept) throw new Error("the vocabulary was not numbered yet");
    return this.kept;
  }

  /** Row of a feature, −1 where it has none. */
  rowOf(hash: number): number {
    const at = this.slotOf(hash);
    return this.counts[at] === 0 ? -1 : this.rows[at]!;
  }

  private slotOf(hash: number): number {
    const mask = this.keys.length - 1;
    const key = hash >>> 0;
    let at = key & mask;
    while (this.counts[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue;
      const at = this.slotOf(keys[i]!);
      this.keys[at] = keys[i]!;
      this.counts[at] = counts[i]!;
    }
  }
}
