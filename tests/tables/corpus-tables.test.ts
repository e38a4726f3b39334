import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/json.js";
import type { GlossatorDocument, Stance } from "../../src/document/schema.js";
import { readText } from "../../src/read/text.js";
import { tableWriter } from "../../src/tables/csv.js";
import { TABLES, TOKENS_TABLE } from "../../src/tables/tables.js";
import { expectDeclaredCells } from "../helpers/cells.js";
import { whole } from "../helpers/models.js";

const ALL = [...TABLES, TOKENS_TABLE];
const ROOT = new URL("../../", import.meta.url);

function filesOf(folder: string, ending: string): { id: string; content: string }[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({
      id: name.slice(0, -ending.length),
      content: readFileSync(new URL(folder + name, ROOT), "utf8"),
    }));
}

function gold(): GlossatorDocument[] {
  return filesOf("annotations/gold/", ".json").map(({ id, content }) => {
    const read = readDocument(content, id);
    if (!read.ok) throw new Error(read.problem.message);
    return read.value;
  });
}

/** The first articles of the corpus, annotated by the pipeline as it is. */
async function automatic(): Promise<GlossatorDocument[]> {
  const articles = filesOf("corpus/", ".txt").slice(0, 3);
  const docs: GlossatorDocument[] = [];
  for await (const doc of whole.annotateAll(articles.map(({ id, content }) => readText(content, id)))) {
    if (!doc.ok) throw new Error(doc.problem.message);
    docs.push(doc.value);
  }
  return docs;
}

const whoOf = (holder: Stance["holder"]) =>
  "entity" in holder ? holder.entity : "text" in holder ? holder.text.toLowerCase() : "author";

/** Rows that a table has of a document: as many as its layer has things. */
function expected(name: string, doc: GlossatorDocument): number {
  if (name === "articles") return 1;
  if (name === "metadata") return Object.keys(doc.meta).filter((key) => key !== "source_file").length;
  if (name === "tokens") return doc.tokens?.start.length ?? 0;
  if (name === "entity_tone")
    return new Set(doc.mentions?.flatMap((m) => (m.sentiment && m.entity) ?? [])).size;
  if (name === "stance_matrix") {
    const target = ({ entity, text, start, end }: Stance["target"]) =>
      entity ?? (text ?? doc.text!.slice(start, end)).toLowerCase();
    const pairs = doc.stances?.map((s) => JSON.stringify([whoOf(s.holder), target(s.target)]));
    return new Set(pairs).size;
  }
  const layer = doc[name as keyof GlossatorDocument];
  return Array.isArray(layer) ? layer.length : 0;
}

describe.each([
  ["people's annotations", gold()],
  ["the pipeline's annotations", await automatic()],
])("the tables of %s", (_, docs) => {
  it.each(ALL)("$name has a row a thing, with cells as declared, in every document", (table) => {
    expect(docs.length).toBeGreaterThan(0);
    for (const doc of docs) {
      expect(table.rows(doc).length, doc.id).toBe(expected(table.name, doc));
      expectDeclaredCells(table, doc);
    }
  });

  it.each(ALL)("$name is read back from both profiles, with as many cells in every row", (table) => {
    for (const profile of ["excel", "plain"] as const) {
      const writer = tableWriter(table, { profile, delimiter: ";" });
      const csv = writer.head + docs.map((doc) => writer.add(doc)).join("");
      const rows = parse(csv, { bom: true, delimiter: ";" });
      expect(rows).toHaveLength(writer.rows() + 1);
      expect(rows[0]).toEqual(table.columns.map((c) => c.name));
    }
  });
});
