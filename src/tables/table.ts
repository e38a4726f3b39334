import type { GlossatorDocument } from "../document/schema.js";
import type { Cell, Column, ColumnDescription } from "./column.js";
import { DocumentView } from "./document-view.js";

/** A table: what its columns mean, and the rows that a document gives. */
export interface Table {
  /** Also the name of its file, without the ending. */
  readonly name: string;
  /** What a row is, in one sentence. */
  readonly about: string;
  readonly columns: readonly ColumnDescription[];
  /** The document's rows, each as long as `columns`. None where the layer behind them was not annotated. */
  readonly rows: (doc: GlossatorDocument) => Cell[][];
}

/** Declares a table: the things of a document that are its rows, and the columns that say something of them. */
export function table<Item>(declared: {
  name: string;
  about: string;
  items: (view: DocumentView) => Iterable<Item> | undefined;
  columns: readonly Column<Item>[];
}): Table {
  const { name, about, items, columns } = declared;
  return {
    name,
    about,
    columns,
    rows(doc) {
      const view = new DocumentView(doc);
      const rows: Cell[][] = [];
      for (const item of items(view) ?? []) rows.push(columns.map((c) => c.value(view, item) ?? null));
      return rows;
    },
  };
}
