import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname, isAbsolute, join, sep } from "node:path";
import type { Article } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import type { Note } from "../document/schema.js";
import { declaredCharset, decode, strictUtf8, utf16Of } from "../read/encoding.js";
import { encodedOnce } from "../read/mend/as-meant.js";
import type { RowColumns } from "../read/row.js";
import { readText } from "../read/text.js";
import { byteLines } from "./byte-lines.js";
import type { ByteStream } from "./byte-stream.js";
import { fileProblem } from "./files.js";
import { searchFolder } from "./folder.js";
import type { PassedProblem } from "./passed-over.js";

/** What an input holds. */
export type InputFormat = "text" | "html" | "jsonl" | "csv" | "json";

const FORMATS: ReadonlyMap<string, InputFormat> = new Map([
  [".txt", "text"],
  [".text", "text"],
  [".md", "text"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".json", "json"],
  [".csv", "csv"],
  [".tsv", "csv"],
]);
const KNOWN: ReadonlySet<string> = new Set(FORMATS.keys());

/** A file that is read whole may have this many bytes: its text must fit into one string of the engine. */
const LARGEST_FILE = 400 * 2 ** 20;

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
  /** The file as it was named, or its path below the folder that was named; never an absolute path. */
  source: string;
  /** The folder that was named; absent for a file that was named itself. */
  folder?: string;
}

/** The files behind what a user named, and what was passed over in folders. */
export interface Inputs {
  /** In the order of what was named, in folders in that of their paths; or the problem in the place of files. */
  files: Result<InputFile>[];
  /** A problem a kind and folder, of code `passed-over`. */
  passed: PassedProblem[];
}

/**
 * The files behind what a user named: files as they are, folders searched for files with a known ending in any case.
 * What is passed over in folders is counted by kind: other endings, hidden files, files about a folder (`README.md`,
 * `SOURCES.md`), what may not be read.
 *
 * Problems in place of files: `not-readable`, `no-articles`.
 */
export async function findInputs(paths: string[], options: InputOptions = {}): Promise<Inputs> {
  const files: Result<InputFile>[] = [];
  const passed: PassedProblem[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        const found = await searchFolder(path, options.format ? undefined : KNOWN);
        for (const file of found.files) {
          const id = file.slice(0, -extname(file).length || undefined);
          files.push(success({ path: join(path, file), id, source: file, folder: path }));
        }
        for (const problem of found.passed.problems()) passed.push(problem);
        if (found.files.length === 0) {
          const known = [...KNOWN].join(" ");
          files.push(failure("no-articles", `holds no article: files must end in ${known}`, path));
        }
      } else {
        const source = isAbsolute(path) ? basename(path) : path.split(sep).join("/");
        files.push(success({ path, id: basename(path, extname(path)), source }));
      }
    } catch (error) {
      files.push(fileProblem(error, path, "read"));
    }
  }
  return { files, passed };
}

/** The articles of one file, in order, each or the problem in its place. */
export async function* readInput(
  file: InputFile,
  options: InputOptions = {},
): AsyncGenerator<Result<Article>> {
  const format = options.format ?? FORMATS.get(extname(file.path).toLowerCase()) ?? "text";
  if (format === "jsonl") {
    yield* readRows(createReadStream(file.path), options.columns, file.path, file.id);
    return;
  }
  let bytes: Uint8Array;
  try {
    if ((await stat(file.path)).size > LARGEST_FILE) {
      const message = "is larger than 400 MB, and only JSON Lines may be: convert it, or split it";
      yield failure("file-too-large", message, file.path);
      return;
    }
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
    const once = encodedOnce(text);
    yield noted(placed(readHtml(once.text, { id }), where), once.notes);
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
  stream: ByteStream,
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
    for await (const { bytes } of byteLines(stream)) {
      const wide = number === 0 && bytes !== null ? utf16Of(bytes) : undefined;
      if (wide !== undefined) {
        // Told once: each of its lines is cut in the middle of a letter.
        yield notUtf8(wide, where);
        return;
      }
      const place = `${where} line ${++number}`;
      const json = decodeLine(bytes, place);
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
  if (encoding !== "utf-8") return notUtf8(encoding, where);
  return failure("wrong-encoding", "is not UTF-8, as JSON Lines must be: a letter in it is cut", where);
}

function notUtf8(encoding: string, where: string) {
  const mend = `convert the file (iconv -f ${encoding} -t UTF-8 FILE > NEW)`;
  return failure("wrong-encoding", `is not UTF-8, as JSON Lines must be: ${mend}`, where);
}

function placed(result: Result<Article>, where: string): Result<Article> {
  return result.ok ? result : { ok: false, problem: { ...result.problem, where } };
}
