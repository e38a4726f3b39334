import type { Article } from "../document/article.js";
import { documentHead } from "../document/document-head.js";
import type { GlossatorDocument, Maker, Note } from "../document/schema.js";
import {
  type AnyStage,
  type LayerName,
  type Layers,
  type SentimentLayer,
  UNSTORED,
} from "../stages/stage.js";

/** An article on its way through the stages. */
export interface Draft {
  readonly article: Article;
  readonly layers: Partial<Layers>;
  readonly makers: Record<string, Maker>;
  readonly notes: Note[];
}

export function draftOf(article: Article): Draft {
  return { article, layers: {}, makers: {}, notes: [...(article.notes ?? [])] };
}

/** A stage, and the layers of a draft that no stage after it needs and no document holds. */
export interface Step {
  readonly stage: AnyStage;
  readonly frees: readonly LayerName[];
}

/**
 * Runs one stage more. Gives a promise only where the stage does: a stage that has its answer at once is not awaited.
 *
 * @throws Error where the stage does not give what it promised; the promise rejects with it.
 */
export function run(draft: Draft, step: Step): void | Promise<void> {
  const given = step.stage.run({ ...draft.article, ...draft.layers });
  return "then" in given ? given.then((later) => take(draft, step, later)) : take(draft, step, given);
}

function take({ layers, makers, notes }: Draft, { stage, frees }: Step, all: { notes?: Note[] }): void {
  const { notes: found, ...given } = all;
  for (const note of found ?? []) notes.push(note);
  for (const layer of stage.gives) {
    if ((given as Partial<Layers>)[layer] === undefined) {
      throw new Error(`stage "${stage.name}" promised layer "${layer}" and did not give it`);
    }
    // A layer that is revised keeps the name of its first maker, and with it that maker's model.
    if (UNSTORED.has(layer) || makers[layer]) continue;
    makers[layer] = { by: stage.name, version: stage.version, ...(stage.model && { model: stage.model }) };
  }
  Object.assign(layers, given);
  for (const layer of frees) delete layers[layer];
}

/** The document of an article that has gone through all stages. */
export function documentOf({ article, layers, makers, notes }: Draft): GlossatorDocument {
  const { sentiment, tones, paragraphs, sentences, tokens, mentions, entities } = layers;
  const { quotations, stances, targets, categories } = layers;
  const asked = article.asked !== undefined || (layers.asked ?? []).length > 0;
  return {
    ...documentHead(article),
    layers: makers,
    ...(paragraphs && { paragraphs: withSentiment(paragraphs, sentiment?.paragraphs) }),
    ...(sentences && { sentences: withSentiment(sentences, sentiment?.sentences) }),
    ...(tokens && { tokens }),
    ...(mentions && { mentions: withSentiment(mentions, tones) }),
    ...(entities && { entities }),
    ...(quotations && { quotations: withSentiment(quotations, sentiment?.quotations) }),
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
