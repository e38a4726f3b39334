import { join } from "node:path";
import { failure, type Result } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { ANNOTATOR } from "../document/vocabulary.js";
import { writeDocument } from "../document/write.js";
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
