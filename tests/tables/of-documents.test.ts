import { expect, it } from "vitest";
import { dictionaryCsv, tableWriter } from "../../src/tables/csv.js";
import { tables, tokensTable } from "../../src/tables/of-documents.js";
import { SURE } from "../../src/tables/sure-stances.js";
import { DICTIONARY, TABLES, TOKENS_TABLE } from "../../src/tables/tables.js";
import { reportDocument } from "../helpers/report-document.js";

const documents = [reportDocument(), { ...reportDocument(), id: "other" }];

it("gives each table that an export writes, as the same CSV text", () => {
  const all = tables(documents, { leastStance: 0 });
  expect(Object.keys(all)).toEqual([...TABLES, DICTIONARY].map(({ name }) => name));
  for (const profile of ["excel", "plain"] as const) {
    for (const table of TABLES) {
      const writer = tableWriter(table, { profile });
      const csv = writer.head + documents.map((doc) => writer.add(doc)).join("");
      expect(all[table.name as keyof typeof all].csv({ profile }), table.name).toBe(csv);
    }
    expect(all.columns.csv({ profile })).toBe(dictionaryCsv({ profile }, TABLES));
  }
});

it("leaves out stances as an export does, and gives rows beside the text", () => {
  const unsure = documents[0]!.stances!.map((stance) => ({ ...stance, score: SURE - 0.01 }));
  const some = [...documents, { ...documents[0]!, id: "unsure", stances: unsure }];
  const { stances } = tables(some);
  const all = tables(some, { leastStance: 0 }).stances;
  expect(all.rows.length - stances.rows.length).toBe(unsure.length);
  const at = stances.columns.findIndex(({ name }) => name === "doc_id");
  expect(stances.rows.map((row) => row[at])).toContain("other");
});

it("has every table, without rows where there are none, and tokens on request", () => {
  expect(tables([]).quotations.rows).toEqual([]);
  expect(tables([]).quotations.csv()).toMatch(/^\ufeffdoc_id,.*\r\n$/);
  expect(tokensTable(documents).rows).toHaveLength(2 * TOKENS_TABLE.rows(documents[0]!).length);
});
