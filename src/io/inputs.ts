import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname, isAbsolute, join, sep } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Article } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import { declaredCharset, decode } from "../read/encoding.js";
import type { RowColumns } from "../read/row.js";
import { readText } from "../read/text.js";
import type { ByteStream } from "./byte-stream.js";
import { fileProblem } from "./files.js";
import { searchFolder } from "./folder.js";
import type { PassedProblem } from "./passed-over.js";

/** What an input holds. */
export type InputFormat = "text" | "html" | "jsonl" | "csv";

const FORMATS: Record<string, InputFormat> = {
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".tsv": "csv",
};

const KNOWN: ReadonlySet<string> = new Set(Object.keys(FORMATS));

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
          files.push(success({ path: join(path, file), id, source: file }));
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
  const format = options.format ?? FORMATS[extname(file.path).toLowerCase()] ?? "text";
  if (format === "jsonl") {
    yield* readRows(createReadStream(file.path), options.columns, file.path);
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
  if (!decoded.ok) yield decoded;
  else if (format === "csv") {
    const { readCsv } = await import("../read/csv.js");
    yield* readCsv(decoded.value.text, columns, where);
  } else if (format === "html") {
    const { readHtml } = await import("../read/html.js");
    yield placed(readHtml(decoded.value.text, { id }), where);
  } else yield readText(decoded.value.text, id, where);
}

/** The articles of a stream of JSON Lines (UTF-8), one at a time, however long the stream is. */
export async function* readRows(
  stream: ByteStream,
  columns: RowColumns | undefined,
  where: string,
): AsyncGenerator<Result<Article>> {
  // What happens to the stream while the reader is loaded is kept in `errored`; unheard, it would end the process.
  const heard = () => {};
  stream.on("error", heard);
  const { readJsonLine } = await import("../read/jsonl.js");
  stream.off("error", heard);
  let number = 0;
  try {
    if (stream.errored) throw stream.errored;
    for await (const line of createInterface({
      input: stream as Readable,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++;
      const json = number === 1 ? line.replace(/^\uFEFF/, "") : line;
      if (json.trim() !== "") yield readJsonLine(json, number, columns, `${where} line ${number}`);
    }
  } catch (error) {
    yield fileProblem(error, where, "read");
    return;
  }
  if (number === 0) yield failure("empty-text", "holds no row", where);
}

function placed(result: Result<Article>, where: string): Result<Article> {
  return result.ok ? result : { ok: false, problem: { ...result.problem, where } };
}
