import type { EntityType } from "../../../document/schema.js";
import type { Reading } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";

/** A name, with its type. */
export interface FoundName extends Rows {
  type: EntityType;
  /** How sure the finder is, 0 to 1. */
  score: number;
}

/** Finds names, ascending and without overlap. The rules of `find-names.ts` are one; a learned tagger may be another. */
export type NameFinder = (reading: Reading) => FoundName[];
