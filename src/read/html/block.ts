/** A block-level element of the page as the reader sees it: what it is called, and which blocks stand in it. */
export interface PageElement {
  /** Lower case. */
  tag: string;
  parent: PageElement | null;
  /** Its classes, as they are. */
  names: string[];
  /** Words of its class, id and role, lower case: `article__related-links` gives article, related, links. */
  words: string[];
  /** Indexes of the blocks inside: half-open `[first, last)`. */
  first: number;
  last: number;
}

/** A run of text between two block-level borders, white space folded. */
export interface PageBlock {
  text: string;
  /** Nearest block-level element. */
  element: PageElement;
  /** Characters of `text` inside links. */
  linked: number;
  /** Characters of `text` in bold type. */
  bold: number;
  /** Characters of `text` in times and in what is called its author or date. */
  signed: number;
}
