import type { Mention } from "../../../document/schema.js";
import { firstAtOrAfter } from "../../../document/span.js";
import { callingOf, otherOffice, wideBodies } from "../../../lexicons/callings.js";
import { organizationHeads, organizationOpeners } from "../../../lexicons/name-heads.js";
import { occupations, strongTitles } from "../../../lexicons/titles.js";
import { COMMA, first, isPossessive, isStop, pos, type Reading, word } from "../../../reading/reading.js";

/** Once that the text calls an entity by a noun: *Mayor Ana Brandt* calls her *mayor*. */
export interface Calling {
  entity: string;
  /** Row where its name begins. */
  row: number;
  /** What makes another office of the noun (`vice`, `former`), "" for nothing. */
  other: string;
}

/** What a text calls its people and bodies. */
export interface Callings {
  /** By noun, in the order of the text. */
  byNoun: ReadonlyMap<string, readonly Calling[]>;
  /** The words of an entity's callings and names, lower case. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  /** The bodies of which a noun says what they are. */
  bodies: ReadonlySet<string>;
}

/** How far from a name its calling is read. */
const REACH = 9;

/**
 * Gathers what people and bodies are called: by the words before a name (*the Ohio lawmaker Ana Brandt*), by an
 * apposition before or after it (*his ex-wife, Ana Brandt*; *Ana Brandt, a lawmaker from Ohio*), by *is the …*, and
 * bodies by the noun of their name (*Elm Council*, *Department of Works*). Linear.
 */
export function callingsOf(reading: Reading, mentions: readonly Mention[]): Callings {
  const byNoun = new Map<string, Calling[]>();
  const words = new Map<string, Set<string>>();
  const bodies = new Set<string>();
  for (const { type, entity, start, end } of mentions) {
    if (!entity || (type !== "PERSON" && type !== "ORG")) continue;
    const from = firstAtOrAfter(reading.tokens.start, start);
    const to = firstAtOrAfter(reading.tokens.start, end);
    const own = words.get(entity) ?? new Set<string>();
    words.set(entity, own);
    for (let row = from; row < to; row++) own.add(word(reading, row));
    const add = (noun: string, first: number, last: number): void => {
      let other = noun.startsWith("ex-") && !isKin(noun) ? "former" : "";
      for (let row = first; row < last; row++) {
        const w = word(reading, row);
        own.add(w);
        if (otherOffice().has(w)) other = w;
      }
      const calling = callingOf(noun.replace(/^ex-/, ""));
      own.add(calling);
      const list = byNoun.get(calling);
      if (list) list.push({ entity, row: from, other });
      else byNoun.set(calling, [{ entity, row: from, other }]);
    };
    if (type === "ORG") {
      const noun = nounOfName(reading, from, to);
      if (noun) {
        add(noun, from, to);
        bodies.add(entity);
      }
    }
    before(reading, from, type === "PERSON", add);
    if (type === "PERSON") appositionBefore(reading, from, to, add);
    behind(reading, to, type === "PERSON", add);
  }
  return { byNoun, words, bodies };
}

type Add = (noun: string, from: number, to: number) => void;

/** A divorced wife is still called *wife*. */
export const isKin = (noun: string): boolean => /(wife|husband)$/.test(noun);

/** True for a noun (lower case) that can call a person. */
export const callsPerson = (noun: string): boolean =>
  occupations().has(noun) ||
  strongTitles().has(noun) ||
  /(man|woman|person|boy|girl|official|president|minister|witness|resident|voter|neighbou?r|engineer|nurse|teacher|worker|spokesperson|scientist|parent|mogul|alist|ologist|orist|.[mn]ist|surgeon|wife|husband)$/.test(
    noun,
  );

const isNoun = (reading: Reading, row: number): boolean =>
  pos(reading, row) === "NOUN" || pos(reading, row) === "PROPN";

/** The first row of the words that go with the noun at `row`: *the New York judge's*. */
function openingOf(reading: Reading, row: number): number {
  let from = row;
  while (from > 0 && row - from < REACH) {
    const tag = pos(reading, from - 1);
    if (
      tag !== "NOUN" &&
      tag !== "PROPN" &&
      tag !== "ADJ" &&
      tag !== "NUM" &&
      !isPossessive(reading, from - 1) &&
      !otherOffice().has(word(reading, from - 1))
    )
      break;
    from--;
  }
  return from;
}

/** *Mayor | Ana Brandt*, *Secretary of State | Ana Brandt*. */
function before(reading: Reading, name: number, person: boolean, add: Add): void {
  const last = name - 1;
  if (!isNoun(reading, last)) return;
  const noun = word(reading, last);
  const from = openingOf(reading, last);
  if (word(reading, from - 1) === "of" && callsPerson(word(reading, from - 2)) && person) {
    add(word(reading, from - 2), openingOf(reading, from - 2), last + 1);
    return;
  }
  if (person ? callsPerson(noun) : wideBodies().has(callingOf(noun))) add(noun, from, last);
}

/** *his ex-wife, | Ana Brandt, |*: a phrase with an article or owner, a comma, the name, and the end of a phrase. */
function appositionBefore(reading: Reading, name: number, to: number, add: Add): void {
  if (first(reading, name - 1) !== COMMA) return;
  const tag = pos(reading, to);
  const code = first(reading, to);
  if (code !== COMMA && !isStop(code) && tag !== "VERB" && tag !== "AUX") return;
  let row = name - 2;
  const end = name - 1;
  let head = -1;
  for (; row >= 0 && end - row <= REACH; row--) {
    if (isNoun(reading, row) && (head < 0 || pos(reading, row + 1) === "ADP")) head = row;
    const w = pos(reading, row);
    if (w === "DET" || w === "PRON" || isPossessive(reading, row)) break;
    if (w !== "NOUN" && w !== "PROPN" && w !== "ADJ" && w !== "ADP" && w !== "NUM") return;
  }
  if (head < 0 || end - row > REACH || row < 0) return;
  const noun = word(reading, head);
  if (!callsPerson(noun)) return;
  add(noun, isPossessive(reading, row) ? openingOf(reading, row) : row, end);
}

/** *| , the mayor of Elm*, *| , a Republican lawmaker from Ohio,*, *| is the nominee*. */
function behind(reading: Reading, to: number, person: boolean, add: Add): void {
  const comma = first(reading, to) === COMMA;
  if (!comma && !/^(is|was|became|remains)$/.test(word(reading, to))) return;
  const opening = pos(reading, to + 1);
  if (opening !== "DET" && (!comma || (opening !== "PRON" && opening !== "NOUN"))) return;
  let head = -1;
  let row = to + 1;
  for (; row < to + REACH; row++) {
    const tag = pos(reading, row);
    if (tag === "ADP" || tag === "PUNCT" || tag === "VERB" || tag === "AUX") break;
    if (tag === "NOUN") head = row;
  }
  if (head < 0) return;
  // `Brandt, his son said`: the next clause, no apposition.
  const tag = pos(reading, row);
  if (comma && (tag === "AUX" || (tag === "VERB" && !/(ing|ed)$/.test(word(reading, row))))) return;
  const noun = word(reading, head);
  if (!person && !wideBodies().has(callingOf(noun))) return;
  let last = row;
  while (last < row + REACH && pos(reading, last) !== "PUNCT" && pos(reading, last) !== "VERB") last++;
  add(noun, to + 1, last);
}

/** The noun that says what a body is: *council* of *Elm Council*, *department* of *Department of Works*. */
function nounOfName(reading: Reading, from: number, to: number): string | null {
  const last = word(reading, to - 1);
  for (let row = from + 1; row < to; row++)
    if (word(reading, row) === "of" || word(reading, row) === "for") {
      const opener = word(reading, row - 1);
      return organizationOpeners().has(opener) ? opener : null;
    }
  // The White House is not the House.
  return to - from > 1 && last !== "house" && organizationHeads().has(last) ? last : null;
}
