import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { glob } from "tinyglobby";
import { readDocument } from "../document/json.js";
import { failure, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { byteLines } from "./byte-lines.js";
import { fileProblem } from "./files.js";

/**
 * The documents in files (`.json` one, `.ndjson` and `.jsonl` one a line) or below folders, in the order of
 * `paths` and then the alphabetical one; each checked whole, or the problem in its place. One at a time in memory.
 * A second document of one id is a problem: whoever sums by id would count its article twice.
 *
 * Problems: `not-readable`, `no-documents`, `double-id`, and those of `readDocument`.
 */
export async function* readDocuments(
  paths: string | readonly string[],
): AsyncGenerator<Result<GlossatorDocument>> {
  const places = new Map<string, string>();
  for (const path of typeof paths === "string" ? [paths] : paths) {
    for await (const { doc, where } of placedDocuments(path)) {
      const earlier = doc.ok ? places.get(doc.value.id) : undefined;
      if (doc.ok && earlier !== undefined) {
        yield doubleId(doc.value.id, earlier, where);
        continue;
      }
      if (doc.ok) places.set(doc.value.id, where);
      yield doc;
    }
  }
}

/** A second document of one id. */
export function doubleId(id: string, earlier: string, where: string) {
  const message =
    `is left out: it has the same id, ${id}, as ${earlier}, and sums by id would mix the two; ` +
    "give each article an id of its own and annotate it again, or name one of them alone";
  return failure("double-id", message, where);
}

/** A document, or the problem in its place, and the file (and line) that it was read from. */
interface Placed {
  doc: Result<GlossatorDocument>;
  where: string;
}

/**
 * The files of documents that a path stands for: itself, or those below it, in alphabetical order.
 * Problems: `not-readable`, `no-documents`.
 */
export async function documentFiles(path: string): Promise<Result<string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return success([path]);
    const files = await glob("**/*.{json,ndjson,jsonl}", {
      cwd: path,
      onlyFiles: true,
      caseSensitiveMatch: false,
    });
    if (files.length === 0)
      return failure("no-documents", "holds no annotation document (.json, .ndjson)", path);
    return success(files.sort().map((file) => join(path, file)));
  } catch (error) {
    return fileProblem(error, path, "read");
  }
}

async function* placedDocuments(path: string): AsyncGenerator<Placed> {
  const files = await documentFiles(path);
  if (!files.ok) {
    yield { doc: files, where: path };
    return;
  }
  for (const file of files.value) {
    try {
      for await (const record of documentRecords(file)) {
        const where = placeOf(file, record.line);
        yield {
          doc: record.bytes === null ? tooLong(where) : readDocument(textOf(record.bytes), where),
          where,
        };
      }
    } catch (error) {
      yield { doc: fileProblem(error, file, "read"), where: file };
    }
  }
}

/** A document as it stands in a file. */
export interface DocumentRecord {
  /** From 1; 0 for a file that is one document. */
  line: number;
  /** Bytes from the beginning of the file. */
  start: number;
  /** Null for a line that is longer than a string may be. */
  bytes: Uint8Array | null;
}

/**
 * The documents of a file as bytes: the whole of a `.json`, the lines of any other that are not blank.
 * Throws the system's error.
 */
export async function* documentRecords(file: string): AsyncGenerator<DocumentRecord> {
  if (extname(file).toLowerCase() === ".json") {
    yield { line: 0, start: 0, bytes: await readFile(file) };
    return;
  }
  let line = 0;
  for await (const { start, bytes } of byteLines(createReadStream(file))) {
    line++;
    if (bytes === null || !/^\s*$/.test(textOf(bytes.subarray(0, 64)))) yield { line, start, bytes };
  }
}

/** A line that is no document because no string could hold it. */
export function tooLong(where: string) {
  return failure("document-too-large", "is longer than a line may be", where);
}

/** A file, and the line in it. */
export function placeOf(file: string, line: number): string {
  return line === 0 ? file : `${file} line ${line}`;
}

/** Bytes of UTF-8 as text. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
