import type { GlossatorDocument } from "./schema.js";

/**
 * The document without what its text could be read back from: `text` is left out, and the lemmas are emptied
 * (they would give the text away word by word). Names, speakers and targets of a few words stay.
 */
export function withoutText(doc: GlossatorDocument): GlossatorDocument {
  const copy = { ...doc };
  delete copy.text;
  if (doc.tokens) copy.tokens = { ...doc.tokens, lemma: doc.tokens.lemma.map(() => "") };
  return copy;
}
