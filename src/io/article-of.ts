import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../document/article.js";
import { readDocument } from "../document/json.js";
import { failure, type Result, success } from "../document/problem.js";
import { documentPath } from "./document-path.js";
import { fileProblem } from "./files.js";
import { readInput } from "./inputs.js";

/**
 * The article of an id in a folder of texts (`ID.txt`) or of documents that `annotate -o` wrote, for articles that
 * came in a table or in a page.
 *
 * Problems: `no-text` (neither is there, or the document was written without its text), `not-readable`, and those
 * of `readInput` and `readDocument`.
 */
export async function articleOf(folder: string, id: string): Promise<Result<Article>> {
  const text = join(folder, `${id}.txt`);
  if (await isThere(text)) {
    for await (const article of readInput({ path: text, id, source: `${id}.txt` }, { format: "text" }))
      return article;
  }
  const path = documentPath(folder, id);
  if (!(await isThere(path))) {
    const message =
      `has no text: neither ${text} nor ${path} is there; give the folder of the texts (ID.txt), or for articles ` +
      "of a page or a table the folder that annotate -o wrote";
    return failure("no-text", message, id);
  }
  let json: string;
  try {
    json = await readFile(path, "utf8");
  } catch (error) {
    return fileProblem(error, path, "read");
  }
  const doc = readDocument(json, path);
  if (!doc.ok) return doc;
  if (doc.value.text === undefined)
    return failure("no-text", "was written with --no-text: annotate it again with its text", path);
  return success({ id, text: doc.value.text, meta: doc.value.meta });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
