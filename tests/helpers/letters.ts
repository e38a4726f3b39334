import type { Entity, EntityType, Mention, Quotation } from "../../src/document/schema.js";
import type { Piece } from "../../src/document/span.js";

type Range = readonly [from: number, to: number];

/** What stands where, in rows: `[from, to, …]`. */
export interface Marks {
  /** Paragraphs, and sentences; without them all rows are one. */
  within?: readonly Range[];
  sentences?: readonly Range[];
  /** …, number of the entity, type. */
  mentions?: readonly (readonly [...Range, entity: number, type: EntityType])[];
  /** …, number of the entity that speaks or −1, rows of the source. */
  said?: readonly (readonly [...Range, speaker: number, ...Range])[];
}

/** The layers of a text of `count` one-letter words, for tests that count in rows. */
export function lettersOf(count: number, { within, sentences, mentions = [], said = [] }: Marks = {}) {
  const spanOf = ([from, to]: Range) => ({ start: 2 * from, end: Math.max(2 * from, 2 * to - 1) });
  const pieceOf = (range: Range): Piece => [spanOf(range).start, spanOf(range).end];
  const whole: readonly Range[] = [[0, count]];
  const paragraphs = (within ?? whole).map((range, k) => ({
    id: `p${k + 1}`,
    ...spanOf(range),
    role: "body" as const,
  }));
  const entities = new Map<number, Entity>();
  for (const [, , entity, type] of mentions)
    entities.set(entity, { id: `e${entity + 1}`, name: `name ${entity}`, type, aliases: [] });
  return {
    text: "x ".repeat(count).trimEnd(),
    paragraphs,
    tokens: {
      start: Array.from({ length: count }, (_, i) => 2 * i),
      end: Array.from({ length: count }, (_, i) => 2 * i + 1),
      pos: Array.from({ length: count }, () => "NOUN" as const),
      lemma: Array.from({ length: count }, () => "x"),
    },
    sentences: (sentences ?? whole).map((range, k) => ({
      id: `s${k + 1}`,
      ...spanOf(range),
      paragraph: paragraphs.find(({ end }) => end > spanOf(range).start)?.id ?? "p1",
    })),
    mentions: mentions.map(
      ([from, to, entity, type], k): Mention => ({
        id: `m${k + 1}`,
        ...spanOf([from, to]),
        type,
        entity: `e${entity + 1}`,
      }),
    ),
    entities: [...entities].sort(([a], [b]) => a - b).map(([, entity]) => entity),
    quotations: said.map(
      ([from, to, speaker, sourceFrom, sourceTo], k): Quotation => ({
        id: `q${k + 1}`,
        paragraph: "p1",
        form: "direct",
        content: [pieceOf([from, to])],
        cue: [],
        source: sourceFrom < 0 ? [] : [pieceOf([sourceFrom, sourceTo])],
        speaker: speaker < 0 ? null : { entity: `e${speaker + 1}` },
      }),
    ),
  };
}
