import type {
  Entity,
  EntityType,
  Mention,
  Paragraph,
  Quotation,
  Sentence,
  Tokens,
} from "../../document/schema.js";
import { indexesWithin, type Span } from "../../document/span.js";
import type { Vectors } from "../../encoder/vectors.js";
import { type Reading, readingOf } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";

/** The layers that stances are read from. */
export interface StanceLayers {
  text: string;
  paragraphs: readonly Paragraph[];
  tokens: Tokens;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  entities: readonly Entity[];
  quotations: readonly Quotation[];
  vectors: Vectors;
}

/** A mention of an entity, in rows. */
export interface Named extends Rows {
  /** Index of the entity. */
  entity: number;
  type: EntityType;
}

/** A piece of what somebody says, in rows. */
export interface Said extends Rows {
  /** Index of the quotation. */
  quotation: number;
  /** Index of the entity that speaks, or −1. */
  speaker: number;
  /** The words that name who speaks, where there are any. */
  source: Rows | null;
}

/** An article made ready for the search for stances: everything in rows of tokens. */
export interface StanceText {
  layers: StanceLayers;
  vectors: Vectors;
  reading: Reading;
  named: readonly Named[];
  /** How often each entity is named. */
  counts: readonly number[];
  said: readonly Said[];
  /** Index of the entity of each mention of the layer, or −1. */
  entityOfMention: readonly number[];
  /** The sentence that holds a row. */
  sentenceOf: (row: number) => Rows;
  /** What is said at a row; undefined where the author speaks. */
  saidAt: (row: number) => Said | undefined;
}

export function stanceText(layers: StanceLayers): StanceText {
  const { tokens, mentions, entities, quotations, vectors } = layers;
  const reading = readingOf(layers);
  const number = new Map(entities.map(({ id }, e) => [id, e]));
  const named = mentions.flatMap((mention): Named[] => {
    const entity = mention.entity === undefined ? undefined : number.get(mention.entity);
    const rows = rowsOfSpan(tokens, mention);
    return entity === undefined || rows === null ? [] : [{ ...rows, entity, type: mention.type }];
  });
  const counts = entities.map(() => 0);
  for (const { entity } of named) counts[entity]!++;
  const said = quotations.flatMap(({ content, source, speaker }, quotation) => {
    const from = source[0] ? rowsOfSpan(tokens, { start: source[0][0], end: source[0][1] }) : null;
    const who = speaker && "entity" in speaker ? (number.get(speaker.entity) ?? -1) : -1;
    return content.flatMap(([start, end]): Said[] => {
      const rows = rowsOfSpan(tokens, { start, end });
      return rows ? [{ ...rows, quotation, speaker: who, source: from }] : [];
    });
  });
  // Where quotations nest the first counts, the outer one.
  const at = new Int32Array(tokens.start.length).fill(-1);
  for (let s = said.length - 1; s >= 0; s--) at.fill(s, said[s]!.from, said[s]!.to);
  return {
    layers,
    vectors,
    reading,
    named,
    counts,
    said,
    entityOfMention: mentions.map(({ entity }) => (entity === undefined ? -1 : (number.get(entity) ?? -1))),
    sentenceOf: (row) => {
      const sentence = reading.sentenceAt[row]!;
      return { from: reading.sentenceFrom[sentence]!, to: reading.sentenceFrom[sentence + 1]! };
    },
    saidAt: (row) => said[at[row]!],
  };
}

/** The tokens that a span touches; null where there is none. A span may begin within a token. */
export function rowsOfSpan(tokens: Tokens, span: Span): Rows | null {
  let [from, to] = indexesWithin(tokens, span);
  if (from > 0 && tokens.end[from - 1]! > span.start) from--;
  return to > from ? { from, to } : null;
}
