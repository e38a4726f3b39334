import type { EntityType, Holder, Quotation, Sentence, Stance } from "../../../document/schema.js";
import { indexesWithin } from "../../../document/span.js";
import { baseBefore, type NounPhrase } from "../noun-phrase.js";
import { words } from "../../../lexicons/word-lists.js";
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

/** A pair that may be a stance. */
export interface Candidate {
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
}

/** Pairs of a sentence that may be stances, and its parties. Bounded in number, whatever the sentence. */
export function candidatesIn(
  place: Place,
  rules: readonly { ruled: Ruled; index: number }[],
): { candidates: Candidate[]; found: Party[] } {
  const { reading, view, parties, quotationOf, said, s } = place;
  const [from, to] = indexesWithin(reading.tokens, place.sentence);
  const found = partiesIn(place, from, to);
  const byPair = new Map<string, Candidate>();
  const blank = { sentence: s, from, to, quotation: -1, saidFrom: -1, saidTo: -1 };
  const offer = (candidate: Candidate, better: (old: Candidate) => boolean) => {
    const { holder, target } = candidate;
    if (holder.key === target.key || (holder.from < target.to && target.from < holder.to && holder.from >= 0))
      return;
    const pair = `${holder.key}|${target.key}`;
    const old = byPair.get(pair);
    if (!old || better(old)) byPair.set(pair, candidate);
  };
  for (const holder of found) {
    if (!holder.holder) continue;
    for (const target of found) {
      if (holder === target) continue;
      if (target.kind === PartyKind.Thing && !near(view, holder, target)) continue;
      const candidate = { ...blank, relation: Relation.Clause, holder, target, rules: [], reverse: [] };
      offer(candidate, (old) => gap(candidate) < gap(old));
    }
  }
  for (const { quotation, from: saidFrom, to: saidTo } of said) {
    const speaker = parties.speaker(quotation);
    if (!speaker || "author" in speaker) continue;
    const holder = speakerOf(speaker, found, reading, parties);
    for (const target of found) {
      if (target.from < saidFrom || target.to > saidTo || quotationOf[target.from] !== quotation) continue;
      offer(
        {
          ...{ sentence: s, from, to, quotation, saidFrom, saidTo },
          ...{ relation: Relation.Speaker, holder, target, rules: [], reverse: [] },
        },
        (old) => old.relation !== Relation.Speaker,
      );
    }
  }
  for (const { ruled, index } of rules) {
    const { holder, target } = ruled.stance;
    if ("author" in holder) continue;
    const one = partyOf(holder, found, reading, parties);
    const other = partyOf(target, found, reading, parties);
    const pair = `${one.key}|${other.key}`;
    let candidate = byPair.get(pair);
    if (!candidate) {
      candidate = { ...blank, relation: Relation.Clause, holder: { ...one, holder }, target: other, rules: [], reverse: [] };
      if (one.key === other.key) continue;
      byPair.set(pair, candidate);
    }
    candidate.rules.push(index);
    byPair.get(`${other.key}|${one.key}`)?.reverse.push(index);
  }
  return { candidates: [...byPair.values()], found };
}

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

function gap({ holder, target }: Candidate): number {
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
        found.push({ key: entity, topic: entity, kind: PartyKind.Name, from: i, to: end, type, holder });
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
        found.push({ ...before, kind: PartyKind.Pronoun, from: i, to: i + 1 });
        continue;
      }
      const holder = parties.holder({ from: i, to: i + 1, head: i }, s, quotationOf[i]!);
      if (!holder || "author" in holder) continue;
      const key = "entity" in holder ? holder.entity : holder.text;
      found.push({ key, topic: key, kind: PartyKind.Pronoun, from: i, to: i + 1, type: "PERSON", holder });
    } else if ((pos === POS.NOUN || pos === POS.PROPN) && reading.isNominal(i)) {
      if (i + 1 < to && reading.isNominal(i + 1) && mention[i + 1]! < 0) continue;
      const group = (view.flags[i]! & Flag.Holds) !== 0;
      const called = group ? parties.called(i) : null;
      if (called) {
        const span = { start: reading.tokens.start[i]!, end: reading.tokens.end[i]! };
        const holder = { entity: called, ...span };
        found.push({ key: called, topic: called, kind: PartyKind.Pronoun, from: i, to: i + 1, type: "PERSON", holder });
        continue;
      }
      const phrase = baseBefore(reading, i + 1, from) ?? { from: i, to: i + 1, head: i };
      const holder = group ? parties.holder(phrase, s, quotationOf[i]!) : null;
      const start = startOf(reading, phrase);
      const kind = group ? PartyKind.Group : PartyKind.Thing;
      const topic = `~${reading.tokens.lemma[i]}`;
      found.push({ key: `#${i}`, topic, kind, from: start, to: i + 1, type: undefined, holder });
    }
  }
  return found;
}

function startOf(reading: Reading, { from, head }: NounPhrase): number {
  const pos = reading.tokens.pos;
  let start = head;
  while (start > from && (pos[start - 1] === "ADJ" || (reading.isNominal(start - 1) && reading.mention[start - 1]! < 0)))
    start--;
  return start;
}

function speakerOf(
  speaker: Exclude<Holder, { author: true }>,
  found: readonly Party[],
  reading: Reading,
  parties: Parties,
): Party {
  const party = partyOf(speaker, found, reading, parties);
  return { ...party, holder: speaker };
}

/** The party of a holder or target: that of the sentence where it is one, else one by itself. */
function partyOf(
  who: Exclude<Holder, { author: true }> | Stance["target"],
  found: readonly Party[],
  reading: Reading,
  parties: Parties,
): Party {
  const { entity } = who as { entity?: string };
  const { tokens } = reading;
  const [from, to] =
    who.start === undefined ? [-1, -1] : indexesWithin(tokens, { start: who.start, end: who.end! });
  if (entity !== undefined) {
    const named = found.find((party) => party.key === entity && party.from < to && from < party.to) ??
      found.find((party) => party.key === entity);
    if (named) return named;
    const type = parties.typeOf(entity);
    return { key: entity, topic: entity, kind: PartyKind.Name, from: -1, to: -1, type, holder: null };
  }
  const inside = found.find((party) => party.to <= to && party.to > from && party.kind !== PartyKind.Thing) ??
    found.find((party) => party.to <= to && party.to > from);
  if (inside) return inside;
  const text = reading.text.slice(who.start, who.end);
  return { key: text, topic: text, kind: PartyKind.Group, from: -1, to: -1, type: undefined, holder: null };
}
