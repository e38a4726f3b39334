import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { glob } from "tinyglobby";
import { readDocument } from "../document/json.js";
import { failure, type Result } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { fileProblem } from "./files.js";

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
