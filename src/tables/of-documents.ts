import type { GlossatorDocument } from "../document/schema.js";
import type { Cell, ColumnDescription } from "./column.js";
import { type CsvFormat, csvOf, headOf } from "./csv.js";
import { SURE, withSureStances } from "./sure-stances.js";
import type { Table } from "./table.js";
import { DICTIONARY, TABLES, TOKENS_TABLE } from "./tables.js";

/** The names of the tables, as `glossator export` names their files. */
export type TableName =
  | "articles"
  | "metadata"
  | "paragraphs"
  | "sentences"
  | "entities"
  | "entity_tone"
  | "mentions"
  | "quotations"
  | "sentiment_words"
  | "stances"
  | "stance_matrix"
  | "categories"
  | "targets"
  | "notes"
  | "columns";

/** A table of some documents. */
export interface DataTable {
  /** What a row is, in one sentence. */
  readonly about: string;
  /** What stands in each column, in the order of the cells. */
  readonly columns: readonly ColumnDescription[];
  /** Each as long as `columns`. */
  readonly rows: readonly Cell[][];
  /** As CSV text with its header; for spreadsheets (`excel`) unless told otherwise. */
  readonly csv: (format?: CsvFormat) => string;
}

export interface TablesOptions {
  /** Stances below this score are in no table, 0 to 1; default `SURE`, from where three of four are right. */
  leastStance?: number;
}

/**
 * The tables of some documents, by name: what `glossator export` writes, as rows and as CSV text. A table of which
 * no document has anything has no rows. The documents must be sound (`annotate` and `readDocument` give such), each
 * with an id of its own.
 *
 * The table of tokens, which is far longer than all others together, is `tokensTable`.
 */
export function tables(
  documents: Iterable<GlossatorDocument>,
  { leastStance = SURE }: TablesOptions = {},
): Record<TableName, DataTable> {
  const rows = TABLES.map((): Cell[][] => []);
  for (const doc of documents) {
    const shown = withSureStances(doc, leastStance);
    for (const [i, table] of TABLES.entries()) for (const row of table.rows(shown)) rows[i]!.push(row);
  }
  const named = TABLES.map((table, i) => [table.name, dataTable(table, rows[i]!)] as const);
  const columns = dataTable(DICTIONARY, DICTIONARY.rows(TABLES));
  return Object.fromEntries([...named, [DICTIONARY.name, columns]]) as Record<TableName, DataTable>;
}

/** A row a token of some documents. */
export function tokensTable(documents: Iterable<GlossatorDocument>): DataTable {
  const rows: Cell[][] = [];
  for (const doc of documents) for (const row of TOKENS_TABLE.rows(doc)) rows.push(row);
  return dataTable(TOKENS_TABLE, rows);
}

function dataTable({ about, columns }: Pick<Table, "about" | "columns">, rows: Cell[][]): DataTable {
  return {
    about,
    columns,
    rows,
    csv: (format = { profile: "excel" }) => headOf({ columns }, format) + csvOf(rows, format),
  };
}
