import { createHash } from "node:crypto";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { writeDocument } from "../../src/document/write.js";
import { tables, tokensTable } from "../../src/tables/of-documents.js";

/**
 * What of a document is compared, each apart so that a change of one layer leaves the others the same: its whole bytes
 * (`document`), each of its members without the sentiment on them (`layer mentions`), that sentiment
 * (`sentiment mentions`), and each table that it gives (`table mentions`).
 *
 * @returns hex digests by the name of the part.
 */
export function hashedParts(doc: GlossatorDocument): Map<string, string> {
  const parts = new Map([["document", digest(writeDocument(doc))]]);
  // `id` to `meta`, which no stage makes.
  const head: unknown[] = [];
  for (const [name, value] of Object.entries(doc)) {
    if (!Array.isArray(value) && name !== "tokens" && name !== "layers") head.push([name, value]);
    else if (!holdsSentiment(name)) parts.set(`layer ${name}`, digest(value));
    else {
      const items = value as { sentiment?: unknown }[];
      parts.set(`layer ${name}`, digest(items.map(({ sentiment: _, ...item }) => item)));
      parts.set(`sentiment ${name}`, digest(items.map(({ sentiment }) => sentiment ?? null)));
    }
  }
  parts.set("head", digest(head));
  for (const [name, table] of Object.entries(tables([doc]))) parts.set(`table ${name}`, digest(table.csv()));
  parts.set("table tokens", digest(tokensTable([doc]).csv()));
  return parts;
}

/** A target is nothing but an answer in sentiment. */
function holdsSentiment(name: string): boolean {
  return ["paragraphs", "sentences", "mentions", "quotations"].includes(name);
}

/** The first 16 hex digits of the SHA-256 of a text, or of a value's JSON. */
export function digest(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
