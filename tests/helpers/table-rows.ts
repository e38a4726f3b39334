import type { GlossatorDocument } from "../../src/document/schema.js";
import type { Cell } from "../../src/tables/column.js";
import type { Table } from "../../src/tables/table.js";

/** The rows of a table with the names of the columns, without those that every table begins with. */
export function rowsByName(table: Table, doc: GlossatorDocument): Record<string, Cell>[] {
  return table.rows(doc).map((row) => {
    const named = table.columns.map((column, i) => [column.name, row[i]!] as const);
    return Object.fromEntries(named.slice(4));
  });
}
