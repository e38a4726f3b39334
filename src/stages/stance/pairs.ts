import type { Pair } from "../../heads/pair-head.js";
import { firstFrom, type Rows } from "../../reading/rows.js";
import type { Said, StanceText } from "./stance-text.js";

/** Two entities of which a sentence may tell what one holds of the other: indexes of p (−1: the author) and q. */
export interface EntityPair extends Pair {
  first: number;
  second: number;
}

/** Sentences before, whose parties may be those of a pair. */
const OUTSIDE = 2;

/** Of a sentence no more entities are paired, which no sentence of prose has. */
const MOST_PARTIES = 24;

/**
 * The pairs of parties of a sentence: entities named in it, in the sentences before it, or who speaks in it; at least
 * one of the two stands in it. The author makes a pair with each entity of the sentence.
 */
export function pairsIn(text: StanceText, sentence: Rows): EntityPair[] {
  const { reading, named } = text;
  const inside = new Map<number, Rows>();
  const before = new Map<number, Rows>();
  const number = reading.sentenceAt[sentence.from]!;
  const low = reading.sentenceFrom[Math.max(0, number - OUTSIDE)]!;
  let m = firstFrom(named, low);
  for (; m < named.length && named[m]!.from < sentence.to; m++) {
    const { from, to, entity } = named[m]!;
    if (from >= sentence.from && to <= sentence.to) {
      if (!inside.has(entity)) inside.set(entity, { from, to });
    } else if (to <= sentence.from) before.set(entity, { from, to });
  }
  let speaker = -1;
  let last: Said | undefined;
  for (let row = sentence.from; row < sentence.to; row++) {
    const said = text.saidAt(row);
    if (!said || said === last || said.speaker < 0) continue;
    last = said;
    speaker = said.speaker;
    if (!inside.has(speaker) && !before.has(speaker) && said.source) before.set(speaker, said.source);
  }
  const parties = [
    ...[...before]
      .filter(([entity]) => !inside.has(entity))
      .map(([entity, rows]) => ({ entity, rows, in: 0 })),
    ...[...inside].map(([entity, rows]) => ({ entity, rows, in: 1 })),
  ];
  if (parties.length > MOST_PARTIES) return [];
  parties.sort((a, b) => a.entity - b.entity);
  const speaks = (entity: number) => (entity === speaker ? 1 : 0);
  const pairs: EntityPair[] = [];
  parties.forEach((p, i) => {
    for (const q of parties.slice(i + 1)) {
      if (!p.in && !q.in) continue;
      const flags = [p.in, q.in, speaks(p.entity), speaks(q.entity), 0] as const;
      pairs.push({ p: p.rows, q: q.rows, first: p.entity, second: q.entity, flags });
    }
    if (p.in) {
      const flags = [0, 1, 0, speaks(p.entity), 1] as const;
      pairs.push({ p: null, q: p.rows, first: -1, second: p.entity, flags });
    }
  });
  return pairs;
}
