import type { EntityType, Sentence, Tokens } from "../../../document/schema.js";

/** What a name finder reads. Nothing in it is changed. */
export interface FinderInput {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
}

/** A name: a range of token indexes, half-open, with its type. */
export interface FoundName {
  from: number;
  to: number;
  type: EntityType;
  /** How sure the finder is, 0 to 1. */
  score: number;
}

/** Finds names, ascending and without overlap. The rules of `find-names.ts` are one; a learned tagger may be another. */
export type NameFinder = (input: FinderInput) => FoundName[];
