import type { Chain } from "../../../learn/chain.js";
import type { Reading } from "../../../reading/reading.js";
import type { FoundName } from "./finder.js";

/** What a model gives for one text. */
export interface NameScores {
  /** False for a token of sentence `s` that is part of no name: most are looked at no further. */
  opens(s: number, token: number): boolean;
  /**
   * Log-potentials of the labels (`labels.ts`), row-major, for the tokens `[from, to)` of sentence `s`. The array may be
   * the same each time and longer than they need: it holds until the next call.
   */
  labels(s: number, from: number, to: number): Float32Array;
}

/**
 * What the task of names needs of a model: sums of hashed features (`linear/`), or a head over vectors. Labels, decoding
 * and guidelines are the task's and the same for each.
 */
export interface NameScorer {
  readonly chain: Chain;
  /** Names less likely than this are left out. */
  readonly leastScore: number;
  /** The share of right ones among names that are so likely under the chain; both 0 to 1. */
  calibrated(chance: number): number;
  /** @param hints the names that the rules find in the text. */
  read(reading: Reading, hints: readonly FoundName[]): NameScores;
}
