import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import { type RowColumns, type RowOrigin, readRow } from "./row.js";

/**
 * An article from one line of JSON Lines. Its text is kept to the letter: programs count positions in it.
 *
 * @param number of the line, from 1, for the id of a row without one.
 * Problems: `not-json`, and those of `readRow`.
 */
export function readJsonLine(
  line: string,
  number: number,
  columns?: RowColumns,
  origin: RowOrigin = {},
): Result<Article> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failure("not-json", `is not JSON: ${(error as Error).message}`, origin.where);
  }
  return readRow(value, number, columns, { unit: "line", asGiven: true, ...origin });
}
