import type { Article } from "./document/article.js";
import type { GlossatorDocument } from "./document/schema.js";
import { noModels } from "./pipeline/families.js";
import type { Pipeline } from "./pipeline/pipeline.js";

/**
 * Annotates one article.
 *
 * @param article as a reader gives it (`readText`, `readHtml`, `readRow`), or plain text, which then has the
 *   id `text`. Offsets of the document count UTF-16 code units of this text, half-open.
 * @param pipeline which stages run: `learned(models)`, `fast(models)`, or one of your own; made once for many articles.
 *   The models come from `loadModels()` of `glossator/node`, or `fetchModels(address)`.
 * @returns the document, layers of the pipeline filled: an empty layer means that nothing was found.
 * @throws TypeError `no-models` where no pipeline is given; RangeError where the text is longer than `MAX_LENGTH`
 *   (`pipeline.annotate` takes another limit); Error where a stage breaks its promise, which is a mistake in the stage.
 */
export async function annotate(article: Article | string, pipeline: Pipeline): Promise<GlossatorDocument> {
  if (!pipeline) throw noModels("learned");
  return pipeline.annotate(typeof article === "string" ? { id: "text", text: article, meta: {} } : article);
}
