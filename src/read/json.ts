import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import { columnKey, TEXT_KEYS } from "./columns.js";
import { type RowColumns, type RowOrigin, readRow } from "./row.js";

/** A list of articles stands at most so deep in a file: `{"articles": {"results": […]}}`. */
const DEEPEST = 4;

/**
 * The articles of a JSON file: one object, a list of objects, or the first list or object inside that holds a text
 * (`{"articles": […]}`, `{"response": {"docs": […]}}`). Lines of JSON under this ending are read as such.
 *
 * Problems: `not-json`, `no-article-in-json`, `empty-text`, and those of `readRow`.
 */
export function* readJson(
  source: string,
  columns: RowColumns = {},
  origin: RowOrigin = {},
): Generator<Result<Article>> {
  const { where, file } = origin;
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    const lines = jsonLines(source);
    if (lines) yield* readLines(lines, columns, origin);
    else yield failure("not-json", `is not JSON: ${(error as Error).message}`, where);
    return;
  }
  if (isOurs(value)) {
    const message =
      "is a document that glossator made, and no article: give it to export, or annotate what it was made from";
    yield failure("no-article-in-json", message, where);
    return;
  }
  const found = articlesIn(value, columns, DEEPEST);
  if (found === undefined) {
    const names = columns.text ?? TEXT_KEYS.concat("html").join(", ");
    const message = `holds no article: no text was found under ${names}; name the member of the text with --text-column`;
    yield failure("no-article-in-json", message, where);
    return;
  }
  if (!Array.isArray(found)) {
    const article = readRow(found, 1, columns, { ...origin, unit: "item" });
    // The only article of a file is called as the file.
    const unnamed = article.ok && file !== undefined && article.value.id === `${file}-item1`;
    yield unnamed ? { ok: true, value: { ...article.value, id: file } } : article;
    return;
  }
  for (let i = 0; i < found.length; i++) {
    yield readRow(found[i], i + 1, columns, {
      ...origin,
      unit: "item",
      where: `${where ?? "json"} item ${i + 1}`,
    });
  }
}

/** A document of annotations, or what carries its mark. */
function isOurs(value: unknown): boolean {
  return isObject(value) && typeof value.schema === "string" && value.schema.startsWith("glossator/");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first list with an article in it, or the first article, nearest to the top. */
function articlesIn(top: unknown, columns: RowColumns, depth: number): unknown[] | object | undefined {
  const isArticle = articleTest(columns);
  let level = [top];
  for (let d = 0; d < depth && level.length > 0; d++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) {
        if (value.some(isArticle)) return value;
      } else if (isArticle(value)) return value as object;
      else if (isObject(value)) for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return undefined;
}

function articleTest({ text }: RowColumns): (value: unknown) => boolean {
  const keys = new Set(text === undefined ? [...TEXT_KEYS, "html"] : [columnKey(text)]);
  return (value) =>
    isObject(value) &&
    !isOurs(value) &&
    Object.entries(value).some(([name, held]) => typeof held === "string" && keys.has(columnKey(name)));
}

/** The lines of a text whose first line is an object of its own; undefined for other texts. */
function jsonLines(source: string): string[] | undefined {
  const lines = source.replace(/^\uFEFF/, "").split(/\r?\n/);
  try {
    return isObject(JSON.parse(lines.find((line) => line.trim() !== "") ?? "")) ? lines : undefined;
  } catch {
    return undefined;
  }
}

function* readLines(
  lines: readonly string[],
  columns: RowColumns,
  { where = "json", ...origin }: RowOrigin,
): Generator<Result<Article>> {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.trim() === "") continue;
    const place = `${where} line ${i + 1}`;
    try {
      yield readRow(JSON.parse(lines[i]!), i + 1, columns, { ...origin, unit: "line", where: place });
    } catch (error) {
      yield failure("not-json", `is not JSON: ${(error as Error).message}`, place);
    }
  }
}
