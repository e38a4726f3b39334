// The build for browsers: the other one needs Node's Buffer when it is imported.
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Problem } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import type { Cell } from "./column.js";
import { excelText, MOST_ROWS } from "./excel-cell.js";
import type { Table } from "./table.js";
import { DICTIONARY } from "./tables.js";

/** How tables become CSV text. */
export interface CsvFormat {
  /**
   * `excel`, for people: byte order mark, CRLF, text made safe for cells (`excelText`).
   * `plain`, for programs: no mark, LF, text as it is, line breaks in quotation marks.
   */
  readonly profile: "excel" | "plain";
  /** Default `,`. */
  readonly delimiter?: "," | ";" | "\t";
}

/** Writes one table of any number of documents, a document at a time; nothing of a document is kept. */
export interface TableWriter {
  /** The beginning of the file: the names of the columns. */
  readonly head: string;
  /** The rows of one more document; "" where it has none. */
  readonly add: (doc: GlossatorDocument) => string;
  /** Rows so far, without the header. */
  readonly rows: () => number;
  /** What the person who opens the file should know (`too-many-rows`); null where all is well. */
  readonly problem: () => Problem | null;
}

export function tableWriter(table: Table, format: CsvFormat): TableWriter {
  let rows = 0;
  return {
    head: headOf(table, format),
    add(doc) {
      const added = table.rows(doc);
      rows += added.length;
      return csvOf(added, format);
    },
    rows: () => rows,
    problem: () => tooManyRows(table.name, rows, format),
  };
}

/** The whole table `columns`, which explains the tables that stand beside it. */
export function dictionaryCsv(format: CsvFormat, tables: readonly Table[]): string {
  return headOf(DICTIONARY, format) + csvOf(DICTIONARY.rows(tables), format);
}

/** The line of the names of the columns. */
export function headOf(table: Pick<Table, "columns">, format: CsvFormat): string {
  const names = table.columns.map((c) => c.name);
  return (format.profile === "excel" ? "\ufeff" : "") + csvOf([names], format);
}

/** Rows as CSV text, each ended by a line break: `true`/`false`, null as an empty cell, numbers as they are. */
export function csvOf(rows: Cell[][], { profile, delimiter = "," }: CsvFormat): string {
  if (rows.length === 0) return "";
  return stringify(rows, {
    delimiter,
    record_delimiter: profile === "excel" ? "\r\n" : "\n",
    // Costly, and cells of the other profile have no line break.
    quote_record_delimiter: profile === "plain",
    cast: {
      boolean: (value) => (value ? "true" : "false"),
      ...(profile === "excel" && { string: excelText }),
    },
  });
}

function tooManyRows(name: string, rows: number, { profile }: CsvFormat): Problem | null {
  if (profile === "plain" || rows < MOST_ROWS) return null;
  const number = (n: number) => n.toLocaleString("en-US");
  return {
    code: "too-many-rows",
    where: name,
    message:
      `has ${number(rows)} rows; a spreadsheet shows the first ${number(MOST_ROWS - 1)} alone: ` +
      "export fewer articles at a time, or use --plain and open it in R, Python or a database",
  };
}
