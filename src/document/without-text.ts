import { layerNamed, type OwnLayers, storedLayers } from "./layers/layers.js";
import type { GlossatorDocument } from "./schema.js";

/**
 * The document without what its text could be read back from: `text` is left out, and of each layer what the layer
 * says (`withoutText`): the lemmas are emptied, names and the words of described speakers, holders and targets stay up
 * to six words. A layer of a caller's stage that is not among `own` is left out, since nobody knows what it holds.
 */
export function withoutText(doc: GlossatorDocument, own: OwnLayers = []): GlossatorDocument {
  const { text: _, ...copy } = doc;
  const parts: Record<string, unknown> = copy;
  for (const { name, withoutText } of storedLayers(own)) {
    if (withoutText && parts[name] !== undefined) parts[name] = withoutText(parts[name]);
  }
  const unknown = Object.keys(doc.layers).filter((name) => !layerNamed(name, own));
  if (unknown.length > 0) copy.layers = { ...doc.layers };
  for (const name of unknown) {
    delete parts[name];
    delete copy.layers[name];
  }
  return copy;
}
