import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../document/article.js";
import { readDocument } from "../document/json.js";
import { failure, type Result, success } from "../document/problem.js";
import { documentPath, otherDocumentPath } from "./document-path.js";
import { fileProblem } from "./files.js";
import { readInput } from "./inputs.js";
import { Manifest } from "./manifest.js";

/**
 * The article of an id in a folder of texts (`ID.txt`) or of documents that `annotate -o` wrote, for articles that
 * came in a table or in a page.
 *
 * Problems: `no-text` (neither is there, or the document was written without its text), `not-readable`, and those
 * of `readInput` and `readDocument`.
 */
export async function articleOf(folder: string, id: string): Promise<Result<Article>> {
  const text = join(folder, `${id}.txt`);
  for (const path of [text, join(folder, `${id}.TXT`)]) {
    if (!(await isThere(path))) continue;
    for await (const article of readInput({ path, id, source: `${id}.txt` }, { format: "text" }))
      return article;
  }
  const path = await documentOf(folder, id);
  if (path === null) {
    const message =
      `has no text: neither ${text} nor ${documentPath(folder, id)} is there; give the folder of the texts (ID.txt), or for articles ` +
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
  if (doc.value.id !== id)
    return failure("no-text", `holds the document of another id, ${doc.value.id}`, path);
  return success({ id, text: doc.value.text, meta: doc.value.meta });
}

/** The file of an article's document, by the folder's manifest or by the id; null where there is none. */
async function documentOf(folder: string, id: string): Promise<string | null> {
  const manifest = await Manifest.of(folder);
  const listed = manifest.ok ? manifest.value.fileOf(id) : undefined;
  const other = otherDocumentPath(folder, id);
  // A manifest is a file like others: what it says is followed to the two places that a document can have.
  if (listed !== undefined && join(folder, listed) === other) return other;
  const path = documentPath(folder, id);
  return (await isThere(path)) ? path : null;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
