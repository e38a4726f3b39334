import { layerNamed, type OwnLayers, storedLayers } from "./layers/layers.js";
import type { GlossatorDocument } from "./schema.js";

/**
 * The document without what its text could be read back from: `text` is left out, and of each layer what the layer
 * says (`withoutText`): the lemmas are emptied, names and the words of described speakers, holders and targets stay up
 * to six words. A layer of a caller's stage that is not among `own` is left out, since nobody knows what it holds.
 */
export function withoutText(doc: GlossatorDocument, own: OwnLayers = []): GlossatorDocument {
  const parts = new Map<string, unknown>(Object.entries(doc));
  parts.delete("text");
  for (const { name, withoutText } of storedLayers(own)) {
    const value = parts.get(name);
    if (withoutText && value !== undefined) parts.set(name, withoutText(value));
  }
  const layers = new Map(Object.entries(doc.layers));
  for (const name of Object.keys(doc.layers)) {
    if (layerNamed(name, own)) continue;
    parts.delete(name);
    layers.delete(name);
  }
  parts.set("layers", Object.fromEntries(layers));
  return Object.fromEntries(parts) as unknown as GlossatorDocument;
}
