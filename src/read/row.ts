import type { Article } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import type { Meta } from "../document/schema.js";
import { type Span, splitsPair } from "../document/span.js";
import { readHtml } from "./html.js";

/** Which columns of a row hold what. Column names are those of a CSV header or of JSON members. */
export interface RowColumns {
  /** Column of the text; without it the first of `text`, `body`, `content`, `article` that is there. */
  text?: string;
  /** Column of the id; without it `id`, `doc_id`, or a number that counts the rows. */
  id?: string;
}

/** Columns that hold the text where none is named, in the order in which they are tried. */
export const TEXT_COLUMNS = ["text", "body", "content", "article"];
const ID_COLUMNS = ["id", "doc_id"];

/** What other people call the metadata that the tables have columns for. */
const OTHER_NAMES: Record<string, string> = {
  headline: "title",
  source: "outlet",
  publication: "outlet",
  newspaper: "outlet",
  byline: "author",
  date: "published",
  pub_date: "published",
  publication_date: "published",
  published_at: "published",
  link: "url",
};

/**
 * An article from one row of a table: a JSON object or a CSV record. `html` holds a page where there is no
 * text column. Other columns that hold text or numbers become `meta`, and a member `meta` is merged into it;
 * usual other names (`headline`, `date`, …) stand for those that the tables have columns for.
 *
 * @param number counts rows from 1, for the id and for messages.
 * Problems: `not-a-row`, `missing-column`, `not-text`, `empty-text`, `bad-targets`, and those of `readHtml`.
 */
export function readRow(
  value: unknown,
  number: number,
  columns: RowColumns = {},
  where?: string,
): Result<Article> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failure("not-a-row", 'must be an object such as {"id": "a1", "text": "…"}', where);
  }
  const row = value as Record<string, unknown>;
  const idColumn = columns.id ?? ID_COLUMNS.find((name) => row[name] !== undefined && row[name] !== "");
  const rawId = idColumn === undefined ? `row${number}` : row[idColumn];
  if (rawId === undefined || rawId === null || rawId === "") {
    return failure("missing-column", `has no ${columns.id} for its id (columns: ${names(row)})`, where);
  }
  const id = String(rawId);
  const article = readArticle(row, id, idColumn, columns, where);
  if (!article.ok) return { ok: false, problem: { ...article.problem, id } };
  return where === undefined ? article : success({ ...article.value, where });
}

function readArticle(
  row: Record<string, unknown>,
  id: string,
  idColumn: string | undefined,
  columns: RowColumns,
  where: string | undefined,
): Result<Article> {
  const textColumn =
    columns.text ??
    TEXT_COLUMNS.find((name) => typeof row[name] === "string") ??
    // One that holds no text, where there is no page either: that is what is wrong with the row.
    (typeof row.html === "string" ? undefined : TEXT_COLUMNS.find((name) => name in row));
  const meta = metaOf(row, [textColumn, idColumn]);
  const asked = readTargets(row.targets, where);
  if (!asked.ok) return asked;
  if (textColumn === undefined && typeof row.html === "string") {
    const url = typeof row.url === "string" ? row.url : undefined;
    const page = readHtml(row.html, { id, meta, ...(url !== undefined && { url }) });
    return page.ok && asked.value ? success({ ...page.value, asked: asked.value }) : page;
  }
  const text = textColumn === undefined ? undefined : row[textColumn];
  if (text !== undefined && typeof text !== "string") {
    const what = text === null ? "null" : Array.isArray(text) ? "a list" : `a value of type ${typeof text}`;
    const message = `has ${what} in ${textColumn}: the text must be a string in quotation marks, "${textColumn}": "…"`;
    return failure("not-text", message, where);
  }
  if (text === undefined) {
    const wanted = textColumn ?? TEXT_COLUMNS.concat("html").join(", ");
    return failure(
      "missing-column",
      `has no text in ${wanted} (columns: ${names(row)}); name the column with --text-column`,
      where,
    );
  }
  if (text.trim() === "") return failure("empty-text", "holds no text", where);
  const outside = asked.value?.find(
    ({ start, end }) => end > text.length || splitsPair(text, start) || splitsPair(text, end),
  );
  if (outside) {
    return failure(
      "bad-targets",
      `target ${outside.start}–${outside.end} is outside the text (length ${text.length} UTF-16 units) or cuts a surrogate pair`,
      where,
    );
  }
  return success({ id, text, meta, ...(asked.value && { asked: asked.value }) });
}

function names(row: Record<string, unknown>): string {
  return Object.keys(row).join(", ") || "none";
}

function metaOf(row: Record<string, unknown>, taken: (string | undefined)[]): Meta {
  const meta: Meta = {};
  const add = (from: object) => {
    for (const [key, value] of Object.entries(from)) {
      if (typeof value === "string" && value !== "") meta[key] = value;
      else if (typeof value === "number" || typeof value === "boolean") meta[key] = String(value);
    }
  };
  add(Object.fromEntries(Object.entries(row).filter(([key]) => !taken.includes(key) && key !== "html")));
  if (typeof row.meta === "object" && row.meta !== null) add(row.meta);
  for (const [other, name] of Object.entries(OTHER_NAMES)) {
    if (meta[name] !== undefined || meta[other] === undefined) continue;
    meta[name] = meta[other];
    delete meta[other];
  }
  return meta;
}

function readTargets(value: unknown, where: string | undefined): Result<Span[] | undefined> {
  if (value === undefined || value === "") return success(undefined);
  const whole = (n: unknown): n is number => Number.isInteger(n) && (n as number) >= 0;
  const good = (t: Span | null) =>
    t !== null && typeof t === "object" && whole(t.start) && whole(t.end) && t.start < t.end;
  if (!Array.isArray(value) || !value.every(good)) {
    return failure("bad-targets", 'targets must be a list of {"start", "end"} with 0 ≤ start < end', where);
  }
  return success(value.map(({ start, end }: Span) => ({ start, end })));
}
