/**
 * The words of a document that programs tell things by. Apart from `schema.ts`, so that annotating needs no zod.
 */

/** Name and version of the annotation document. */
export const SCHEMA = "glossator/1";

/** `by` of a layer that was marked by hand: such a document is never overwritten by the tool. */
export const ANNOTATOR = "annotator";

/** What a paragraph is in the article. */
export const ROLES = [
  "title",
  "deck",
  "byline",
  "credit",
  "dateline",
  "heading",
  "body",
  "boilerplate",
] as const;

/** Roles of paragraphs in which the article itself speaks: tone, targets, stances and quotations are read there alone. */
export const SPEAKING_ROLES: ReadonlySet<(typeof ROLES)[number]> = new Set<(typeof ROLES)[number]>([
  "title",
  "deck",
  "body",
]);

/** Roles of paragraphs that are about the article, not of it: no names and no words are marked there. */
export const UNMARKED_ROLES: ReadonlySet<(typeof ROLES)[number]> = new Set<(typeof ROLES)[number]>([
  "byline",
  "credit",
  "boilerplate",
]);

const VALUES = ["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"] as const;

/** Types that are values and name nothing: their mentions carry no entity. */
export const VALUE_TYPES: ReadonlySet<string> = new Set(VALUES);

/** Entity types of OntoNotes 5. */
export const ENTITY_TYPES = [
  "PERSON",
  "NORP",
  "FAC",
  "ORG",
  "GPE",
  "LOC",
  "PRODUCT",
  "EVENT",
  "WORK_OF_ART",
  "LAW",
  "LANGUAGE",
  ...VALUES,
] as const;

/** Universal POS tags. */
export const POS_TAGS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
] as const;
