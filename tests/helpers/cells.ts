import { expect } from "vitest";
import type { GlossatorDocument } from "../../src/document/schema.js";
import type { Table } from "../../src/tables/table.js";

/** Every cell of the table is empty or of the type and among the values that its column declares. */
export function expectDeclaredCells(table: Table, doc: GlossatorDocument): void {
  for (const row of table.rows(doc)) {
    expect(row).toHaveLength(table.columns.length);
    table.columns.forEach(({ name, type, unit }, i) => {
      const cell = row[i];
      if (cell === null) return;
      const where = `${doc.id} ${table.name}.${name}`;
      if (type === "integer") expect(Number.isInteger(cell), where).toBe(true);
      else expect(typeof cell, where).toBe(type === "number" || type === "boolean" ? type : "string");
      if (type === "id") expect(cell, where).toMatch(/^[a-z]/);
      if (type === "category") expect(unit.split(" | "), where).toContain(cell);
      if (type === "date") expect(cell, where).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    });
  }
}
