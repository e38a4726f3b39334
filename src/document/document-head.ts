import type { Article } from "./article.js";
import { sha256OfText } from "./hash.js";
import type { GlossatorDocument } from "./schema.js";
import { SCHEMA } from "./vocabulary.js";

/** What every document of an article begins with, before its layers. */
export function documentHead({ id, text, meta }: Pick<Article, "id" | "text" | "meta">) {
  return {
    schema: SCHEMA,
    id,
    offsetUnit: "utf16",
    text,
    sha256: sha256OfText(text),
    meta,
  } as const satisfies Partial<GlossatorDocument>;
}
