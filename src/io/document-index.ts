import { type FileHandle, open } from "node:fs/promises";
import { readDocument } from "../document/json.js";
import { type Problem, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { documentFiles, documentRecords, doubleId, placeOf, textOf, tooLong } from "./documents.js";
import { fileProblem } from "./files.js";

/** Where the documents of a folder or file stand, by id; none of them is in memory. */
export interface DocumentIndex {
  /** How many ids it knows. */
  readonly size: number;
  /** Reads the document of an id and checks it; null where there is none. */
  read(id: string): Promise<Result<GlossatorDocument> | null>;
  /** Closes what was opened for reading. */
  close(): Promise<void>;
}

/** Bytes of a file: a document, or the line that holds one. */
interface Place {
  file: string;
  /** From 1; 0 for a file that is one document. */
  line: number;
  /** Bytes from the beginning of the file. */
  start: number;
  length: number;
}

/** Enough of a document to hold its id where `writeDocument` wrote it. */
const HEAD = 4096;

/** The id of a document, from its first bytes. */
const ID = /^\uFEFF?\s*\{\s*"schema"\s*:\s*"glossator\/\d+"\s*,\s*"id"\s*:\s*("(?:[^"\\]|\\.)*")/;

/**
 * Finds the documents that `path` holds, as `readDocuments` does, and keeps only where each is. A document whose id
 * stands at its beginning is not looked at any further before it is read.
 *
 * @param tell is told the problems of what has no id: `not-readable`, `no-documents`, `double-id`, and those of
 * `readDocument`.
 */
export async function indexDocuments(path: string, tell: (problem: Problem) => void): Promise<DocumentIndex> {
  const places = new Map<string, Place>();
  const files = await documentFiles(path);
  if (!files.ok) tell(files.problem);
  for (const file of files.ok ? files.value : []) {
    try {
      for await (const { line, start, bytes } of documentRecords(file)) {
        const where = placeOf(file, line);
        const id = bytes === null ? tooLong(where) : idOf(bytes, where);
        const earlier = id.ok ? places.get(id.value) : undefined;
        if (!id.ok) tell(id.problem);
        else if (earlier) tell(doubleId(id.value, placeOf(earlier.file, earlier.line), where).problem);
        else places.set(id.value, { file, line, start, length: bytes!.length });
      }
    } catch (error) {
      tell(fileProblem(error, file, "read").problem);
    }
  }
  let opened: { file: string; handle: FileHandle } | undefined;
  const close = async () => {
    await opened?.handle.close();
    opened = undefined;
  };
  return {
    size: places.size,
    async read(id) {
      const place = places.get(id);
      if (!place) return null;
      try {
        if (opened?.file !== place.file) {
          await close();
          opened = { file: place.file, handle: await open(place.file, "r") };
        }
        const bytes = Buffer.alloc(place.length);
        const { bytesRead } = await opened.handle.read(bytes, 0, place.length, place.start);
        return readDocument(bytes.toString("utf8", 0, bytesRead), placeOf(place.file, place.line));
      } catch (error) {
        return fileProblem(error, place.file, "read");
      }
    },
    close,
  };
}

function idOf(bytes: Uint8Array, where: string): Result<string> {
  const id = ID.exec(textOf(bytes.subarray(0, HEAD)))?.[1];
  try {
    if (id !== undefined) return success(JSON.parse(id) as string);
  } catch {
    // No JSON: the document as a whole says what is wrong.
  }
  const doc = readDocument(textOf(bytes), where);
  return doc.ok ? success(doc.value.id) : doc;
}
