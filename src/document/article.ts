import type { Meta, Note } from "./schema.js";
import type { Span } from "./span.js";

/** What a reader knew about a stretch of text from its markup: the structure stage may use it. */
export interface Block extends Span {
  /** HTML element that held it, lower case: `p`, `h1`, `li`, `figcaption`, `blockquote`, … */
  tag: string;
  /** Share of the characters that stand inside links, 0 to 1. */
  linkShare: number;
  /** Role that the markup itself declares (a byline element, say); absent where it declares none. */
  role?: "title" | "deck" | "byline" | "credit" | "dateline" | "heading" | "body" | "boilerplate";
}

/** Text of a page around its article, in characters. */
export interface PageAround {
  /** Prose that the page shows in all, the article's among it. */
  prose: number;
  /** Prose between the title and the body that was taken for something else. */
  leftOut: number;
}

/** One article before annotation: what every reader gives and the pipeline takes. */
export interface Article {
  id: string;
  text: string;
  meta: Meta;
  /** From markup, ascending, each inside `text`; absent for plain text. */
  blocks?: Block[];
  /** What its reader saw on the page besides it; absent for what was no page. */
  page?: PageAround;
  /** Spans whose sentiment the caller asks for, in the order asked. */
  asked?: Span[];
  /** What the reader found doubtful; it stands in the document's notes. */
  notes?: Note[];
  /** The line of a table that it was read from (`rows.csv line 7`), for messages; absent for a file of its own. */
  where?: string;
}
