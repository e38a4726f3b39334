import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
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
  const placeOf = new Map<string, string>();
  for (const path of typeof paths === "string" ? [paths] : paths) {
    for await (const { doc, where } of placedDocuments(path)) {
      const earlier = doc.ok ? placeOf.get(doc.value.id) : undefined;
      if (doc.ok && earlier !== undefined) {
        yield doubleId(doc.value.id, earlier, where);
        continue;
      }
      if (doc.ok) placeOf.set(doc.value.id, where);
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
    const files = await glob("**/*.{json,ndjson,jsonl}", { cwd: path, onlyFiles: true });
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
      if (file.endsWith(".json")) {
        yield { doc: readDocument(await readFile(file, "utf8"), file), where: file };
        continue;
      }
      let number = 0;
      for await (const bytes of byteLines(createReadStream(file))) {
        const where = `${file} line ${++number}`;
        if (bytes === null) {
          yield { doc: failure("document-too-large", "is longer than a line may be", where), where };
          continue;
        }
        const line = Buffer.from(bytes).toString("utf8");
        if (line.trim()) yield { doc: readDocument(line, where), where };
      }
    } catch (error) {
      yield { doc: fileProblem(error, file, "read"), where: file };
    }
  }
}
