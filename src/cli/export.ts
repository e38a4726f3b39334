import { join } from "node:path";
import { readDocuments } from "../io/documents.js";
import { fileProblem, headOf, openWhole, type WholeFile } from "../io/files.js";
import { type CsvFormat, dictionaryCsv, tableWriter } from "../tables/csv.js";
import { SURE, withSureStances } from "../tables/sure-stances.js";
import { DICTIONARY, TABLES, TOKENS_TABLE } from "../tables/tables.js";
import { dim, EXIT, Problems, print, UsageError } from "./terminal.js";

export interface ExportOptions {
  out: string;
  plain?: boolean;
  delimiter?: string;
  tokens?: boolean;
  /** Stances below this score are in no table, 0 to 1. */
  leastStance?: number;
  force?: boolean;
  quiet?: boolean;
}

const DELIMITERS: Record<string, CsvFormat["delimiter"]> = {
  ",": ",",
  comma: ",",
  ";": ";",
  semicolon: ";",
  "\t": "\t",
  "\\t": "\t",
  tab: "\t",
};

/**
 * `glossator export`: tables of all documents below the given paths. Every table is written aside, and all take
 * their places together at the end: a run that fails loses nothing of an earlier one.
 */
export async function exportCommand(paths: string[], options: ExportOptions): Promise<number> {
  const delimiter = options.delimiter === undefined ? "," : DELIMITERS[options.delimiter];
  if (!delimiter) throw new UsageError("--delimiter must be comma, semicolon or tab");
  const format: CsvFormat = { profile: options.plain ? "plain" : "excel", delimiter };
  const problems = new Problems();
  const writers = (options.tokens ? [...TABLES, TOKENS_TABLE] : TABLES).map((table) => ({
    name: table.name,
    writer: tableWriter(table, format),
    path: join(options.out, `${table.name}.csv`),
  }));
  const dictionaryPath = join(options.out, `${DICTIONARY.name}.csv`);
  const files: WholeFile[] = [];
  try {
    for (const path of [...writers.map((w) => w.path), dictionaryPath]) {
      if (!options.force && !(await isOurs(path))) {
        problems.add({
          code: "not-ours",
          where: path,
          message: "is there already and is no table of glossator: move it, or use --force",
        });
        return EXIT.someFailed;
      }
      files.push(await openWhole(path));
    }
    const least = options.leastStance ?? SURE;
    const { documents, unsure } = await writeRows(paths, writers, files, problems, least);
    await files.at(-1)!.write(dictionaryCsv(format));
    if (documents === 0) {
      problems.add({ code: "no-documents", message: "no document could be read: no table was written" });
      return EXIT.someFailed;
    }
    for (const file of files) await file.commit();
    for (const { writer } of writers) {
      const problem = writer.problem();
      if (problem) problems.add(problem);
    }
    if (!options.quiet) {
      const width = Math.max(...writers.map(({ name }) => name.length));
      const lines = writers.map(
        ({ name, writer }) => `  ${name.padEnd(width)}  ${String(writer.rows()).padStart(7)} rows`,
      );
      const leftOut = unsure > 0 ? `; left out: ${unsure} stances below ${least} (--least-stance)` : "";
      await print(
        `${[...lines, dim(`  ${DICTIONARY.name.padEnd(width)}  what each column means`)].join("\n")}\n\n` +
          `${files.length} tables of ${documents} documents in ${options.out}${leftOut}\n`,
      );
    }
  } catch (error) {
    problems.add(fileProblem(error, (error as NodeJS.ErrnoException).path ?? options.out, "write").problem);
  } finally {
    // What was committed is not touched by this.
    for (const file of files) await file.abandon();
  }
  return problems.exitStatus;
}

async function writeRows(
  paths: string[],
  writers: { writer: ReturnType<typeof tableWriter> }[],
  files: WholeFile[],
  problems: Problems,
  leastStance: number,
): Promise<{ documents: number; unsure: number }> {
  for (const [i, { writer }] of writers.entries()) await files[i]!.write(writer.head);
  let documents = 0;
  let unsure = 0;
  for await (const doc of readDocuments(...paths)) {
    if (!doc.ok) {
      problems.add(doc.problem);
      continue;
    }
    documents++;
    const shown = withSureStances(doc.value, leastStance);
    unsure += (doc.value.stances?.length ?? 0) - (shown.stances?.length ?? 0);
    for (const [i, { writer }] of writers.entries()) {
      const rows = writer.add(shown);
      if (rows !== "") await files[i]!.write(rows);
    }
  }
  return { documents, unsure };
}

/** True where there is no such file, or a table that an export wrote: it begins with one of our first columns. */
async function isOurs(path: string): Promise<boolean> {
  const head = await headOf(path, 64);
  return head === null || /^\uFEFF?(?:doc_id|table)[,;\t]/.test(head);
}
