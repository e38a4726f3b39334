import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { glob } from "tinyglobby";
import { readDocument, writeDocument } from "../document/json.js";
import { failure, type Result } from "../document/problem.js";
import { ANNOTATOR, type GlossatorDocument } from "../document/schema.js";
import { fileProblem, headOf, writeWhole } from "./files.js";

/** Where the document of an article is stored below a folder: its id as a path that is safe on any system. */
export function documentPath(folder: string, id: string): string {
  const steps = id.split("/").map((step) => {
    const safe = step.replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(0, 120);
    return /^\.*$/.test(safe) ? "_" : safe;
  });
  return `${join(folder, ...steps)}.json`;
}

/** A layer made by people, whatever program laid out the file; inside a text its quotation marks are escaped. */
const BY_PEOPLE = new RegExp(`"by"\\s{0,8}:\\s{0,8}"${ANNOTATOR}"`);

/**
 * Stores a document below `folder`. A file that is there already is replaced only where a machine's document
 * stands in it: people's annotations and files of other programs are refused unless `force` is given.
 *
 * Problems: `not-ours`, `gold-kept`, `not-writable`.
 */
export async function storeDocument(
  folder: string,
  doc: GlossatorDocument,
  options: { force?: boolean } = {},
): Promise<Result<string>> {
  const path = documentPath(folder, doc.id);
  try {
    // The whole file: who made the layers stands behind the text, however long that is.
    const old = options.force ? null : await headOf(path, Number.POSITIVE_INFINITY);
    if (old !== null && old !== "") {
      if (!/^\s*\{\s*"schema":\s*"glossator\//.test(old)) {
        return failure(
          "not-ours",
          "is there already and is no annotation document: move it, or use --force",
          path,
        );
      }
      if (BY_PEOPLE.test(old)) {
        return failure("gold-kept", "holds people's annotations: choose another folder with -o", path);
      }
    }
  } catch (error) {
    return fileProblem(error, path, "write");
  }
  return writeWhole(path, writeDocument(doc));
}

/**
 * The documents in a file (`.json` one, `.ndjson` and `.jsonl` one a line) or below a folder, in alphabetical
 * order of path; each checked whole, or the problem in its place. One at a time in memory.
 *
 * Problems: `not-readable`, `no-documents`, and those of `readDocument`.
 */
export async function* readDocuments(path: string): AsyncGenerator<Result<GlossatorDocument>> {
  let files = [path];
  try {
    if ((await stat(path)).isDirectory()) {
      files = (await glob("**/*.{json,ndjson,jsonl}", { cwd: path, onlyFiles: true }))
        .sort()
        .map((f) => join(path, f));
      if (files.length === 0)
        yield failure("no-documents", "holds no annotation document (.json, .ndjson)", path);
    }
  } catch (error) {
    yield fileProblem(error, path, "read");
    return;
  }
  for (const file of files) {
    try {
      if (file.endsWith(".json")) {
        yield readDocument(await readFile(file, "utf8"), file);
        continue;
      }
      let number = 0;
      for await (const line of createInterface({ input: createReadStream(file) })) {
        number++;
        if (line.trim()) yield readDocument(line, `${file} line ${number}`);
      }
    } catch (error) {
      yield fileProblem(error, file, "read");
    }
  }
}
