import type { Article } from "./document/article.js";
import type { GlossatorDocument } from "./document/schema.js";
import type { Pipeline } from "./pipeline/pipeline.js";
import { standard } from "./pipeline/standard.js";

/**
 * Annotates one article.
 *
 * @param article as a reader gives it (`readText`, `readHtml`, `readRow`), or plain text, which then has the
 *   id `text`. Offsets of the document count UTF-16 code units of this text, half-open.
 * @param pipeline which stages run; without it the whole pipeline by rules and word lists, which needs no files.
 *   `learned(models)` finds names better: make it once with `loadModels()` of `glossator/node`, or `fetchModels`.
 * @returns the document, layers of the pipeline filled: an empty layer means that nothing was found.
 * @throws RangeError where the text is longer than `MAX_LENGTH` (`pipeline.annotate` takes another limit); Error where a
 *   stage breaks its promise, which is a mistake in the stage.
 */
export function annotate(article: Article | string, pipeline: Pipeline = standard): GlossatorDocument {
  return pipeline.annotate(typeof article === "string" ? { id: "text", text: article, meta: {} } : article);
}
