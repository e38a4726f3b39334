import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { glob } from "tinyglobby";
import type { Article } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import type { Note } from "../document/schema.js";
import { declaredCharset, decode, strictUtf8 } from "../read/encoding.js";
import { restored } from "../read/mend/double-encoded.js";
import type { RowColumns } from "../read/row.js";
import { readText } from "../read/text.js";
import { byteLines } from "./byte-lines.js";
import { fileProblem } from "./files.js";

/** What an input holds. */
export type InputFormat = "text" | "html" | "jsonl" | "csv" | "json";

const FORMATS: Record<string, InputFormat> = {
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".json": "json",
  ".csv": "csv",
  ".tsv": "csv",
};

/** Files that hold articles and that we cannot read: to be told, not passed over in silence. */
const UNREADABLE = [".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub"];

export interface InputOptions {
  /** Read every input as this, whatever its name ends in. */
  format?: InputFormat;
  columns?: RowColumns;
}

/** One file to read, and the id of the article in it. */
export interface InputFile {
  path: string;
  /** Path below the folder that was named, without ending; the bare name for a file that was named itself. */
  id: string;
}

/**
 * The files behind what a user named: files as they are, folders searched for files with a known ending, in
 * alphabetical order. Hidden files, and files and folders whose name is in capitals as READMEs are
 * (`SOURCES.md`), are passed over in folders.
 *
 * Problems in place of files: `not-readable`, `no-articles`.
 */
export async function findInputs(paths: string[], options: InputOptions = {}): Promise<Result<InputFile>[]> {
  const found: Result<InputFile>[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        found.push({ ok: true, value: { path, id: basename(path, extname(path)) } });
        continue;
      }
    } catch (error) {
      found.push(fileProblem(error, path, "read"));
      continue;
    }
    const endings = [...Object.keys(FORMATS), ...UNREADABLE];
    const sought = options.format ? "**/*" : endings.map((ending) => `**/*${ending}`);
    const there = (await glob(sought, { cwd: path, onlyFiles: true })).sort((a, b) => (a < b ? -1 : 1));
    const unreadable = there.filter((file) => UNREADABLE.includes(extname(file)));
    const files = there.filter((file) => !unreadable.includes(file) && !/^[A-Z]+\.\w+$/.test(basename(file)));
    for (const file of files) {
      const full = join(path, file);
      const id = relative(path, full)
        .split(sep)
        .join("/")
        .slice(0, -extname(file).length || undefined);
      found.push({ ok: true, value: { path: full, id } });
    }
    for (const file of unreadable) {
      found.push(failure("binary-file", "is passed over: save it as text or HTML first", join(path, file)));
    }
    if (files.length === 0) {
      const known = Object.keys(FORMATS).join(" ");
      found.push(failure("no-articles", `holds no article: files must end in ${known}`, path));
    }
  }
  return found;
}

/** The articles of one file, in order, each or the problem in its place. */
export async function* readInput(
  file: InputFile,
  options: InputOptions = {},
): AsyncGenerator<Result<Article>> {
  const format = options.format ?? FORMATS[extname(file.path).toLowerCase()] ?? "text";
  if (format === "jsonl") {
    yield* readRows(createReadStream(file.path), options.columns, file.path, file.id);
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    yield fileProblem(error, file.path, "read");
    return;
  }
  yield* readBytes(bytes, format, file.id, file.path, options.columns);
}

/** The articles in `bytes` of a known format other than JSON Lines. Loads the reader of the format alone. */
export async function* readBytes(
  bytes: Uint8Array,
  format: Exclude<InputFormat, "jsonl">,
  id: string,
  where: string,
  columns?: RowColumns,
): AsyncGenerator<Result<Article>> {
  if (bytes.length === 0) {
    yield failure("empty-text", "is empty", where);
    return;
  }
  const decoded = decode(bytes, format === "html" ? declaredCharset(bytes) : undefined, where);
  if (!decoded.ok) {
    yield decoded;
    return;
  }
  const { text, notes = [] } = decoded.value;
  for await (const article of articlesIn(text, format, id, where, columns)) yield noted(article, notes);
}

async function* articlesIn(
  text: string,
  format: Exclude<InputFormat, "jsonl">,
  id: string,
  where: string,
  columns: RowColumns | undefined,
): AsyncGenerator<Result<Article>> {
  if (format === "csv") {
    const { readCsv } = await import("../read/csv.js");
    yield* readCsv(text, columns, { where, file: id });
  } else if (format === "json") {
    const { readJson } = await import("../read/json.js");
    yield* readJson(text, columns, { where, file: id });
  } else if (format === "html") {
    const { readHtml } = await import("../read/html.js");
    const once = restored(text);
    yield placed(readHtml(once?.text ?? text, { id }), where);
  } else {
    const { readArchive } = await import("../read/archives/archive.js");
    yield* readArchive(text, id, where) ?? [readText(text, id, where)];
  }
}

function noted(article: Result<Article>, notes: readonly Note[]): Result<Article> {
  if (!article.ok || notes.length === 0) return article;
  return { ok: true, value: { ...article.value, notes: [...notes, ...(article.value.notes ?? [])] } };
}

/** The articles of a stream of JSON Lines (UTF-8), one at a time, however long the stream is; `file` is for ids. */
export async function* readRows(
  stream: Readable,
  columns: RowColumns | undefined,
  where: string,
  file?: string,
): AsyncGenerator<Result<Article>> {
  // What happens to the stream while the reader is loaded is kept in `errored`; unheard, it would end the process.
  const heard = () => {};
  stream.on("error", heard);
  const { readJsonLine } = await import("../read/jsonl.js");
  stream.off("error", heard);
  let number = 0;
  let empty = true;
  try {
    if (stream.errored) throw stream.errored;
    for await (const line of byteLines(stream)) {
      const place = `${where} line ${++number}`;
      const json = decodeLine(line, place);
      if (json.ok && json.value.trim() === "") continue;
      empty = false;
      if (!json.ok) yield json;
      else
        yield readJsonLine(json.value, number, columns, {
          where: place,
          ...(file !== undefined && { file }),
        });
    }
  } catch (error) {
    yield fileProblem(error, where, "read");
    return;
  }
  if (empty) yield failure("empty-text", "holds no row", where);
}

/** A line of JSON Lines as text. It must be UTF-8: one line alone does not show for sure what else it is. */
function decodeLine(line: Uint8Array | null, where: string): Result<string> {
  if (line === null) return failure("bad-row", "is too long to be read", where);
  const utf8 = strictUtf8(line);
  if (utf8 !== undefined) return success(utf8);
  const decoded = decode(line, undefined, where);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded.value;
  const mend =
    encoding === "utf-8"
      ? "a letter in it is cut"
      : `convert the file (iconv -f ${encoding} -t UTF-8 FILE > NEW)`;
  return failure("wrong-encoding", `is not UTF-8, as JSON Lines must be: ${mend}`, where);
}

function placed(result: Result<Article>, where: string): Result<Article> {
  return result.ok ? result : { ok: false, problem: { ...result.problem, where } };
}
