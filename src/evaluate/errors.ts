/**
 * One difference between a document and gold, as a row for a table.
 *
 * Kinds: `missed` (gold has it), `wrong` (gold does not), `label` (the right place, another label), `boundary`
 * (the right thing, another place); of quotations also `source` and `speaker`, of stances also `target`.
 */
export interface ErrorRow {
  doc_id: string;
  layer: string;
  kind: "missed" | "wrong" | "label" | "boundary" | "source" | "speaker" | "target";
  /** UTF-16 offsets, half-open, of the place: gold's, or where gold has none, the document's. */
  start: number;
  end: number;
  /** What gold says; empty where it says nothing. */
  gold: string;
  /** What the document says; empty where it says nothing. */
  auto: string;
  /** The words at the place; empty where the text is not at hand. */
  text: string;
}

/** The columns of an error table, in their order. */
export const ERROR_COLUMNS = [
  "doc_id",
  "layer",
  "kind",
  "start",
  "end",
  "gold",
  "auto",
  "text",
] as const satisfies readonly (keyof ErrorRow)[];
