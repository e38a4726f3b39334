import type { Rows } from "../../reading/rows.js";

/** The construction by which a quotation was found; its precision is its `score` (see `scores.ts`). */
export type Construction =
  | "quote-before"
  | "clause-before"
  | "quote-after"
  | "that"
  | "bare"
  | "question"
  | "colon"
  | "infinitive"
  | "object"
  | "preposition"
  | "opener"
  | "according"
  | "passive"
  | "by"
  | "noun"
  | "adjective"
  | "label"
  | "alone";

/** A quotation in rows of tokens, before forms, speakers and offsets. */
export interface Candidate {
  construction: Construction;
  content: Rows[];
  cue: Rows | null;
  source: Rows | null;
  /** True where the construction names nobody on purpose (`is expected to`), so that no speaker is looked for. */
  impersonal?: boolean;
}
