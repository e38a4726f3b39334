import type { Comparison } from "../evaluate/comparison.js";
import { ERROR_COLUMNS, type ErrorRow } from "../evaluate/errors.js";
import { articleOf } from "../io/article-of.js";
import { indexDocuments } from "../io/document-index.js";
import { readDocuments } from "../io/documents.js";
import { fileProblem, openWhole, type WholeFile } from "../io/files.js";
import { csvOf } from "../tables/csv.js";
import { Problems } from "./terminal.js";

export interface CompareOptions {
  texts?: string;
  errors?: string;
  json?: boolean;
}

/**
 * Compares the documents below `first` with those of the same ids below `second`, one pair at a time in memory, and
 * writes the differences as a table where `errors` names a file. A document of `second` without its partner is a
 * problem; those of `first` without are counted in a line on stderr, as more is annotated by machine than by hand.
 */
export async function compareFolders(
  comparison: Comparison,
  first: string,
  second: string,
  options: CompareOptions,
): Promise<{ compared: number; problems: Problems }> {
  const problems = new Problems();
  const partners = await indexDocuments(first, (problem) => problems.add(problem));
  const table = new ErrorTable(options.errors);
  let met = 0;
  let compared = 0;
  try {
    // Without anything to compare with, each of `second` would be named as lacking its partner.
    for await (const doc of partners.size > 0 ? readDocuments(second) : []) {
      if (!doc.ok) {
        problems.add(doc.problem);
        continue;
      }
      const { id } = doc.value;
      const partner = await partners.read(id);
      if (partner === null) {
        problems.add({ code: "no-partner", where: id, message: `stands in ${second} and not in ${first}` });
        continue;
      }
      met++;
      if (!partner.ok) {
        problems.add(partner.problem);
        continue;
      }
      const text = options.texts === undefined ? undefined : await textOf(options.texts, id);
      const errors = comparison.add(partner.value, doc.value, text);
      if (errors.ok) {
        compared++;
        await table.add(errors.value);
      } else problems.add({ ...errors.problem, where: id });
    }
    if (compared > 0) await table.commit();
  } catch (error) {
    problems.add(fileProblem(error, options.errors ?? first, "write").problem);
  } finally {
    await table.abandon();
    await partners.close();
  }
  const alone = partners.size - met;
  if (compared === 0) {
    const what = `no document of ${second} could be compared with one of ${first}: nothing was written`;
    problems.add({ code: "no-documents", message: what });
  } else if (alone > 0) {
    const which = alone === 1 ? `1 document of ${first} is` : `${alone} documents of ${first} are`;
    process.stderr.write(`${which} not in ${second}, and not compared\n`);
  }
  return { compared, problems };
}

/** The table of differences, written as they come, where one is asked for. */
class ErrorTable {
  #file: WholeFile | undefined;
  constructor(readonly path: string | undefined) {}

  async add(rows: readonly ErrorRow[]): Promise<void> {
    if (this.path === undefined) return;
    if (!this.#file) {
      this.#file = await openWhole(this.path);
      await this.#file.write(`\uFEFF${csvOf([[...ERROR_COLUMNS]], { profile: "excel" })}`);
    }
    const cells = rows.map((row) => ERROR_COLUMNS.map((column) => row[column]));
    await this.#file.write(csvOf(cells, { profile: "excel" }));
  }

  async commit(): Promise<void> {
    await this.#file?.commit();
  }

  async abandon(): Promise<void> {
    await this.#file?.abandon();
  }
}

async function textOf(folder: string, id: string): Promise<string | undefined> {
  const article = await articleOf(folder, id);
  return article.ok ? article.value.text : undefined;
}
