import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import { textKeys } from "./columns.js";
import { jsonArticles } from "./json-articles.js";
import { readJsonLine } from "./jsonl.js";
import { type RowColumns, type RowOrigin, readRow } from "./row.js";
import { holdsText, unwrapped } from "./wrapped-row.js";

/**
 * The articles of a JSON file: one object, a list of objects, objects under their ids (`{"a1": {…}}`), or such lists
 * and objects inside (`{"articles": […]}`, `{"response": {"docs": […]}}`), all that stand equally deep. Lines of JSON
 * under this ending are read as such.
 *
 * Notes of the first article: `not-all-read` where other texts stand deeper.
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
  const keys = textKeys(columns.text);
  const isArticle = (one: unknown) => holdsText(one, keys) && !isOurs(one);
  const isRow = (one: unknown) => isObject(one) && !isOurs(one) && holdsText(unwrapped(one, keys), keys);
  const found = jsonArticles(value, isArticle, isRow);
  if (found === undefined) {
    const message = `holds no article: no text was found under ${columns.text ?? [...keys].join(", ")}; name the member of the text with --text-column`;
    yield failure("no-article-in-json", message, where);
    return;
  }
  const { rows, single, left } = found;
  const several = rows.some(({ path }) => path !== rows[0]!.path);
  let told = left.length === 0;
  for (const [i, { value, name, path }] of rows.entries()) {
    const item = [...(several && path !== "" ? [path] : []), name ?? `item ${i + 1}`].join(" ");
    const article = readRow(value, i + 1, columns, {
      ...origin,
      unit: "item",
      // The only article of a file is called as the file.
      ...(single ? file !== undefined && { name: file } : { where: `${where ?? "json"} ${item}` }),
      ...(name !== undefined && { name }),
    });
    yield told ? article : withNote(article, left);
    told ||= article.ok;
  }
}

function withNote(article: Result<Article>, left: readonly string[]): Result<Article> {
  if (!article.ok) return article;
  const message = `the file holds texts under ${left.join(", ")} too, which were not read: if they are articles, give them as a list of their own`;
  const notes = [...(article.value.notes ?? []), { code: "not-all-read", message }];
  return { ok: true, value: { ...article.value, notes } };
}

/** A document of annotations, or what carries its mark. */
function isOurs(value: unknown): boolean {
  return isObject(value) && typeof value.schema === "string" && value.schema.startsWith("glossator/");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
    yield readJsonLine(lines[i]!, i + 1, columns, { ...origin, asGiven: false, where: place });
  }
}
