import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GlossatorDocument } from "../document/schema.js";
import type { Comparison } from "../evaluate/comparison.js";
import { ERROR_COLUMNS, type ErrorRow } from "../evaluate/errors.js";
import { readDocuments } from "../io/documents.js";
import { writeWhole } from "../io/files.js";
import { csvOf } from "../tables/csv.js";
import { Problems } from "./terminal.js";

export interface CompareOptions {
  texts?: string;
  errors?: string;
  json?: boolean;
}

/**
 * Compares the documents below `first` with those of the same ids below `second`, and writes the differences as
 * a table where `errors` names a file. A document of `second` without its partner is a problem; those of `first`
 * without are counted in a line on stderr, as more is annotated by machine than by hand.
 */
export async function compareFolders(
  comparison: Comparison,
  first: string,
  second: string,
  options: CompareOptions,
): Promise<{ compared: number; problems: Problems }> {
  const problems = new Problems();
  const partners = new Map<string, GlossatorDocument>();
  for await (const doc of readDocuments(first)) {
    if (doc.ok) partners.set(doc.value.id, doc.value);
    else problems.add(doc.problem);
  }
  const alone = new Set(partners.keys());
  const rows: ErrorRow[] = [];
  let compared = 0;
  for await (const doc of readDocuments(second)) {
    if (!doc.ok) {
      problems.add(doc.problem);
      continue;
    }
    const { id } = doc.value;
    const partner = partners.get(id);
    if (!partner) {
      problems.add({ code: "no-partner", where: id, message: `stands in ${second} and not in ${first}` });
      continue;
    }
    alone.delete(id);
    const text = options.texts === undefined ? undefined : await textOf(options.texts, id);
    const errors = comparison.add(partner, doc.value, text);
    if (errors.ok) {
      compared++;
      rows.push(...errors.value);
    } else problems.add({ ...errors.problem, where: id });
  }
  if (alone.size > 0) {
    const which = alone.size === 1 ? `1 document of ${first} is` : `${alone.size} documents of ${first} are`;
    process.stderr.write(`${which} not in ${second}, and not compared\n`);
  }
  if (options.errors !== undefined) {
    const table = [[...ERROR_COLUMNS], ...rows.map((row) => ERROR_COLUMNS.map((column) => row[column]))];
    const written = await writeWhole(options.errors, `\uFEFF${csvOf(table, { profile: "excel" })}`);
    if (!written.ok) problems.add(written.problem);
  }
  return { compared, problems };
}

async function textOf(folder: string, id: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, `${id}.txt`), "utf8");
  } catch {
    return undefined;
  }
}
