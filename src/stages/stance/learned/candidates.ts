import type { Quotation, Sentence } from "../../../document/schema.js";
import { indexesWithin } from "../../../document/span.js";
import type { Ruled } from "../read-stances.js";
import type { Reading } from "../reading.js";
import { type Around, type Party, PartyKind, partiesIn, partyOf } from "./party.js";
import type { View } from "./view.js";

/** How holder and target stand to each other. */
export const Relation = {
  /** Both stand in the sentence. */
  Clause: 0,
  /** The target stands in what the holder is quoted as saying. */
  Speaker: 1,
} as const;

/**
 * How a candidate is judged: the packs mark different things, and the model was told which an example is from. Two
 * names are judged as by readers who were asked about the two names of a sentence (directed) where a sentence stands
 * alone, as by readers of the whole article (SEESAW and MPQA) otherwise; described people and things as by readers
 * who marked what they saw (MPQA).
 */
export const Manner = { Asked: 1, Marked: 2, Read: 3 } as const;

/** A pair that may be a stance. */
export interface Candidate {
  /** One of `Manner`. */
  manner: number;
  sentence: number;
  relation: number;
  holder: Party;
  target: Party;
  /** Tokens of the sentence. */
  from: number;
  to: number;
  /** Of a speaker: the quotation, and the tokens of it in this sentence; else −1. */
  quotation: number;
  saidFrom: number;
  saidTo: number;
  /** Indexes of what the rules found between the two; empty where nothing. */
  rules: number[];
  /** The same where it goes the other way. */
  reverse: number[];
}

/** How far behind a holder a thing may stand that is its target. */
const REACH = 14;

/** Of what the rules find in a sentence no more is looked at, which no sentence of prose has. */
const MOST_RULED = 64;

/** A sentence, and what of the article its candidates are made with. */
export interface Place extends Around {
  quotations: readonly Quotation[];
  said: readonly { quotation: number; from: number; to: number }[];
  sentence: Sentence;
  /** Whether a pair is worth a closer look; it must not keep the candidate, which is filled anew. */
  passes: Gate;
  /** The text is this sentence alone. */
  alone: boolean;
}

/** Puts aside pairs that are hardly ever stances. */
export type Gate = (view: View, candidate: Candidate) => boolean;

/** *endorsed a candidate*, *called him a liar*: who is nobody in particular, or what is said of another, is no target. */
function isAnybody(reading: Reading, { kind, phrase, from }: Party): boolean {
  if ((kind !== PartyKind.Group && kind !== PartyKind.Thing) || phrase < 0) return false;
  let article = Math.max(0, phrase - 1);
  while (article < from && !/^an?$/.test(reading.form(article))) article++;
  if (article === from) return false;
  return (
    kind === PartyKind.Group || (article > 0 && /^(NOUN|PROPN|PRON)$/.test(reading.tokens.pos[article - 1]!))
  );
}

/** Pairs of a sentence that may be stances, and its parties. Bounded in number, whatever the sentence. */
export function candidatesIn(
  place: Place,
  rules: readonly { ruled: Ruled; index: number }[],
): { candidates: Candidate[]; found: Party[] } {
  const { reading, view, parties, quotationOf, said, s } = place;
  const [from, to] = indexesWithin(reading.tokens, place.sentence);
  const found = partiesIn(place, from, to);
  /** Parties that mean the same share a number; a pair is two numbers. */
  const numbers = new Map<string, number>();
  const numberOf = (party: Party) => {
    let number = numbers.get(party.key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(party.key, number);
    }
    return number;
  };
  const own = found.map(numberOf);
  const byPair = new Map<number, Candidate>();
  const ruled = rules.slice(0, MOST_RULED).flatMap(({ ruled, index }) => {
    const { holder, target } = ruled.stance;
    if ("author" in holder) return [];
    const one = { ...partyOf(holder, found, reading, parties, PartyKind.Group), holder };
    const other = partyOf(target, found, reading, parties, PartyKind.Thing);
    const h = numberOf(one);
    const t = numberOf(other);
    return h === t ? [] : [{ index, one, other, pair: h * WIDE + t, back: t * WIDE + h }];
  });
  // Nearly all pairs are put aside at the gate: it sees one object, filled anew for each.
  const probe: Candidate = {
    manner: 0,
    sentence: s,
    relation: 0,
    holder: NOBODY,
    target: NOBODY,
    from,
    to,
    quotation: -1,
    saidFrom: -1,
    saidTo: -1,
    rules: NO_RULES,
    reverse: NO_RULES,
  };
  const offer = (relation: number, pair: number, holder: Party, target: Party, sure: boolean) => {
    if (holder.from >= 0 && holder.from < target.to && target.from < holder.to) return;
    if (isAnybody(reading, target)) return;
    const old = byPair.get(pair);
    if (old) {
      const speaks = relation === Relation.Speaker;
      const better = speaks
        ? old.relation !== Relation.Speaker
        : gap(holder, target) < gap(old.holder, old.target);
      if (!better) return;
    }
    probe.manner = mannerOf(holder, target, place.alone);
    probe.relation = relation;
    probe.holder = holder;
    probe.target = target;
    probe.rules = NO_RULES;
    probe.reverse = NO_RULES;
    for (const { index, pair: forward, back } of ruled) {
      if (forward === pair) probe.rules = [...probe.rules, index];
      else if (back === pair) probe.reverse = [...probe.reverse, index];
    }
    if (sure || place.passes(view, probe)) byPair.set(pair, { ...probe });
    else if (old) byPair.delete(pair);
  };
  for (let h = 0; h < found.length; h++) {
    const holder = found[h]!;
    if (!holder.holder) continue;
    for (let t = 0; t < found.length; t++) {
      const target = found[t]!;
      if (own[h] === own[t] || (target.kind === PartyKind.Thing && !near(view, holder, target))) continue;
      offer(Relation.Clause, own[h]! * WIDE + own[t]!, holder, target, false);
    }
  }
  for (const { quotation, from: saidFrom, to: saidTo } of said) {
    const speaker = parties.speaker(quotation);
    if (!speaker || "author" in speaker) continue;
    const holder = { ...partyOf(speaker, found, reading, parties, PartyKind.Group), holder: speaker };
    const h = numberOf(holder);
    probe.quotation = quotation;
    probe.saidFrom = saidFrom;
    probe.saidTo = saidTo;
    for (let t = 0; t < found.length; t++) {
      const target = found[t]!;
      if (target.from < saidFrom || target.to > saidTo || quotationOf[target.from] !== quotation) continue;
      if (own[t] !== h) offer(Relation.Speaker, h * WIDE + own[t]!, holder, target, false);
    }
  }
  probe.quotation = probe.saidFrom = probe.saidTo = -1;
  for (const { one, other, pair } of ruled)
    if (!byPair.has(pair)) offer(Relation.Clause, pair, one, other, true);
  return { candidates: [...byPair.values()], found };
}

function mannerOf(holder: Party, target: Party, alone: boolean): number {
  const named = holder.kind <= PartyKind.Pronoun && target.kind <= PartyKind.Pronoun;
  return !named ? Manner.Marked : alone ? Manner.Asked : Manner.Read;
}

const NO_RULES: number[] = [];
const NOBODY: Party = {
  key: "",
  topic: "",
  kind: 0,
  from: -1,
  to: -1,
  phrase: -1,
  type: undefined,
  holder: null,
};

/** More than the parties of any sentence, those that the rules alone know included. */
const WIDE = 1 << 16;

function gap(holder: Party, target: Party): number {
  return holder.to <= target.from ? target.from - holder.to : holder.from - target.to;
}

/** A thing is asked about where a verb stands between it and who may hold a stance on it, not far before. */
function near(view: View, holder: Party, target: Party): boolean {
  if (target.from < holder.to || target.from - holder.to > REACH) return false;
  return (
    view.verbs[target.from]! > view.verbs[holder.to]! ||
    view.pros[target.from]! + view.cons[target.from]! > view.pros[holder.to]! + view.cons[holder.to]!
  );
}
