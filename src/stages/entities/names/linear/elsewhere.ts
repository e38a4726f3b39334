import { KIND_COUNT } from "./known-names.js";
import { Case, isNameCase } from "./word-table.js";

/** How a word is written with a capital in the whole text, and in what company. */
export interface Sight {
  /** Times inside a sentence, and as its first word. */
  inside: number;
  first: number;
  /** Length of the longest run of capitals that it stands in, and its place there; both at most 7. */
  longest: number;
  place: number;
  /** Hashes of the words before and after that run, and of its first and last. */
  left: number;
  right: number;
  head: number;
  tail: number;
  /** Kinds of known names that it is part of there, as bits. */
  kinds: number;
}

/** Columns of a text by token. */
export interface SeenWords {
  /** Number that words share which differ in capitals alone; hash of the lower-case form; value of `Case`. */
  key: Int32Array;
  lower: Int32Array;
  casing: Uint8Array;
}

/** The words of a text by their keys. */
export class Elsewhere {
  private readonly sights: (Sight | undefined)[] = [];
  private small = new Uint8Array(1 << 12);
  /** Keys of which something is kept. */
  private readonly seen: number[] = [];

  /** Forgets the text. */
  clear(): void {
    for (const key of this.seen) {
      this.small[key] = 0;
      this.sights[key] = undefined;
    }
    this.seen.length = 0;
  }

  /** Undefined where no sentence that was seen has the word with a capital. */
  get(key: number): Readonly<Sight> | undefined {
    return this.sights[key];
  }

  /** Times that the word stands there in small letters, at most 2. */
  inSmall(key: number): number {
    return this.small[key] ?? 0;
  }

  /**
   * Adds what one sentence shows.
   *
   * @param from first token of the sentence, and `to` the one behind its last.
   * @param known marks of `markKnownNames`.
   */
  see({ key, lower, casing }: SeenWords, from: number, to: number, known: Uint8Array): void {
    for (let i = from; i < to; ) {
      if (casing[i] === Case.Lower) this.addSmall(key[i]!);
      let end = i;
      while (end < to && isNameCase(casing[end]!)) end++;
      for (let k = i; k < end; k++) {
        const sight = this.sightOf(key[k]!);
        if (k === from) sight.first++;
        else sight.inside++;
        const length = Math.min(end - i, 7);
        // The first word of a sentence may have its capital from there.
        if (length <= sight.longest || (i === from && end === i + 1)) continue;
        sight.longest = length;
        sight.place = Math.min(k - i, 7);
        // Outside the sentence 1 and 2 stand for the words that are not there.
        sight.left = i === from ? 1 : lower[i - 1]!;
        sight.right = end === to ? 2 : lower[end]!;
        sight.head = lower[i]!;
        sight.tail = lower[end - 1]!;
        sight.kinds = 0;
        for (let kind = 0; kind < KIND_COUNT; kind++) {
          if (known[k * KIND_COUNT + kind]! !== 0) sight.kinds |= 1 << kind;
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  private addSmall(key: number): void {
    if (key >= this.small.length) {
      const larger = new Uint8Array(key * 2);
      larger.set(this.small);
      this.small = larger;
    }
    if (this.small[key] === 0) this.seen.push(key);
    if (this.small[key]! < 2) this.small[key]!++;
  }

  private sightOf(key: number): Sight {
    let sight = this.sights[key];
    if (!sight) {
      sight = { inside: 0, first: 0, longest: 0, place: 0, left: 0, right: 0, head: 0, tail: 0, kinds: 0 };
      this.sights[key] = sight;
      this.seen.push(key);
    }
    return sight;
  }
}
