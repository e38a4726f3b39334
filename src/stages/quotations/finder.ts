import type { Reading } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";

/** The construction by which the rules found a quotation; its precision is its `score` (`rules/scores.ts`). */
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

/** A quotation in rows of tokens, before forms, speakers and offsets, as the stage takes it. */
export interface FoundQuotation {
  /** `learned` where no rule's construction has the same cue. */
  construction: Construction | "learned";
  content: Rows[];
  cue: Rows | null;
  source: Rows | null;
  /** True where the construction names nobody on purpose (`is expected to`), so that no speaker is looked for. */
  impersonal?: boolean;
  /** How sure the finder is, 0 to 1. */
  score: number;
}

/**
 * Finds quotations in the order of their first content row, no two sharing a row of content: the rules, or the task
 * with the scorer of a model (`task.ts`).
 */
export type QuotationFinder = (reading: Reading) => FoundQuotation[];

/** A quotation as the rules find it. */
export interface RuledQuotation extends Omit<FoundQuotation, "construction" | "score"> {
  construction: Construction;
}
