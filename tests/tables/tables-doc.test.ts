import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tablesPage } from "../../scripts/tables-doc.js";

it("docs/tables.md is what the declarations say (else run: npx tsx scripts/tables-doc.ts)", () => {
  expect(readFileSync(new URL("../../docs/tables.md", import.meta.url), "utf8")).toBe(tablesPage());
});
