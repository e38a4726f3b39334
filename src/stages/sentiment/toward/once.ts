import type { Sink } from "../../../learn/sink.js";

/** Passes each feature of a target on once, however often it stands there. Nothing is allocated on the way. */
export class Once implements Sink {
  private readonly keys = new Int32Array(1 << 13);
  /** The target for which a slot was last used. */
  private readonly seen = new Uint32Array(1 << 13);
  private target = 0;
  private used = 0;

  constructor(private readonly out: Sink) {}

  /** Begins a new target. */
  begin(): void {
    this.target++;
    this.used = 0;
  }

  add(hash: number): void {
    const { keys, seen, target } = this;
    const mask = keys.length - 1;
    let at = hash & mask;
    while (seen[at] === target) {
      if (keys[at] === hash) return;
      at = (at + 1) & mask;
    }
    // A sentence of thousands of words: what stands beyond half of the table is not heard.
    if (this.used > mask >> 1) return;
    this.used++;
    seen[at] = target;
    keys[at] = hash;
    this.out.add(hash);
  }
}
