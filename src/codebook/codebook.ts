import type { EntityType } from "../document/schema.js";

/** The user's own names and words, as read from `codebook.yaml` and checked (`readCodebook`). */
export interface Codebook {
  /** Empty where the file gives none. */
  name: string;
  /** `sha256:…` of the file's text in UTF-8: what `layers.categories.model` of a document says. */
  hash: string;
  /** In the order of the file, as are categories and tests. */
  targets: CodebookTarget[];
  categories: CodebookCategory[];
  tests: CodebookTest[];
}

/** Somebody or something that articles call by several names. */
export interface CodebookTarget {
  /** Its name in documents and tables; found in a text only where `names` has it too. */
  label: string;
  definition: string;
  type: EntityType;
  names: Entry[];
  exceptions: Entry[];
}

/** A group of words that are counted together. */
export interface CodebookCategory {
  label: string;
  definition: string;
  /** Names, which hold to their capitals, and words, which do not. */
  entries: Entry[];
  exceptions: Entry[];
}

/** A sentence, and the labels of all targets and categories that must be found in it: these and no others. */
export interface CodebookTest {
  text: string;
  gets: string[];
  /** Line of the file, from 1. */
  line: number;
}

/** A word or phrase to look for. */
export interface Entry {
  /** As written, such as `sanction*`. */
  text: string;
  parts: EntryPart[];
  /** True for names and exceptions: where they have a capital, the text must have it. */
  cased: boolean;
  /** What one place counts in the weighted count. */
  weight: number;
}

/** An atom of an entry (`atoms.ts`). */
export interface EntryPart {
  /** As written, without the `*`. */
  text: string;
  /** The atom of the text may go on, to the end of its token. */
  open: boolean;
}
