import type { EntityType, Holder, Stance } from "../../../document/schema.js";
import { indexesWithin } from "../../../document/span.js";
import { strongTitles } from "../../../lexicons/titles.js";
import { words } from "../../../lexicons/word-lists.js";
import { baseBefore, type NounPhrase } from "../noun-phrase.js";
import type { Parties } from "../parties.js";
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

const HOLDING: ReadonlySet<string> = new Set(["PERSON", "ORG", "GPE", "NORP"]);
const NAMING: ReadonlySet<string> = new Set([
  ...["PERSON", "ORG", "GPE", "NORP", "LAW", "EVENT", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"],
]);
/** The most parties of a sentence that are paired; what has more is a list. */
const MOST = 24;
/** A sentence's surroundings, by which its parties are named. */
export interface Around {
  reading: Reading;
  view: View;
  parties: Parties;
  quotationOf: Int32Array;
  /** Number of the sentence. */
  s: number;
  /** Names of the sentence before, for pronouns that mean a body or a people. */
  before: readonly Party[];
}

const MANY = new Set(words("they them their themselves"));
const ONE = new Set(words("it its itself"));
const BODIES: ReadonlySet<string> = new Set(["ORG", "GPE", "NORP"]);

/** *It is late*, *it would be better to …*: what is so, and hardly ever a body. */
function isOfFact(reading: Reading, i: number): boolean {
  if (reading.form(i) !== "it") return false;
  const { pos, lemma } = reading.tokens;
  let is = false;
  let next = i + 1;
  for (; pos[next] === "AUX" || pos[next] === "ADV" || pos[next] === "PART"; next++)
    is ||= lemma[next] === "be";
  return is && pos[next] !== "VERB";
}

/** What *they* (`many`) or *it* may mean: the last name of a body or a people before it, here or one sentence before. */
function lastNamed(place: Around, found: readonly Party[], many: boolean): Party | null {
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

/** The parties of the tokens `[from, to)`, in order. */
export function partiesIn(place: Around, from: number, to: number): Party[] {
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
        const before = isOfFact(reading, i) ? null : lastNamed(place, found, many);
        if (!before) continue;
        found.push({ ...before, kind: PartyKind.Pronoun, from: i, to: i + 1, phrase: i });
        continue;
      }
      const holder = parties.holder({ from: i, to: i + 1, head: i }, s, quotationOf[i]!);
      if (!holder || "author" in holder) continue;
      const key = "entity" in holder ? holder.entity : holder.text;
      found.push(meant(key, i, holder));
    } else if ((pos === POS.NOUN || pos === POS.PROPN) && reading.isNominal(i)) {
      if (i + 1 < to && reading.isNominal(i + 1) && mention[i + 1]! < 0) continue;
      // The *Ms.* of *Ms. Brandt* is no party beside her.
      if (i + 1 < to && mention[i + 1]! >= 0 && strongTitles().has(reading.form(i))) continue;
      const group = (view.flags[i]! & Flag.Holds) !== 0;
      const called = group ? parties.called(i) : null;
      if (called) {
        const span = { start: reading.tokens.start[i]!, end: reading.tokens.end[i]! };
        const holder = { entity: called, ...span };
        found.push(meant(called, i, holder));
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

/** The party of one word, *he* or *the mayor*, that means a person named elsewhere. */
function meant(key: string, i: number, holder: Party["holder"]): Party {
  return { key, topic: key, kind: PartyKind.Pronoun, from: i, to: i + 1, phrase: i, type: "PERSON", holder };
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
export function partyOf(
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
