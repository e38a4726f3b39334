import { Checker, MOST_PROBLEMS } from "./checker.js";
import { sha256OfText } from "./hash.js";
import { layerOf } from "./layers/layer.js";
import { type OwnLayers, storedLayers } from "./layers/layers.js";
import type { Problem } from "./problem.js";
import type { GlossatorDocument } from "./schema.js";

/**
 * What must hold between the parts of a document, beyond its shape: spans inside the text and not empty,
 * in order, no surrogate pair cut, every id unique and every reference to one that exists, the hash right; and what
 * each of the caller's `own` layers checks of itself.
 * Without `text` (written with `--no-text`) the end of the text is unknown and only the order is checked.
 *
 * Gives every problem found, at most 20; `where` is a path such as `mentions[3].end`. Never throws.
 */
export function checkDocument(doc: GlossatorDocument, own: OwnLayers = []): Problem[] {
  const check = new Checker(doc);
  if (doc.text !== undefined && sha256OfText(doc.text) !== doc.sha256) {
    check.fail("wrong-hash", "sha256", "is not the hash of text: the text was changed after annotation");
  }
  for (const layer of storedLayers(own)) {
    const value = layerOf(doc, layer);
    if (value !== undefined) layer.check?.(value, check);
  }
  return check.problems.slice(0, MOST_PROBLEMS);
}
