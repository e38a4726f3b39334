import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256OfText } from "../src/document/hash.js";
import { readDocument } from "../src/document/json.js";
import type { GlossatorDocument } from "../src/document/schema.js";
import { readText } from "../src/read/text.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Gold of an article, as stored. */
export function goldDocument(id: string): GlossatorDocument {
  const doc = readDocument(readFileSync(join(ROOT, "annotations/gold", `${id}.json`), "utf8"), id);
  if (!doc.ok) throw new Error(doc.problem.message);
  return doc.value;
}

/**
 * The text that a gold document was marked on: from the corpus, or, for an article whose text is not ours to
 * publish, from where a person may have put it. Null where it is nowhere; a text with another hash is an error.
 */
export function goldText(gold: GlossatorDocument): string | null {
  if (gold.text !== undefined) return gold.text;
  const places = [join(ROOT, "corpus/private"), join(ROOT, "../shared/corpus")];
  const path = places.map((place) => join(place, `${gold.id}.txt`)).find((file) => existsSync(file));
  if (path === undefined) return null;
  const article = readText(readFileSync(path, "utf8"), gold.id);
  const text = article.ok ? article.value.text : "";
  if (sha256OfText(text) !== gold.sha256) {
    throw new Error(`${path} is not the text that the gold was marked on (sha256 ${gold.sha256})`);
  }
  return text;
}
