import type { Reading } from "../../reading/reading.js";
import type { Candidate, Construction } from "./candidate.js";
import { findQuotations } from "./find.js";
import { scoreOf } from "./scores.js";

/** A quotation in rows of tokens, as the stage takes it. */
export interface FoundQuotation extends Omit<Candidate, "construction"> {
  /** `learned` where no rule's construction has the same cue. */
  construction: Construction | "learned";
  /** How sure the finder is, 0 to 1. */
  score: number;
}

/**
 * Finds quotations in the order of their first content row, no two sharing a row of content. The rules are one
 * finder; the learned models (`learned/learned-quotations.ts`) another.
 */
export type QuotationFinder = (reading: Reading) => FoundQuotation[];

/** The rules alone. */
export const quotationsByRules: QuotationFinder = (reading) =>
  findQuotations(reading).map((candidate) => ({ ...candidate, score: scoreOf(candidate.construction) }));
