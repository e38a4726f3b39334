import type { SentenceWords } from "./known-names.js";
import { KIND_COUNT } from "./known-names.js";
import { Case, isNameCase } from "./word-table.js";

/** How a word is written in the whole text, and in what company; the key is the hash of its lower-case form. */
export interface Elsewhere {
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

/**
 * Adds what one sentence shows to `seen`. Sentences in capitals show nothing.
 *
 * @param known marks of `markKnownNames`.
 */
export function seeSentence(words: SentenceWords, known: Uint8Array, seen: Map<number, Elsewhere>): void {
  const { from, to } = words;
  // Outside the sentence 1 and 2 stand for the words that are not there.
  const lower = (k: number) => (k < from ? 1 : k >= to ? 2 : words.lower(k));
  for (let i = from; i < to; ) {
    const casing = words.casing(i);
    if (casing === Case.Lower) entryOf(seen, words.lower(i)).lower++;
    let end = i;
    while (end < to && isNameCase(words.casing(end))) end++;
    for (let k = i; k < end; k++) {
      const entry = entryOf(seen, words.lower(k));
      if (k === from) entry.first++;
      else entry.inside++;
      const length = Math.min(end - i, 7);
      // The first word of a sentence may have its capital from there.
      if (length <= entry.longest || (i === from && end === i + 1)) continue;
      entry.longest = length;
      entry.place = Math.min(k - i, 7);
      entry.left = lower(i - 1);
      entry.right = lower(end);
      entry.head = lower(i);
      entry.tail = lower(end - 1);
      entry.kinds = 0;
      for (let kind = 0; kind < KIND_COUNT; kind++) {
        if (known[k * KIND_COUNT + kind]! !== 0) entry.kinds |= 1 << kind;
      }
    }
    i = Math.max(end, i + 1);
  }
}

function entryOf(seen: Map<number, Elsewhere>, key: number): Elsewhere {
  let entry = seen.get(key);
  if (!entry) {
    entry = {
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
    seen.set(key, entry);
  }
  return entry;
}
