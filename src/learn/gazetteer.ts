import { combine, hashText } from "./hash.js";
import { HashIndex } from "./hash-index.js";
import { uint16s, uint32s } from "./little-endian.js";

/** What a known name may name, as bits. */
export const KINDS = {
  given: 1,
  surname: 2,
  person: 4,
  city: 8,
  town: 16,
  region: 32,
  country: 64,
  place: 128,
  demonym: 256,
  organization: 512,
  company: 1024,
  team: 2048,
  event: 4096,
  work: 8192,
  /** Given names of many countries, and words that are surnames among other things: less telling. */
  givenWide: 16384,
  surnameWide: 32768,
} as const;

/** The longest name that is kept, in words. */
export const LONGEST = 6;

/** Hash of a name from the hashes of its words, lower case, one after the other. */
export function extendPhrase(hash: number, word: number): number {
  return combine(hash, word);
}

/** Hash of a whole name: words in lower case. */
export function phraseHash(words: string[]): number {
  return words.reduce((hash, word) => extendPhrase(hash, hashText(word)), 0);
}

/** Names that are known beforehand, by hash: a name is looked up without being built. */
export class Gazetteer {
  private readonly index: HashIndex;
  private readonly kinds: Uint16Array;

  /** From the bytes that `scripts/build-gazetteer.ts` writes: hashes (uint32, ascending), then kinds (uint16). */
  constructor(bytes: Uint8Array) {
    const size = bytes.length / 6;
    this.index = new HashIndex(uint32s(bytes, 0, size));
    this.kinds = uint16s(bytes, size * 4, size);
  }

  /** Kinds of the name with this phrase hash, as bits of `KINDS`; 0 where it is not known. */
  kindsOf(hash: number): number {
    const row = this.index.rowOf(hash);
    return row < 0 ? 0 : this.kinds[row]!;
  }
}
