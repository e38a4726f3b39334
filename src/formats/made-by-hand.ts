import { ANNOTATOR } from "../document/vocabulary.js";

const BY = { by: ANNOTATOR } as const;

/** Who made the layers of a document that people marked: all that the guidelines speak of, and no others. */
export const MADE_BY_HAND = {
  paragraphs: BY,
  sentiment: BY,
  mentions: BY,
  entities: BY,
  quotations: BY,
  stances: BY,
} as const;
