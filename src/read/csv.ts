// The build for browsers: the other one needs Node's Buffer when it is imported.
import { parse } from "csv-parse/browser/esm/sync";
import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import { type RowColumns, readRow, TEXT_COLUMNS } from "./row.js";

const DELIMITERS = [",", ";", "\t"];

/**
 * Articles from a table with a header row. The delimiter (comma, semicolon, tab) is the one that the header
 * uses most. A record that cannot be read gives a problem in its place, and the rest is read.
 *
 * Problems: `bad-csv`, `missing-column`, `empty-text`.
 */
export function* readCsv(
  source: string,
  columns: RowColumns = {},
  where = "csv",
): Generator<Result<Article>> {
  const problems: Result<Article>[] = [];
  const delimiter = delimiterOf(source);
  let records: { record: Record<string, unknown>; info: { lines: number } }[];
  try {
    records = parse(source, {
      bom: true,
      columns: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) problems.push(failure("bad-csv", error.message, where));
        return undefined;
      },
    }) as unknown as typeof records;
  } catch (error) {
    yield failure("bad-csv", `is not a table with a header row: ${(error as Error).message}`, where);
    return;
  }
  const header = Object.keys(records[0]?.record ?? {});
  const missing = [columns.text, columns.id].find((name) => name !== undefined && !header.includes(name));
  const unknown =
    columns.text === undefined && !header.some((name) => TEXT_COLUMNS.includes(name) || name === "html");
  if (records.length > 0 && (missing !== undefined || unknown)) {
    // Once for the table: its rows would all say the same.
    const wanted =
      missing ?? `${TEXT_COLUMNS.join(", ")} or html; name the column of the text with --text-column`;
    yield failure("missing-column", `has no column ${wanted} (columns: ${header.join(", ")})`, where);
    return;
  }
  if (records.length === 0 && problems.length === 0) {
    yield failure("empty-text", "holds no row under its header", where);
  }
  yield* problems;
  let number = 0;
  for (const { record, info } of records)
    yield readRow(record, ++number, columns, `${where} line ${info.lines}`);
}

/** The delimiter that stands most often in the first line, outside quotation marks. */
function delimiterOf(source: string): string {
  const counts = new Map(DELIMITERS.map((d) => [d, 0]));
  let quoted = false;
  for (const character of source.slice(0, 65_536)) {
    if (character === '"') quoted = !quoted;
    else if (character === "\n" && !quoted) break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return DELIMITERS.reduce((best, d) => (counts.get(d)! > counts.get(best)! ? d : best));
}
