import type { GlossatorDocument, Stance } from "../document/schema.js";

/** A stance of this score and more counts as sure: it is rather right than wrong. */
export const SURE = 0.69;

/** True for a stance of the score `least` (0 to 1) and more, and for one that people marked, which has no score. */
export function isSure({ score }: Stance, least: number = SURE): boolean {
  return score === undefined || score >= least;
}

/** The document without the stances below `least`, 0 to 1; the same document where there are none. */
export function withSureStances(doc: GlossatorDocument, least: number = SURE): GlossatorDocument {
  return doc.stances?.every((stance) => isSure(stance, least)) === false
    ? { ...doc, stances: doc.stances.filter((stance) => isSure(stance, least)) }
    : doc;
}
