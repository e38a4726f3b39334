import type { Article } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import type { Note } from "../document/schema.js";
import { type Span, splitsPair } from "../document/span.js";
import { type Cell, columnKey, ID_KEYS, TEXT_KEYS, textKeys } from "./columns.js";
import { readHtml } from "./html.js";
import { asMeant, encodedOnce } from "./mend/as-meant.js";
import { rowMeta } from "./row-meta.js";
import { unwrapped } from "./wrapped-row.js";

/**
 * Which columns of a row hold what. Column names are those of a CSV header or of JSON members; capitals, spaces,
 * hyphens and underscores make no difference.
 */
export interface RowColumns {
  /** Column of the text; without it the first of `text`, `body`, `content`, … that is there and filled. */
  text?: string;
  /** Column of the id; without it `id`, `doc_id`, …, or a number that counts the rows. */
  id?: string;
}

/** Where a row comes from, and how it is to be read. */
export interface RowOrigin {
  /** File and line, for messages and for `Article.where`. */
  where?: string;
  /** Name of the file, for the id of a row without one: `articles` gives `articles-row7`. Without it `row7`. */
  file?: string;
  /** Id of a row without one, where it has a name in its file. */
  name?: string;
  /** What its rows are called in such an id: files of one name and different kinds stand side by side. */
  unit?: "row" | "line" | "item";
  /** Text is kept to the letter, since a program counts positions in it; what looks spoilt is noted. */
  asGiven?: boolean;
}

/**
 * An article from one row of a table: a JSON object or a CSV record. `html` holds a page where there is no
 * text column. Other columns that hold text, numbers or lists become `meta`, and a member `meta` is merged into it;
 * usual other names (`headline`, `date`, …) stand for those that the tables have columns for. Never throws.
 *
 * @param number counts rows from 1, for the id and for messages.
 * Problems: `not-a-row`, `bad-id`, `missing-column`, `not-text`, `empty-text`, `bad-targets`, `bad-row`, and those of
 * `readHtml`.
 */
export function readRow(
  value: unknown,
  number: number,
  columns: RowColumns = {},
  origin: RowOrigin = {},
): Result<Article> {
  const { where } = origin;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failure("not-a-row", 'must be an object such as {"id": "a1", "text": "…"}', where);
  }
  try {
    const cells = cellsOf(unwrapped(value, textKeys(columns.text)));
    const id = idOf(cells, number, columns.id, origin);
    if (!id.ok) return id;
    const article = readArticle(cells, id.value, columns, origin);
    if (!article.ok) return { ok: false, problem: { ...article.problem, id: id.value.id } };
    return where === undefined ? article : success({ ...article.value, where });
  } catch (error) {
    // Whatever a row holds, it is this row alone that cannot be read.
    return failure("bad-row", `cannot be read: ${(error as Error).message}`, where);
  }
}

function cellsOf(row: object): Cell[] {
  return Object.entries(row).map(([name, value]) => ({ name, key: columnKey(name), value }));
}

/** The column of this name: as it is written, else whatever its capitals and spaces. */
function named(cells: readonly Cell[], name: string): Cell | undefined {
  return cells.find((cell) => cell.name === name) ?? cells.find(({ key }) => key === columnKey(name));
}

/** The first cell by the order of `keys` that `fits`. */
function firstOf(
  cells: readonly Cell[],
  keys: readonly string[],
  fits: (value: unknown) => boolean,
): Cell | undefined {
  for (const key of keys) {
    const cell = cells.find((one) => one.key === key && fits(one.value));
    if (cell) return cell;
  }
  return undefined;
}

interface RowId {
  id: string;
  /** The column that it is from; undefined for a number that counts the rows. */
  cell?: Cell;
}

function idOf(
  cells: readonly Cell[],
  number: number,
  column: string | undefined,
  { where, file, name, unit = "row" }: RowOrigin,
): Result<RowId> {
  const cell =
    column === undefined
      ? (firstOf(cells, ID_KEYS, (value) => value !== "" && value !== null) ??
        firstOf(cells, ["id", "docid"], (value) => value === null))
      : named(cells, column);
  if (cell === undefined || cell.value === "") {
    if (column === undefined) {
      return success({ id: name ?? (file === undefined ? `row${number}` : `${file}-${unit}${number}`) });
    }
    return failure("missing-column", `has no ${column} for its id (columns: ${names(cells)})`, where);
  }
  const id = idText(cell.value);
  if (id !== undefined) return success({ id, cell });
  const message = `has ${kindOf(cell.value)} in ${cell.name}: an id is a text or a whole number below 2^53, "${cell.name}": "a1"`;
  return failure("bad-id", message, where);
}

/** An id as text; undefined for what is none. MongoDB writes `{"$oid": "…"}`. */
function idText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  // A larger number is no longer the one that stands in the file, and two ids might become one.
  if (typeof value === "number")
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "$oid")) return undefined;
  const { $oid } = value as { $oid: unknown };
  return typeof $oid === "string" && $oid !== "" ? $oid : undefined;
}

function readArticle(
  cells: readonly Cell[],
  { id, cell: idCell }: RowId,
  columns: RowColumns,
  { where, asGiven = false }: RowOrigin,
): Result<Article> {
  const page = cells.find(({ key, value }) => key === "html" && typeof value === "string");
  const textCell = columns.text === undefined ? textCellOf(cells, page) : named(cells, columns.text);
  const asked = readTargets(cells.find(({ name }) => name === "targets")?.value, where);
  if (!asked.ok) return asked;
  // Positions that a caller names count in the text as it was given.
  const read = (text: string) => asMeant(text, { keep: asGiven || asked.value !== undefined });
  const meta = rowMeta(
    cells.filter((cell) => cell !== textCell && cell !== idCell && cell.key !== "html"),
    (text) => read(text).text,
  );
  if (textCell === undefined && page !== undefined && columns.text === undefined) {
    const { text, notes } = encodedOnce(page.value as string);
    const url = meta.url;
    const article = readHtml(text, { id, meta, ...(url !== undefined && { url }) });
    if (article.ok) return success(withParts(article.value, asked.value, notes));
    const { code, message } = article.problem;
    return failure(code, message, where ?? id);
  }
  if (textCell === undefined) {
    const wanted = columns.text ?? TEXT_KEYS.concat("html").join(", ");
    return failure(
      "missing-column",
      `has no text in ${wanted} (columns: ${names(cells)}); name the column with --text-column`,
      where,
    );
  }
  if (typeof textCell.value !== "string") {
    const { name } = textCell;
    const message = `has ${kindOf(textCell.value)} in ${name}: the text must be a string in quotation marks, "${name}": "…"`;
    return failure("not-text", message, where);
  }
  const { text, notes } = read(textCell.value);
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
  return success(withParts({ id, text, meta }, asked.value, notes.concat(cutNotes(text))));
}

/** NewsAPI gives the first 200 characters of an article, and says how many are missing. */
const CUT = /\[\+\d+ chars\]\s*$/;

function cutNotes(text: string): Note[] {
  const cut = CUT.exec(text.slice(-100))?.[0].trim();
  if (cut === undefined) return [];
  return [
    { code: "cut-text", message: `the text ends with ${cut}: only the beginning of the article is there` },
  ];
}

/** The column of the text: one that is filled, else one that is text, else one that at least has the name. */
function textCellOf(cells: readonly Cell[], page: Cell | undefined): Cell | undefined {
  const isText = (value: unknown) => typeof value === "string";
  return (
    firstOf(cells, TEXT_KEYS, (value) => isText(value) && (value as string).trim() !== "") ??
    // One that holds no text, where there is no page either: that is what is wrong with the row.
    (page ? undefined : (firstOf(cells, TEXT_KEYS, isText) ?? firstOf(cells, TEXT_KEYS, () => true)))
  );
}

function withParts(article: Article, asked: Span[] | undefined, notes: readonly Note[]): Article {
  const all = (article.notes ?? []).concat(notes);
  return { ...article, ...(asked && { asked }), ...(all.length > 0 && { notes: all }) };
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return `a value of type ${typeof value}`;
}

function names(cells: readonly Cell[]): string {
  return cells.map(({ name }) => name).join(", ") || "none";
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
