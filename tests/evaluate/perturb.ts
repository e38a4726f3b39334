import type { GlossatorDocument, Mention, Quotation, Stance } from "../../src/document/schema.js";
import { ENTITY_TYPES, ROLES } from "../../src/document/schema.js";
import type { Piece } from "../../src/document/span.js";
import { mulberry32 } from "../../src/evaluate/random.js";

/**
 * An imperfect copy of a gold document, as a tool might give it: marks dropped, doubled, moved, relabelled, linked
 * to other entities. Only what evaluation reads is kept whole: the copy need not pass `checkDocument`.
 */
export function perturbed(gold: GlossatorDocument, text: string, seed: number): GlossatorDocument {
  const random = mulberry32(seed);
  const chance = (share: number) => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const moved = ([start, end]: Piece): Piece => {
    if (chance(0.6)) return [start, end];
    const from = Math.max(0, start + Math.floor(random() * 31) - 15);
    return [from, Math.min(text.length, Math.max(from + 1, end + Math.floor(random() * 31) - 15))];
  };
  const kept = <Item>(items: readonly Item[] | undefined, change: (item: Item) => Item): Item[] =>
    (items ?? []).flatMap((item) => {
      if (chance(0.15)) return [];
      return chance(0.1) ? [change(item), change(item)] : [change(item)];
    });

  const entities = gold.entities ?? [];
  const mention = (item: Mention): Mention => {
    const [start, end] = chance(0.2) ? moved([item.start, item.end]) : [item.start, item.end];
    const type = chance(0.1) ? pick(ENTITY_TYPES) : item.type;
    const changed = { ...item, start, end, type };
    return item.entity !== undefined && chance(0.2) ? { ...changed, entity: pick(entities).id } : changed;
  };
  const quotation = (item: Quotation): Quotation => ({
    ...item,
    content: item.content.map(moved),
    cue: item.cue.map((piece) => (chance(0.3) ? moved(piece) : piece)),
    source: chance(0.2) ? [] : item.source.map(moved),
    speaker: chance(0.2)
      ? { entity: pick(entities).id }
      : chance(0.1)
        ? { text: "a spokesman" }
        : chance(0.1)
          ? null
          : item.speaker,
  });
  const stance = (item: Stance): Stance => {
    const [start, end] = moved([item.target.start, item.target.end]);
    return {
      ...item,
      label: chance(0.15) ? pick(["favor", "against"] as const) : item.label,
      holder: chance(0.1) ? { author: true } : chance(0.1) ? { entity: pick(entities).id } : item.holder,
      target: chance(0.4) ? { start, end } : { ...item.target, start, end },
    };
  };
  return {
    ...gold,
    text,
    paragraphs: kept(gold.paragraphs, (paragraph) => ({
      ...paragraph,
      role: chance(0.1) ? pick(ROLES) : paragraph.role,
      ...(paragraph.sentiment && {
        sentiment: {
          ...paragraph.sentiment,
          label: chance(0.3) ? pick(["positive", "neutral", "negative"] as const) : paragraph.sentiment.label,
        },
      }),
    })),
    ...(gold.sentences && {
      sentences: kept(gold.sentences, (sentence) => ({
        ...sentence,
        end: sentence.end - (chance(0.2) ? 1 : 0),
      })),
    }),
    ...(gold.tokens && {
      tokens: { ...gold.tokens, end: gold.tokens.end.map((end) => (chance(0.1) ? end + 1 : end)) },
    }),
    mentions: kept(gold.mentions, mention).sort((a, b) => a.start - b.start),
    quotations: kept(gold.quotations, quotation),
    stances: kept(gold.stances, stance),
  };
}
