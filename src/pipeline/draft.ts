import type { Article } from "../document/article.js";
import { documentHead } from "../document/document-head.js";
import type { GlossatorDocument, Maker, Note } from "../document/schema.js";
import { type AnyStage, type Layers, type SentimentLayer, UNSTORED } from "../stages/stage.js";

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

/**
 * Runs one stage more.
 *
 * @throws Error where the stage does not give what it promised.
 */
export function advance(draft: Draft, stage: AnyStage): void {
  const { article, layers, makers, notes } = draft;
  const { notes: found, ...given } = stage.run({ ...article, ...layers });
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
