import { join } from "node:path";
import { readDocuments } from "../io/documents.js";
import { clearAsides, fileProblem, headOf, openWhole, type WholeFile } from "../io/files.js";
import { commitTogether, UNFINISHED } from "../io/together.js";
import { type CsvFormat, dictionaryCsv, type TableWriter, tableWriter } from "../tables/csv.js";
import { SURE, withSureStances } from "../tables/sure-stances.js";
import type { Table } from "../tables/table.js";
import { CORE_TABLES, DICTIONARY, TABLES, TOKENS_TABLE } from "../tables/tables.js";
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

const DELIMITERS = new Map<string, CsvFormat["delimiter"]>([
  [",", ","],
  ["comma", ","],
  [";", ";"],
  ["semicolon", ";"],
  ["\t", "\t"],
  ["\\t", "\t"],
  ["tab", "\t"],
]);

/** A table on its way to its file, which is written aside. */
interface Output {
  table: Table;
  writer: TableWriter;
  file: WholeFile;
}

/**
 * `glossator export`: tables of all documents below the given paths. Every table is written aside, and all take
 * their places together at the end: a run that fails loses nothing of an earlier one.
 */
export async function exportCommand(paths: string[], options: ExportOptions): Promise<number> {
  const { out } = options;
  const delimiter = options.delimiter === undefined ? "," : DELIMITERS.get(options.delimiter);
  if (!delimiter) throw new UsageError("--delimiter must be comma, semicolon or tab");
  const format: CsvFormat = { profile: options.plain ? "plain" : "excel", delimiter };
  const asked = new Set(options.tokens ? [...CORE_TABLES, TOKENS_TABLE] : CORE_TABLES);
  const tables = options.tokens ? [...TABLES, TOKENS_TABLE] : TABLES;
  const problems = new Problems();
  const opened: WholeFile[] = [];
  try {
    await clearAsides(out);
    for (const { name, columns } of [...tables, DICTIONARY]) {
      const path = join(out, `${name}.csv`);
      if (!options.force && !(await isFreeOr(path, columns))) {
        problems.add({
          code: "not-ours",
          where: path,
          message: "is there already and is no table of glossator: move it, or use --force",
        });
        return EXIT.someFailed;
      }
      opened.push(await openWhole(path));
    }
    const outputs = tables.map((table, i) => ({
      table,
      writer: tableWriter(table, format),
      file: opened[i]!,
    }));
    const least = options.leastStance ?? SURE;
    const { documents, unsure } = await writeRows(paths, outputs, problems, least);
    if (documents === 0) {
      problems.add({ code: "no-documents", message: "no document could be read: no table was written" });
      return EXIT.someFailed;
    }
    const written = outputs.filter(({ table, writer }) => asked.has(table) || writer.rows() > 0);
    const dictionary = opened.at(-1)!;
    await dictionary.write(
      dictionaryCsv(
        format,
        written.map(({ table }) => table),
      ),
    );
    const left = [...TABLES, TOKENS_TABLE].filter((table) => !written.some((w) => w.table === table));
    const files = [...written.map(({ file }) => file), dictionary];
    await commitTogether(out, files, await ofEarlierRuns(out, left));
    for (const { writer } of written) {
      const problem = writer.problem();
      if (problem) problems.add(problem);
    }
    if (!options.quiet) {
      const empty = left.filter((table) => tables.includes(table)).map(({ name }) => name);
      const counted = documents === 1 ? "1 document" : `${documents} documents`;
      const leftOut = unsure > 0 ? `; left out: ${unsure} stances below ${least} (--least-stance)` : "";
      await print(`${listOf(written, empty)}\n\n${files.length} tables of ${counted} in ${out}${leftOut}\n`);
    }
  } catch (error) {
    problems.add(fileProblem(error, (error as NodeJS.ErrnoException).path ?? out, "write").problem);
    if (await isThere(join(out, UNFINISHED))) {
      problems.add({
        code: "mixed-tables",
        where: out,
        message: `holds tables of two runs, as ${UNFINISHED} in it says: run the command again`,
      });
    }
  } finally {
    // What was committed is not touched by this.
    for (const file of opened) await file.abandon();
  }
  return problems.exitStatus;
}

/** What was written, a line a table, and which tables were not since they would be empty. */
function listOf(written: readonly Output[], empty: readonly string[]): string {
  const width = written.reduce((most, { table }) => Math.max(most, table.name.length), 0);
  const lines = written.map(
    ({ table, writer }) => `  ${table.name.padEnd(width)}  ${String(writer.rows()).padStart(7)} rows`,
  );
  lines.push(dim(`  ${DICTIONARY.name.padEnd(width)}  what each column means`));
  if (empty.length > 0) lines.push(dim(`  not written, without rows: ${empty.join(", ")}`));
  return lines.join("\n");
}

async function writeRows(
  paths: string[],
  outputs: readonly Output[],
  problems: Problems,
  leastStance: number,
): Promise<{ documents: number; unsure: number }> {
  for (const { writer, file } of outputs) await file.write(writer.head);
  let documents = 0;
  let unsure = 0;
  for await (const doc of readDocuments(paths)) {
    if (!doc.ok) {
      problems.add(doc.problem);
      continue;
    }
    documents++;
    const shown = withSureStances(doc.value, leastStance);
    unsure += (doc.value.stances?.length ?? 0) - (shown.stances?.length ?? 0);
    for (const { writer, file } of outputs) {
      const rows = writer.add(shown);
      if (rows !== "") await file.write(rows);
    }
  }
  return { documents, unsure };
}

/** Paths of those tables that an earlier export left in the folder. */
async function ofEarlierRuns(folder: string, tables: readonly Table[]): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, columns } of tables) {
    const path = join(folder, `${name}.csv`);
    if ((await isThere(path)) && (await isFreeOr(path, columns))) paths.push(path);
  }
  return paths;
}

/** Columns at the beginning of a table that tell it from a file of somebody else. */
const TELLING = 4;

/** True where there is no such file, or a table that an export wrote: it begins with the same columns. */
async function isFreeOr(path: string, columns: readonly { name: string }[]): Promise<boolean> {
  const head = await headOf(path, 200);
  if (head === null) return true;
  const names = columns.slice(0, TELLING).map(({ name }) => name);
  return [",", ";", "\t"].some((delimiter) => head.replace(/^\uFEFF/, "").startsWith(names.join(delimiter)));
}

async function isThere(path: string): Promise<boolean> {
  return (await headOf(path, 0).catch(() => null)) !== null;
}
