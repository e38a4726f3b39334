import { KIND_COUNT } from "./known-names.js";
import { Case, isNameCase } from "./word-table.js";

/** How a word is written in the whole text, and in what company. */
export interface Sight {
  /** Times in small letters, with a capital inside a sentence, with a capital as its first word. */
  lower: number;
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

/** The words of a text by the hashes of their lower-case forms. */
export class Elsewhere {
  private readonly sights = new Map<number, Sight>();

  /** Forgets the text. */
  clear(): void {
    this.sights.clear();
  }

  /** Undefined where no sentence that was seen has the word. */
  get(lower: number): Readonly<Sight> | undefined {
    return this.sights.get(lower);
  }

  /**
   * Adds what one sentence shows.
   *
   * @param lower hash of the lower-case form, `casing` how it is written, by token of the text.
   * @param from first token of the sentence, and `to` the one behind its last.
   * @param known marks of `markKnownNames`.
   */
  see(lower: Uint32Array, casing: Uint8Array, from: number, to: number, known: Uint8Array): void {
    for (let i = from; i < to; ) {
      if (casing[i] === Case.Lower) this.sightOf(lower[i]!).lower++;
      let end = i;
      while (end < to && isNameCase(casing[end]!)) end++;
      for (let k = i; k < end; k++) {
        const sight = this.sightOf(lower[k]!);
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

  private sightOf(lower: number): Sight {
    let sight = this.sights.get(lower);
    if (!sight) {
      sight = {
        lower: 0,
        inside: 0,
        first: 0,
        longest: 0,
        place: 0,
        left: 0,
        right: 0,
        head: 0,
        tail: 0,
        kinds: 0,
      };
      this.sights.set(lower, sight);
    }
    return sight;
  }
}
