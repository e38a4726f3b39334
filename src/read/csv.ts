import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import { columnKey, TEXT_KEYS } from "./columns.js";
import { csvRecords } from "./csv-records.js";
import { type RowColumns, type RowOrigin, readRow } from "./row.js";

const DELIMITERS = [",", ";", "\t"];

/** Excel writes the delimiter into a line of its own. */
const DELIMITER_LINE = /^\uFEFF?sep=([,;\t|])\r?\n/;

/**
 * Articles from a table with a header row. The delimiter (comma, semicolon, tab) is the one that the header
 * uses most. A record that cannot be read gives a problem in its place, and the rest is read.
 *
 * Problems: `bad-csv`, `double-column`, `missing-column`, `empty-text`, and those of `readRow`.
 */
export function* readCsv(
  source: string,
  columns: RowColumns = {},
  origin: RowOrigin = {},
): Generator<Result<Article>> {
  const { where = "csv" } = origin;
  const told = DELIMITER_LINE.exec(source);
  const start = told?.[0].length ?? (source.startsWith("\uFEFF") ? 1 : 0);
  const delimiter = told?.[1] ?? delimiterOf(source, start);
  let header: string[] | undefined;
  let number = 0;
  const least = (names: readonly string[]) => cellsNeeded(names, columns);
  for (const record of csvRecords({ text: source, delimiter, start, firstLine: told ? 2 : 1, least })) {
    const place = `${where} line ${record.line}`;
    if ("message" in record) {
      yield failure("bad-csv", record.message, place);
      number++;
    } else if (header === undefined) {
      header = record.cells.map((name, i) => name.trim() || `column_${i + 1}`);
      const problem = headerProblem(header, columns, where);
      if (problem) yield problem;
      if (problem?.problem.code === "missing-column") return;
    } else {
      yield readRow(rowOf(header, record.cells), ++number, columns, { ...origin, where: place });
    }
  }
  if (number === 0) yield failure("empty-text", "holds no row under its header", where);
}

/** A record by column; of two columns of one name the first counts. */
function rowOf(header: readonly string[], cells: readonly string[]): object {
  const row = new Map<string, string>();
  header.forEach((name, i) => {
    if (i < cells.length && !row.has(name)) row.set(name, cells[i]!);
  });
  return Object.fromEntries(row);
}

/** How many cells a row has at least: those up to its text. */
function cellsNeeded(header: readonly string[], columns: RowColumns): number {
  const keys = header.map(columnKey);
  const names = columns.text === undefined ? [...TEXT_KEYS, "html"] : [columnKey(columns.text)];
  const text = names.map((name) => keys.indexOf(name)).find((at) => at >= 0);
  return text === undefined ? header.length : text + 1;
}

/** What is wrong with the header: told once for the table, as its rows would all say the same. */
function headerProblem(header: readonly string[], columns: RowColumns, where: string) {
  const keys = header.map(columnKey);
  const has = (name: string) => header.includes(name) || keys.includes(columnKey(name));
  const missing = [columns.text, columns.id].find((name) => name !== undefined && !has(name));
  const unknown =
    columns.text === undefined && !keys.some((key) => TEXT_KEYS.includes(key) || key === "html");
  if (missing !== undefined || unknown) {
    const wanted =
      missing ??
      `${TEXT_KEYS.slice(0, 4).join(", ")}, … or html; name the column of the text with --text-column`;
    return failure("missing-column", `has no column ${wanted} (columns: ${header.join(", ")})`, where);
  }
  const first = new Map<string, number>();
  const double = header.findIndex((name, i) => first.get(name) !== undefined || !first.set(name, i));
  if (double < 0) return undefined;
  const name = header[double]!;
  const message = `has two columns ${name} (${first.get(name)! + 1} and ${double + 1}): the first is read; give the other another name`;
  return failure("double-column", message, where);
}

/** The delimiter that stands most often in the first line, outside quotation marks. */
function delimiterOf(source: string, start: number): string {
  const counts = new Map(DELIMITERS.map((d) => [d, 0]));
  let quoted = false;
  for (const character of source.slice(start, start + 65_536)) {
    if (character === '"') quoted = !quoted;
    else if ((character === "\n" || character === "\r") && !quoted) break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return DELIMITERS.reduce((best, d) => (counts.get(d)! > counts.get(best)! ? d : best));
}
