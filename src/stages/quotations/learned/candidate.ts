import type { Rows } from "../../../reading/rows.js";
import type { Anchor } from "./part-features.js";

/** A cue that may be one, with its probability. */
export interface Cue extends Rows {
  probability: number;
}

/** A quotation that may be one. */
export interface Candidate {
  cue: Cue;
  anchor: Anchor;
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
