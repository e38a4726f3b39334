import { firstAtOrAfter, type Span } from "../../../document/span.js";
import {
  COMMA,
  first,
  isCapital,
  isDash,
  isPossessive,
  pos,
  type Reading,
  sentenceStart,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { callsPerson } from "./callings.js";

/** The rows up to the first comma, preposition, verb or relative pronoun: what the phrase is about. */
export function headOf(reading: Reading, { from, to }: Rows): Rows {
  for (let row = from; row < to; row++) {
    const code = first(reading, row);
    const w = word(reading, row);
    const cut =
      code === COMMA ||
      code === 0x28 ||
      isDash(code) ||
      w === "who" ||
      w === "which" ||
      pos(reading, row) === "ADP" ||
      (pos(reading, row) === "VERB" && !isCapital(code));
    if (cut && row > from) return { from, to: row };
  }
  return { from, to };
}

/** Nouns for papers that speak for whoever wrote them. */
export const WRITINGS =
  /^(brief|report|statement|letter|filing|submission|memo|tweet|post|email|speech|remarks|complaint|lawsuit|editorial|book|memoir)$/;

/** The rows of a phrase like `their captain` or `an old engineer` that begins at `from` and is a subject; or null. */
export function describedPerson(reading: Reading, from: number, ceiling: number): Rows | null {
  if (reading.quotedAt[from]! >= 0 || !/^(the|an?|his|her|their|one|another)$/.test(word(reading, from)))
    return null;
  let to = from + 1;
  while (to < Math.min(ceiling, from + 6) && /^(NOUN|ADJ)$/.test(pos(reading, to))) to++;
  if (to >= ceiling || !callsPerson(word(reading, to - 1))) return null;
  const tag = pos(reading, to);
  return tag === "VERB" || tag === "AUX" || tag === "ADV" || first(reading, to) === COMMA
    ? { from, to }
    : null;
}

/** Last word (lower case) of a described source before what follows its noun: `an engineer` of `an engineer at Elm`. */
export function headNoun(text: string): string {
  const head = text.split(/,| of | for | in | at | from | to | who | whose | with /, 1)[0]!;
  return head.slice(head.lastIndexOf(" ") + 1).toLowerCase();
}

/** Offsets of rows. */
export function spanOf(reading: Reading, { from, to }: Rows): Span {
  return { start: reading.tokens.start[from]!, end: reading.tokens.end[to - 1]! };
}

/** The first row that is a comma, -1 for none. */
export function commaIn(reading: Reading, { from, to }: Rows): number {
  for (let row = from; row < to; row++) if (first(reading, row) === COMMA) return row;
  return -1;
}

/** True where a comma and a participle follow: `one director, speaking on condition of anonymity`. */
export function saysHow(reading: Reading, comma: number): boolean {
  return (
    first(reading, comma) === COMMA &&
    /(?<!includ)ing$/.test(word(reading, comma + 1)) &&
    pos(reading, comma + 1) === "VERB"
  );
}

/** True where every row is a name's: a capital, and no common noun that only begins its sentence. */
export function isNameLike(reading: Reading, { from, to }: Rows): boolean {
  if (to - from === 1 && pos(reading, from) !== "PROPN") return false;
  for (let row = from; row < to; row++) {
    const code = first(reading, row);
    const capital = (code >= 65 && code <= 90) || code >= 0xc0;
    if ((!capital && code !== 0x2e) || pos(reading, row) === "DET") return false;
  }
  return true;
}

const WHEN = /^(?:today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier|later)$/;

/** True where a noun or a possessive stands between the offset `from` and row `to`. */
export function nounBetween(reading: Reading, from: number, to: number): boolean {
  for (let row = firstAtOrAfter(reading.tokens.start, from); row < to; row++) {
    const tag = pos(reading, row);
    // `Ana Brandt today announced`: when, not who.
    if (WHEN.test(word(reading, row))) continue;
    if (tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "PART") return true;
  }
  return false;
}

/** True where a possessive follows the offset: `Brandt's aide` is not Brandt. */
export function isOwner(reading: Reading, end: number): boolean {
  return isPossessive(reading, firstAtOrAfter(reading.tokens.start, end));
}

/** True where a body or a country that is named at `row` does something: `the IMF said`, not `in Elm`. */
export function isBodySubject(reading: Reading, row: number, end: number): boolean {
  const tag = pos(reading, firstAtOrAfter(reading.tokens.start, end));
  const before = word(reading, row - 1) === "the" ? row - 2 : row - 1;
  return (
    (tag === "VERB" || tag === "AUX") &&
    !/^(in|at|to|of|from|by|with|on|for|near)$/.test(word(reading, before))
  );
}

/** True where the name that begins at `row` and ends at the offset `end` seems to be a subject. */
export function isSubject(reading: Reading, row: number, end: number): boolean {
  const next = firstAtOrAfter(reading.tokens.start, end);
  const tag = pos(reading, next);
  if (tag === "VERB" || tag === "AUX" || tag === "ADV" || first(reading, next) === COMMA) return true;
  const floor = sentenceStart(reading, row);
  return row - floor <= 2 && !isOwner(reading, end);
}

/** True where rows `[from, to)` hold titles and the like, and nothing by which the name behind would belong to another. */
export function isTitled(reading: Reading, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    const tag = pos(reading, row);
    if (tag === "ADP" || tag === "CCONJ" || tag === "PUNCT" || tag === "VERB" || tag === "AUX") return false;
    if (isPossessive(reading, row)) return false;
  }
  return true;
}

/** True where `and` (`last`), else a comma, and titles are all that stands between the two names. */
export function joinsNames(reading: Reading, one: Rows, other: Rows, last: boolean): boolean {
  const comma = first(reading, one.to) === COMMA ? 1 : 0;
  const joint = one.to + comma;
  if (last ? word(reading, joint) !== "and" : comma === 0) return false;
  return isTitled(reading, joint + (last ? 1 : 0), other.from);
}

/** True where the phrase ends at `row`, or goes on with a comma: no noun and no possessive behind a name. */
export function endsPhrase(reading: Reading, row: number, to: number): boolean {
  return row >= to || first(reading, row) === COMMA || first(reading, row) === 0x28;
}
