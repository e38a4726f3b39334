import type { Article } from "../document/article.js";
import { sha256OfText } from "../document/hash.js";
import type { GlossatorDocument, Maker, Note } from "../document/schema.js";
import { SCHEMA } from "../document/vocabulary.js";
import {
  type AnyStage,
  type LayerName,
  type Layers,
  type SentimentLayer,
  UNSTORED,
} from "../stages/stage.js";

/** Stages in an order in which each finds the layers that it needs. */
export interface Pipeline {
  readonly stages: readonly AnyStage[];
  /** Annotates one article. Pure: the same article gives the same document. */
  readonly annotate: (article: Article) => GlossatorDocument;
}

/** A list of stages in which each finds what it needs; otherwise the type of the stage that does not. */
export type Complete<
  List extends readonly AnyStage[],
  Have extends LayerName = never,
> = List extends readonly [infer First extends AnyStage, ...infer Rest extends readonly AnyStage[]]
  ? First["needs"][number] extends Have
    ? readonly [First, ...Complete<Rest, Have | First["gives"][number]>]
    : readonly [
        { "this stage needs layers that no stage before it gives": Exclude<First["needs"][number], Have> },
      ]
  : List extends readonly []
    ? readonly []
    : List;

/**
 * Puts stages together. A list that lacks a needed layer does not compile where the list is known to the
 * compiler; at run time it is refused by name.
 *
 * @throws Error naming the stage and the layer that is missing, or the layer that two stages give without the
 *   second needing it: a stage may revise what it needs.
 */
export function pipeline<const List extends readonly AnyStage[]>(stages: List & Complete<List>): Pipeline {
  return assemble(stages as readonly AnyStage[]);
}

/** The same as `pipeline` for a list that the compiler does not know, such as a shortened one. */
export function assemble(stages: readonly AnyStage[]): Pipeline {
  const giver = new Map<LayerName, string>();
  for (const stage of stages) {
    for (const layer of stage.needs) {
      if (!giver.has(layer)) {
        throw new Error(
          `stage "${stage.name}" needs layer "${layer}", which no stage before it gives ` +
            `(before it: ${[...new Set(giver.values())].join(", ") || "nothing"})`,
        );
      }
    }
    for (const layer of stage.gives) {
      const other = giver.get(layer);
      // A stage that needs what it gives revises it.
      if (other && !stage.needs.includes(layer))
        throw new Error(`stages "${other}" and "${stage.name}" both give layer "${layer}"`);
      giver.set(layer, other ?? stage.name);
    }
  }
  return { stages, annotate: (article) => annotateWith(stages, article) };
}

/**
 * The stages of `stages` that are needed for `wanted` layers, in the same order.
 *
 * @throws Error where no stage gives a wanted layer.
 */
export function stagesFor(stages: readonly AnyStage[], wanted: readonly LayerName[]): AnyStage[] {
  const open = new Set<LayerName>(wanted);
  const kept: AnyStage[] = [];
  for (const stage of [...stages].reverse()) {
    if (!stage.gives.some((layer) => open.has(layer))) continue;
    kept.unshift(stage);
    for (const layer of stage.gives) open.delete(layer);
    for (const layer of stage.needs) open.add(layer);
  }
  if (open.size > 0) throw new Error(`no stage gives ${[...open].map((layer) => `"${layer}"`).join(", ")}`);
  return kept;
}

function annotateWith(stages: readonly AnyStage[], article: Article): GlossatorDocument {
  const layers: Partial<Layers> = {};
  const makers: Record<string, Maker> = {};
  const notes: Note[] = [];
  for (const stage of stages) {
    const { notes: found, ...given } = stage.run({ ...article, ...layers });
    if (found) notes.push(...found);
    for (const layer of stage.gives) {
      if ((given as Partial<Layers>)[layer] === undefined) {
        throw new Error(`stage "${stage.name}" promised layer "${layer}" and did not give it`);
      }
      // A layer that is revised keeps the name of its first maker, and with it that maker's model.
      if (UNSTORED.has(layer) || makers[layer]) continue;
      makers[layer] = { by: stage.name, version: stage.version, ...(stage.model && { model: stage.model }) };
    }
    Object.assign(layers, given);
  }
  const { sentiment, paragraphs, sentences, tokens, mentions, entities, quotations, stances } = layers;
  const { targets, categories } = layers;
  const asked = article.asked !== undefined || (layers.asked ?? []).length > 0;
  return {
    schema: SCHEMA,
    id: article.id,
    offsetUnit: "utf16",
    text: article.text,
    sha256: sha256OfText(article.text),
    meta: article.meta,
    layers: makers,
    ...(paragraphs && { paragraphs: withSentiment(paragraphs, sentiment?.paragraphs) }),
    ...(sentences && { sentences: withSentiment(sentences, sentiment?.sentences) }),
    ...(tokens && { tokens }),
    ...(mentions && { mentions }),
    ...(entities && { entities }),
    ...(quotations && { quotations }),
    ...(stances && { stances }),
    ...(targets && asked && { targets }),
    ...(categories && { categories }),
    ...(notes.length > 0 && { notes: notes.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) }),
  };
}

function withSentiment<Item extends object>(
  items: Item[],
  sentiments: SentimentLayer["paragraphs"] | undefined,
): Item[] {
  if (!sentiments) return items;
  return items.map((item, i) => (sentiments[i] ? { ...item, sentiment: sentiments[i] } : item));
}
