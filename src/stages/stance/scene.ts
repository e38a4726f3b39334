import type { Entity, Mention, Paragraph, Quotation, Role, Sentence, Tokens } from "../../document/schema.js";
import { indexesWithin } from "../../document/span.js";
import { Parties } from "./parties.js";
import { Reading } from "./reading.js";

/** Paragraphs with these roles carry stance. */
const ROLES: ReadonlySet<Role> = new Set(["title", "deck", "body"]);

/** The layers that stances are read from. */
export interface StanceLayers {
  text: string;
  paragraphs: readonly Paragraph[];
  tokens: Tokens;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  entities: readonly Entity[];
  quotations: readonly Quotation[];
}

/** An article made ready for the search for stances. */
export interface Scene {
  layers: StanceLayers;
  reading: Reading;
  parties: Parties;
  /** By token: index of the quotation that it stands in, the innermost where they nest; −1 for none. */
  quotationOf: Int32Array;
  /** Ids of the paragraphs that may carry stances. */
  carries: ReadonlySet<string>;
}

export function sceneOf(layers: StanceLayers): Scene {
  const { text, paragraphs, tokens, sentences, mentions, entities, quotations } = layers;
  const reading = new Reading(text, tokens, mentions);
  return {
    layers,
    reading,
    parties: new Parties(reading, entities, sentences, quotations),
    quotationOf: innermost(tokens, quotations),
    carries: new Set(paragraphs.filter(({ role }) => ROLES.has(role)).map(({ id }) => id)),
  };
}

/** By token: index of the quotation that it stands in, the innermost where they nest; −1 for none. */
function innermost(tokens: Tokens, quotations: readonly Quotation[]): Int32Array {
  const of = new Int32Array(tokens.start.length).fill(-1);
  const length = (quotation: Quotation) =>
    quotation.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const order = quotations.map((_, q) => q).sort((a, b) => length(quotations[b]!) - length(quotations[a]!));
  for (const q of order) {
    for (const [start, end] of quotations[q]!.content) {
      const [from, to] = indexesWithin(tokens, { start, end });
      of.fill(q, from, to);
    }
  }
  return of;
}
