import { createHash } from "node:crypto";
import type { Piece } from "../../src/document/span.js";
import { constructedArticles, constructedTargets } from "./constructions.js";

/** A sentence with two marked parties; offsets of packs count code points. */
export interface PairRow {
  id: string;
  text: string;
  p: Piece;
  q: Piece;
  label: string;
  direction: string | null;
}

/** A sentence with what it says of one marked target. */
export interface TargetRow {
  id: string;
  text: string;
  target: { start: number; end: number };
  label: string;
}

/** A sentence with the mean of people's ratings, −4 to 4. */
export interface RatedRow {
  id: string;
  text: string;
  mean: number;
}

/** An article with stances by sentence and canonical names. */
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
  opinions: {
    expression?: Piece;
    attitude?: string;
    holders: (Piece | null)[];
    targets: (Piece | null)[];
  }[];
}

/** A whole article with tone, statements and stances. */
export interface AnnotatedRow {
  id: string;
  text: string;
  paragraphs: Piece[];
  sentiment: Record<string, string>;
  skip: number[];
  stances: {
    paragraph: number;
    holder?: Piece | null;
    holderName: string;
    target?: Piece | null;
    targetName: string;
    label: string;
    evidence: Piece[];
    hedged?: boolean;
    negated?: boolean;
  }[];
}

export type Row = PairRow | TargetRow | RatedRow | SeesawRow | OpinionRow | AnnotatedRow;

/** What is learned together: a batch holds texts of one group. */
export type Group = "article" | "opinion" | "seesaw" | "pair" | "target" | "rated";

/** A pack, the group that its texts belong to, and where its rows do not come from a file. */
export interface Pack {
  name: string;
  group: Group;
  /** So many of its rows are taken, a fixed sample. */
  most?: number;
  make?: () => readonly Row[];
}

export const PACKS: readonly Pack[] = [
  { name: "own/constructions", group: "article", make: constructedArticles },
  { name: "own/toward", group: "target", make: constructedTargets },
  { name: "articles/annotated-train", group: "article" },
  { name: "articles/annotated-dev", group: "article" },
  { name: "opinion/mpqa-train", group: "opinion" },
  { name: "stance/seesaw-train", group: "seesaw" },
  { name: "stance/seesaw-dev", group: "seesaw" },
  { name: "stance/directed-train", group: "pair" },
  { name: "stance/directed-dev", group: "pair" },
  { name: "stance/plover-train", group: "pair" },
  { name: "stance/plover-manual-train", group: "pair" },
  { name: "stance/cameo-train", group: "pair" },
  { name: "stance/mpqa-pairs-train", group: "pair" },
  { name: "stance/plover-dev", group: "pair" },
  { name: "targeted-sentiment/newsmtsc-train", group: "target" },
  { name: "targeted-sentiment/newsmtsc-rw-dev", group: "target" },
  { name: "targeted-sentiment/newsmtsc-mt-dev", group: "target" },
  { name: "sentiment/nyt-editorials-train", group: "rated" },
  { name: "sentiment/emobank-train", group: "rated" },
  { name: "sentiment/emobank-dev", group: "rated" },
  { name: "sentiment/vader-films-train", group: "rated", most: 2000 },
  { name: "sentiment/vader-products-train", group: "rated", most: 2000 },
  { name: "sentiment/vader-tweets-train", group: "rated", most: 2000 },
];

/** What two prints of one article have in common: its first letters and digits. */
export function articleKey(text: string): string {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 300);
  return createHash("sha256").update(letters).digest("hex").slice(0, 16);
}

/** Of a hundred annotated articles so many are kept from the encoder: by them its stances are judged and its tone calibrated. */
const HELD_OUT = 19;

/** Where an article belongs, by its id alone: dev, train, or the part of train that the encoder never sees. */
export function splitOf(pack: string, id: string): string {
  if (pack.endsWith("-dev")) return "dev";
  const draw = hundredthOf(id);
  if (pack === "articles/annotated-train" && draw < HELD_OUT) return "held out";
  // Sentences of one editorial stay together.
  if (pack === "sentiment/nyt-editorials-train" && hundredthOf(id.split("_")[0]!) < 10) return "dev";
  return "train";
}

function hundredthOf(id: string): number {
  return createHash("sha256").update(id).digest().readUInt32BE(0) % 100;
}
