import type { EntityType, Holder, Quotation, Sentence, Stance } from "../../../document/schema.js";
import { indexesWithin } from "../../../document/span.js";
import { words } from "../../../lexicons/word-lists.js";
import { baseBefore, type NounPhrase } from "../noun-phrase.js";
import type { Parties } from "../parties.js";
import type { Ruled } from "../read-stances.js";
import type { Reading } from "../reading.js";
import { POS, type View } from "./view.js";
import { Flag } from "./word-table.js";

/** What stands for a party: a name, a pronoun that is solved, a word for people, any other noun. */
export const PartyKind = { Name: 0, Pronoun: 1, Group: 2, Thing: 3 } as const;

/** Somebody or something that a sentence speaks of, at one place: token indexes, half-open. */
export interface Party {
  /** The same for all that mean the same in this sentence. */
  key: string;
  /** The same for all that seem to mean the same in the article: the entity, or the lemma of the head. */
  topic: string;
  kind: number;
  from: number;
  to: number;
  /** Where the whole phrase begins: *Brandt* of *Brandt's plan*, where the party is the plan. */
  phrase: number;
  type: EntityType | undefined;
  holder: Holder | null;
}

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
 * alone, as by readers of the whole article (SEESAW) otherwise; described people and things as by readers who marked
 * what they saw (MPQA).
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

const HOLDING: ReadonlySet<string> = new Set(["PERSON", "ORG", "GPE", "NORP"]);
const NAMING: ReadonlySet<string> = new Set([
  ...["PERSON", "ORG", "GPE", "NORP", "LAW", "EVENT", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"],
]);
/** The most parties of a sentence that are paired; what has more is a list. */
const MOST = 24;
/** How far behind a holder a thing may stand that is its target. */
const REACH = 14;

/** A sentence, and what of the article its candidates are made with. */
export interface Place {
  reading: Reading;
  view: View;
  parties: Parties;
  quotations: readonly Quotation[];
  quotationOf: Int32Array;
  said: readonly { quotation: number; from: number; to: number }[];
  sentence: Sentence;
  s: number;
  /** Names of the sentence before, for pronouns that mean a body or a people. */
  before: readonly Party[];
  /** Whether a pair is worth a closer look; it must not keep the candidate, which is filled anew. */
  passes: Gate;
  /** The text is this sentence alone. */
  alone: boolean;
}

/** Puts aside pairs that are hardly ever stances. */
export type Gate = (view: View, candidate: Candidate) => boolean;

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
  const ruled = rules.flatMap(({ ruled, index }) => {
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

const MANY = new Set(words("they them their themselves"));
const ONE = new Set(words("it its itself"));
const BODIES: ReadonlySet<string> = new Set(["ORG", "GPE", "NORP"]);

/** What *they* (`many`) or *it* may mean: the last name of a body or a people before it, here or one sentence before. */
function lastNamed(place: Place, found: readonly Party[], many: boolean): Party | null {
  for (const list of [found, place.before]) {
    for (let k = list.length - 1; k >= 0; k--) {
      const party = list[k]!;
      if (party.kind !== PartyKind.Name && !(many && party.kind === PartyKind.Group)) continue;
      if (party.kind === PartyKind.Name && !BODIES.has(party.type ?? "")) continue;
      if (!many && party.type === "NORP") continue;
      return party;
    }
  }
  return null;
}

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

/** The parties of the tokens `[from, to)`, in order. */
function partiesIn(place: Place, from: number, to: number): Party[] {
  const { reading, view, parties, quotationOf, s } = place;
  const { mentions, mention } = reading;
  const found: Party[] = [];
  for (let i = from; i < to && found.length < MOST; i++) {
    const m = mention[i]!;
    if (m >= 0) {
      let end = i + 1;
      while (end < to && mention[end] === m) end++;
      const { entity, type, start } = mentions[m]!;
      if (entity && NAMING.has(type)) {
        const holder = HOLDING.has(type) ? { entity, start, end: mentions[m]!.end } : null;
        found.push({
          key: entity,
          topic: entity,
          kind: PartyKind.Name,
          from: i,
          to: end,
          phrase: i,
          type,
          holder,
        });
      }
      i = end - 1;
      continue;
    }
    const pos = view.pos[i]!;
    if (pos === POS.PRON) {
      const many = MANY.has(reading.form(i));
      if (many || ONE.has(reading.form(i))) {
        const before = lastNamed(place, found, many);
        if (!before) continue;
        found.push({ ...before, kind: PartyKind.Pronoun, from: i, to: i + 1, phrase: i });
        continue;
      }
      const holder = parties.holder({ from: i, to: i + 1, head: i }, s, quotationOf[i]!);
      if (!holder || "author" in holder) continue;
      const key = "entity" in holder ? holder.entity : holder.text;
      found.push({
        key,
        topic: key,
        kind: PartyKind.Pronoun,
        from: i,
        to: i + 1,
        phrase: i,
        type: "PERSON",
        holder,
      });
    } else if ((pos === POS.NOUN || pos === POS.PROPN) && reading.isNominal(i)) {
      if (i + 1 < to && reading.isNominal(i + 1) && mention[i + 1]! < 0) continue;
      const group = (view.flags[i]! & Flag.Holds) !== 0;
      const called = group ? parties.called(i) : null;
      if (called) {
        const span = { start: reading.tokens.start[i]!, end: reading.tokens.end[i]! };
        const holder = { entity: called, ...span };
        found.push({
          key: called,
          topic: called,
          kind: PartyKind.Pronoun,
          from: i,
          to: i + 1,
          phrase: i,
          type: "PERSON",
          holder,
        });
        continue;
      }
      const phrase = baseBefore(reading, i + 1, from) ?? { from: i, to: i + 1, head: i };
      const holder = group ? parties.holder(phrase, s, quotationOf[i]!) : null;
      const start = startOf(reading, phrase);
      const kind = group ? PartyKind.Group : PartyKind.Thing;
      const topic = `~${reading.tokens.lemma[i]}`;
      found.push({
        key: `#${i}`,
        topic,
        kind,
        from: start,
        to: i + 1,
        phrase: phrase.from,
        type: undefined,
        holder,
      });
    }
  }
  return found;
}

function startOf(reading: Reading, { from, head }: NounPhrase): number {
  const pos = reading.tokens.pos;
  let start = head;
  while (
    start > from &&
    (pos[start - 1] === "ADJ" || (reading.isNominal(start - 1) && reading.mention[start - 1]! < 0))
  )
    start--;
  return start;
}

/** The party of a holder or target: that of the sentence where it is one, else one by itself. */
function partyOf(
  who: Exclude<Holder, { author: true }> | Stance["target"],
  found: readonly Party[],
  reading: Reading,
  parties: Parties,
  kind: number,
): Party {
  const { entity } = who as { entity?: string };
  const { tokens } = reading;
  const [from, to] =
    who.start === undefined ? [-1, -1] : indexesWithin(tokens, { start: who.start, end: who.end! });
  if (entity !== undefined) {
    const named =
      found.find((party) => party.key === entity && party.from < to && from < party.to) ??
      found.find((party) => party.key === entity);
    if (named) return named;
    const type = parties.typeOf(entity);
    return {
      key: entity,
      topic: entity,
      kind: PartyKind.Name,
      from: -1,
      to: -1,
      phrase: -1,
      type,
      holder: null,
    };
  }
  const same = found.find((party) => party.to === to);
  if (same) return same;
  const text = reading.text.slice(who.start, who.end);
  const topic = to > 0 ? `~${tokens.lemma[to - 1]}` : text;
  return { key: text, topic, kind, from, to, phrase: from, type: undefined, holder: null };
}
