import { categories } from "./categories.js";
import type { Layer, ValueOf } from "./layer.js";
import { entities, mentions } from "./names.js";
import { notes } from "./notes.js";
import { quotations } from "./quotations.js";
import { sentiment, tones } from "./sentiment.js";
import { stances } from "./stances.js";
import { asked, targets } from "./targets.js";
import { paragraphs, sentences } from "./text-structure.js";
import { tokens } from "./tokens.js";
import { vectors } from "./vectors.js";

/** The layers of a document under their own names, in the order in which it holds them. */
export const STORED = [
  paragraphs,
  sentences,
  tokens,
  mentions,
  entities,
  quotations,
  stances,
  targets,
  categories,
  notes,
] as const;

/** All layers. */
export const LAYERS = [...STORED, sentiment, tones, asked, vectors] as const;

/** What stages can promise, by name: the value of each layer but the notes, which any of them may give. */
export type Layers = {
  [L in Exclude<(typeof LAYERS)[number], typeof notes> as L["name"]]: ValueOf<L>;
};

/** The layers that a document may have besides those of its own: of a caller's stages. */
export type OwnLayers = readonly Layer[];

const BY_NAME: ReadonlyMap<string, Layer> = new Map(LAYERS.map((layer) => [layer.name, layer]));

/** The layer of this name, one of the library's or of `own`; undefined where there is none. */
export function layerNamed(name: string, own: OwnLayers = []): Layer | undefined {
  return BY_NAME.get(name) ?? own.find((layer) => layer.name === name);
}

/** Those of the library and of `own` that a document holds under their own names, in its order. */
export function storedLayers(own: OwnLayers = []): Layer[] {
  return [...STORED, ...own.filter(({ stored }) => stored === undefined)];
}
