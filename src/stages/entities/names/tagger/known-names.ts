import { extendPhrase, type Gazetteer, KINDS, LONGEST } from "../../../../learn/gazetteer.js";
import { isNameCase } from "./word-table.js";

/** Number of kinds of known names. */
export const KIND_COUNT = Object.keys(KINDS).length;

/** The words of one sentence, as the search for known names needs them. */
export interface SentenceWords {
  from: number;
  to: number;
  /** Hash of the lower-case form of a token. */
  lower: (i: number) => number;
  /** How a token is written: a value of `Case`. */
  casing: (i: number) => number;
}

/**
 * Marks, for each token and kind, the longest known name that covers it: 0 for none, else the token's place in it
 * (1 first, 2 inside, 3 last, 4 alone) + 4 × how many words longer than one it is, at most two. Only names that
 * begin with a capital are looked up.
 *
 * @param marks a row of `KIND_COUNT` a token.
 */
export function markKnownNames(
  words: SentenceWords,
  gazetteer: Gazetteer,
  marks: Uint8Array,
  lengths: Uint8Array,
): void {
  const { from, to } = words;
  for (let i = from; i < to; i++) {
    if (!isNameCase(words.casing(i))) continue;
    let hash = 0;
    for (let n = 1; n <= LONGEST && i + n <= to; n++) {
      hash = extendPhrase(hash, words.lower(i + n - 1));
      const kinds = gazetteer.kindsOf(hash);
      for (let kind = 0; kinds >> kind !== 0; kind++) {
        if ((kinds & (1 << kind)) === 0) continue;
        for (let k = 0; k < n; k++) {
          const slot = (i + k) * KIND_COUNT + kind;
          if (lengths[slot]! >= n) continue;
          lengths[slot] = n;
          const place = n === 1 ? 4 : k === 0 ? 1 : k === n - 1 ? 3 : 2;
          marks[slot] = place + 4 * Math.min(n - 1, 2);
        }
      }
    }
  }
}
