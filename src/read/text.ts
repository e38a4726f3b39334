import type { Article } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import { readFrontMatter } from "./front-matter.js";
import { asMeant } from "./mend/as-meant.js";

/**
 * An article from plain text. Front matter fills `meta` and is not part of the text; a byte order mark is
 * dropped; what was encoded twice or escaped for HTML is mended with a note; everything else is kept as it stands, line
 * endings too.
 *
 * Problems: `empty-text`, `bad-front-matter`.
 */
export function readText(source: string, id: string, where = id): Result<Article> {
  const fronted = readFrontMatter(source, where);
  if (!fronted.ok) return fronted;
  const { meta } = fronted.value;
  const { text, notes } = asMeant(fronted.value.text.replace(/^\uFEFF/, ""));
  if (text.trim() === "") return failure("empty-text", "holds no text", where);
  return success({ id, text, meta, ...(notes.length > 0 && { notes }) });
}
