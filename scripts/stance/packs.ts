import type { Piece } from "../../src/document/span.js";
import { Manner } from "../../src/stages/stance/learned/candidates.js";

/** A sentence with two names in it; offsets in code points. */
export interface DirectedRow {
  id: string;
  text: string;
  p: Piece;
  q: Piece;
  label: string;
  direction: string | null;
}

/** An article with stances by canonical names. */
export interface SeesawRow {
  id: string;
  text: string;
  sentences: Piece[];
  entities: { name: string }[];
  stances: { sentence: number; holder: string; target: string; label: string }[];
}

/** An article with expressions of opinion. */
export interface OpinionRow {
  id: string;
  text: string;
  opinions: { attitude?: string; holders: (Piece | null)[]; targets: (Piece | null)[] }[];
}

export type StanceRow = DirectedRow | SeesawRow | OpinionRow;

/** Packs by the manner of judging that they teach; undefined where their candidates teach the manner of their use. */
export const MANNERS = {
  "stance/directed": Manner.Asked,
  "stance/seesaw": Manner.Read,
  "opinion/mpqa": undefined,
} as const;
export type PackName = keyof typeof MANNERS;
