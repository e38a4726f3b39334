import type { Chain } from "../../learn/chain.js";
import type { Reading } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";
import type { Ruled } from "./ruled.js";

/** A cue that may be one, with its probability. */
export interface Cue extends Rows {
  probability: number;
}

/** Where the source and the content of a cue are looked for. */
export interface Window extends Rows {
  /** Row of the cue's main word. */
  head: number;
  /** Rows of the window, inside one paragraph. */
  left: number;
  right: number;
  /** The rules' quotation with a cue on the same rows, or −1. */
  rule: number;
}

/** A quotation that may be one. */
export interface Candidate {
  cue: Cue;
  window: Window;
  source: Rows[];
  /** Likeliest piece of `source`; null where it has none. */
  mainSource: Rows | null;
  /** At least one piece. */
  content: Rows[];
  /** Log-probability of these parts, given the cue. */
  fit: number;
  /** Smallest probability of a first or last token of the content. */
  edge: number;
  /** True where the parts are the rules' and not the model's best. */
  ruled: boolean;
}

/** The probabilities that a candidate's content shares three tenths with a true one, and eight tenths. */
export interface Worth {
  loose: number;
  tight: number;
}

/** A candidate with what it is worth. */
export type Ranked = Candidate & Worth;

/** What a model gives for one text. The arrays may be the same each time: they hold until the next call. */
export interface QuotationScores {
  /** 1 for each row where a cue may begin at all; a sentence without any is not looked at. */
  readonly opens: Uint8Array;
  /** Log-potentials of `CueLabel`, row-major, for the rows `[from, to)`, a sentence. */
  cues(from: number, to: number): Float32Array;
  /** Log-potentials of `Part`, row-major, for the rows of a cue's window; those of the cue itself do not count. */
  parts(window: Window): Float32Array;
  /** What each of a text's candidates is worth beside the others. */
  worth(candidates: readonly Candidate[]): Worth[];
}

/**
 * What the task of quotations needs of a model: sums of hashed features (`linear/`), or a head over vectors. Candidates,
 * labels, decoding and guidelines are the task's and the same for each.
 */
export interface QuotationScorer {
  readonly cueChain: Chain;
  readonly partChain: Chain;
  /** Cues less likely than this are not looked at. */
  readonly leastCue: number;
  /** Sum of the two probabilities from which a candidate is kept. */
  readonly leastWorth: number;
  read(reading: Reading, ruled: Ruled): QuotationScores;
}
