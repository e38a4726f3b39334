import { extendPhrase, type Gazetteer, KINDS, LONGEST } from "../../../../learn/gazetteer.js";
import { isNameCase } from "./word-table.js";

/** Number of kinds of known names. */
export const KIND_COUNT = Object.keys(KINDS).length;

/**
 * Marks, for each token and kind, the longest known name that covers it: 0 for none, else the token's place in it
 * (1 first, 2 inside, 3 last, 4 alone) + 4 × how many words longer than one it is, at most two. Only names that
 * begin with a capital are looked up.
 *
 * @param lower hash of the lower-case form, and `casing` how it is written, by token.
 * @param from first token of a sentence, and `to` the one behind its last.
 * @param marks a row of `KIND_COUNT` a token; `lengths` likewise, for the search alone.
 */
export function markKnownNames(
  lower: Int32Array,
  casing: Uint8Array,
  from: number,
  to: number,
  gazetteer: Gazetteer,
  marks: Uint8Array,
  lengths: Uint8Array,
): void {
  for (let i = from; i < to; i++) {
    if (!isNameCase(casing[i]!)) continue;
    let hash = 0;
    for (let n = 1; n <= LONGEST && i + n <= to; n++) {
      hash = extendPhrase(hash, lower[i + n - 1]!);
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
