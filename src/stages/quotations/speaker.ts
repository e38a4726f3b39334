import type { Entity, EntityType, Mention, Speaker } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { occupations } from "../../lexicons/titles.js";
import { descriptionsOf } from "./descriptions.js";
import type { FoundQuotation } from "./finder.js";
import { type Gender, genderOfNoun, gendersOf } from "./gender.js";
import { interviewee, isAnswerLabel } from "./interview.js";
import { phraseBefore, type Rows } from "./phrase.js";
import { COMMA, first, pos, type Reading, sentenceStart, word } from "./reading.js";
import { headOf } from "./source-head.js";

/** Somebody who spoke, for the pronouns after him. */
interface Known {
  speaker: NonNullable<Speaker>;
  /** Type of the entity; null for described speakers. */
  type: EntityType | null;
  /** Row where the text last named or meant him. */
  row: number;
}

const REACH = 60;

/**
 * Finds the speakers of quotations in text order. A source that names somebody gives that entity; `he`, `she`,
 * `they`, `it` go back to the last fitting speaker or subject; described sources stay as described; null
 * where nobody is named. Needs `quotations` called in the order of the text, since it remembers who spoke.
 */
export function speakerFinder(
  reading: Reading,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): (candidate: Omit<FoundQuotation, "score">) => Speaker {
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const starts = mentions.map(({ start }) => start);
  const meantBy = descriptionsOf(reading, mentions);
  const genders = gendersOf(reading, mentions, entities);
  let answers: string | null | undefined;
  let last: Known | null = null;
  let lastPerson: Known | null = null;
  let lastGroup: Known | null = null;

  const mentionsIn = (rows: Rows): Mention[] => {
    const { start, end } = spanOf(reading, rows);
    const found: Mention[] = [];
    let i = firstAtOrAfter(starts, start);
    if (i > 0 && mentions[i - 1]!.end > start) i--;
    for (; i < mentions.length && mentions[i]!.start < end; i++)
      if (mentions[i]!.entity) found.push(mentions[i]!);
    return found;
  };

  const remember = (known: Known): Speaker => {
    last = known;
    if (known.type === "PERSON" || (known.type === null && isPerson(known))) lastPerson = known;
    else lastGroup = known;
    return known.speaker;
  };

  const ofEntity = (entity: string, row: number): Known => ({
    speaker: { entity },
    type: typeOf.get(entity) ?? null,
    row,
  });

  /** The last person whom the text made a subject before `row`, where that is later than the last speaker. */
  const person = (row: number, gender: Gender): Known | null => {
    const offset = reading.tokens.start[row]!;
    const near = opening(row, gender);
    const floor = near ? near.row : -1;
    let i = firstAtOrAfter(starts, offset) - 1;
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const mention = mentions[i]!;
      if (mention.type !== "PERSON" || !mention.entity) continue;
      const at = firstAtOrAfter(reading.tokens.start, mention.start);
      if (at <= floor || (lastPerson && at <= lastPerson.row && fits(lastPerson, gender))) break;
      if (reading.quotedAt[at]! >= 0 || !fits(ofEntity(mention.entity, at), gender)) continue;
      if (isSubject(reading, at, mention.end)) return ofEntity(mention.entity, row);
    }
    if (near && !(lastPerson && lastPerson.row > near.row && fits(lastPerson, gender)))
      return { ...near, row };
    return lastPerson && fits(lastPerson, gender) ? { ...lastPerson, row } : null;
  };

  /** A person whom a sentence of the paragraph shortly before `row` begins with and does not name: `Their captain`. */
  const opening = (row: number, gender: Gender): Known | null => {
    const sentence = reading.sentenceAt[row]!;
    for (let k = sentence; k >= Math.max(0, sentence - 2); k--) {
      const from = reading.sentenceFrom[k]!;
      if (reading.paragraphAt[from] !== reading.paragraphAt[row]) break;
      const phrase = describedPerson(reading, from, row);
      if (!phrase) continue;
      const holder = meantBy(phrase);
      const known = holder ? ofEntity(holder, from) : described(phrase, from);
      if (known && fits(known, gender)) return known;
    }
    return null;
  };

  const fits = (known: Known, gender: Gender): boolean => {
    const { speaker } = known;
    const seen =
      genders.get(keyOf(speaker)) ?? ("text" in speaker ? genderOfNoun(headNoun(speaker.text)) : undefined);
    return seen === undefined || seen === gender;
  };

  const named = (rows: Rows, row: number): Known | null => {
    const head = headOf(reading, rows);
    const inside = mentionsIn(head);
    const nearest = inside.at(-1);
    // `Trump lawyers` are not Trump: nothing but the name may end the phrase.
    if (nearest && !nounBetween(reading, nearest.end, head.to)) return ofEntity(nearest.entity!, row);
    // A paper speaks for whoever wrote it: `Brandt's letter`, `the council report`.
    if (nearest && WRITINGS.test(word(reading, head.to - 1))) return ofEntity(nearest.entity!, row);
    // `his chief of staff, Rahm Emanuel`: the apposition names him.
    const comma = commaIn(reading, rows);
    if (comma > 0 && comma + 1 < rows.to) {
      const [behind] = mentionsIn({ from: comma + 1, to: Math.min(rows.to, comma + 4) });
      if (
        behind?.type === "PERSON" &&
        behind.start <= reading.tokens.start[comma + 1]! + 8 &&
        !isOwner(reading, behind.end)
      ) {
        return ofEntity(behind.entity!, row);
      }
    }
    return null;
  };

  const described = (rows: Rows, row: number): Known | null => {
    const head = headOf(reading, rows);
    // `Critics of the mayor` are not `Critics`: a preposition belongs to the description.
    const whole = head.to < rows.to && pos(reading, head.to) === "ADP";
    const part = !whole && isNameLike(reading, head) ? head : rows;
    const { start, end } = spanOf(reading, part);
    const text = reading.text.slice(start, end).replace(/[\s,–—-]+$/, "");
    return text ? { speaker: { text }, type: null, row } : null;
  };

  return ({ source, impersonal, content, construction }) => {
    if (!source) {
      if (impersonal) return null;
      // A quotation without a cue in the paragraph of another, or a paragraph right after it, goes on speaking.
      const from = content[0]!.from;
      const near: Known | null = last;
      const close = near && reading.paragraphAt[from]! - reading.paragraphAt[(near as Known).row]! <= 1;
      return construction === "alone" && near && close ? remember({ ...(near as Known), row: from }) : null;
    }
    const row = source.from;
    const w = word(reading, row);
    if (construction === "label" && source.to - row === 1 && isAnswerLabel(w)) {
      answers = answers === undefined ? interviewee(mentions) : answers;
      return answers === null ? null : remember(ofEntity(answers, row));
    }
    if (source.to - source.from === 1) {
      if (w === "he" || w === "she" || w === "his" || w === "her") {
        const gender = w === "he" || w === "his" ? "he" : "she";
        const known = person(row, gender);
        if (!known) return null;
        genders.set(keyOf(known.speaker), gender);
        return remember(known);
      }
      if (/^(they|their|it|its)$/.test(w)) {
        return lastGroup ? remember({ ...(lastGroup as Known), row }) : null;
      }
      if (/^(i|we|you|my|our|your|this|these)$/.test(w)) return null;
      if (w === "who" || w === "which" || w === "that") {
        const floor = sentenceStart(reading, row);
        const edge = first(reading, row - 1) === COMMA ? row - 1 : row;
        const antecedent = phraseBefore(reading, edge, floor);
        if (!antecedent) return null;
        const [person] = mentionsIn(antecedent)
          .filter(({ type }) => type === "PERSON")
          .slice(-1);
        const known = person?.entity
          ? ofEntity(person.entity, row)
          : (named(antecedent, row) ?? described(antecedent, row));
        return known ? remember(known) : null;
      }
    }
    const holder = meantBy(source);
    const known = (holder && ofEntity(holder, row)) ?? named(source, row) ?? described(source, row);
    return known ? remember(known) : null;
  };
}

const WRITINGS =
  /^(brief|report|statement|letter|filing|submission|memo|tweet|post|email|speech|remarks|complaint|lawsuit|editorial|book|memoir)$/;

const isPersonNoun = (noun: string): boolean =>
  occupations().has(noun) ||
  /(man|woman|person|boy|girl|official|president|minister|witness|resident|voter|neighbou?r|engineer|nurse|teacher|worker|spokesperson|scientist|parent)$/.test(
    noun,
  );

/** The rows of a phrase like `their captain` or `an old engineer` that begins at `from` and is a subject; or null. */
function describedPerson(reading: Reading, from: number, ceiling: number): Rows | null {
  if (reading.quotedAt[from]! >= 0 || !/^(the|an?|his|her|their|one|another)$/.test(word(reading, from)))
    return null;
  let to = from + 1;
  while (to < Math.min(ceiling, from + 6) && /^(NOUN|ADJ)$/.test(pos(reading, to))) to++;
  if (to >= ceiling || !isPersonNoun(word(reading, to - 1))) return null;
  const tag = pos(reading, to);
  return tag === "VERB" || tag === "AUX" || tag === "ADV" || first(reading, to) === COMMA
    ? { from, to }
    : null;
}

/** Last word (lower case) of a described source before what follows its noun: `an engineer` of `an engineer at Elm`. */
function headNoun(text: string): string {
  const head = text.split(/,| of | for | in | at | from | who | whose | with /, 1)[0]!;
  return head.slice(head.lastIndexOf(" ") + 1).toLowerCase();
}

/** True where a described speaker is one person: a full name that is no entity, or a noun for a person. */
function isPerson({ speaker }: Known): boolean {
  if ("entity" in speaker) return false;
  return isPersonNoun(headNoun(speaker.text)) || /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(speaker.text);
}

const keyOf = (speaker: NonNullable<Speaker>): string =>
  "entity" in speaker ? speaker.entity : `"${speaker.text}`;

function spanOf(reading: Reading, { from, to }: Rows): { start: number; end: number } {
  return { start: reading.tokens.start[from]!, end: reading.tokens.end[to - 1]! };
}

function commaIn(reading: Reading, { from, to }: Rows): number {
  for (let row = from; row < to; row++) if (first(reading, row) === COMMA) return row;
  return -1;
}

/** True where every row is a name's: a capital, and no common noun that only begins its sentence. */
function isNameLike(reading: Reading, { from, to }: Rows): boolean {
  if (to - from === 1 && pos(reading, from) !== "PROPN") return false;
  for (let row = from; row < to; row++) {
    const code = first(reading, row);
    const capital = (code >= 65 && code <= 90) || code >= 0xc0;
    if ((!capital && code !== 0x2e) || pos(reading, row) === "DET") return false;
  }
  return true;
}

/** True where a noun or a possessive stands between the offset `from` and row `to`. */
function nounBetween(reading: Reading, from: number, to: number): boolean {
  for (let row = firstAtOrAfter(reading.tokens.start, from); row < to; row++) {
    const tag = pos(reading, row);
    if (tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "PART") return true;
  }
  return false;
}

/** True where a possessive follows the offset: `Brandt's aide` is not Brandt. */
function isOwner(reading: Reading, end: number): boolean {
  const row = firstAtOrAfter(reading.tokens.start, end);
  return /^['’]s?$/.test(word(reading, row));
}

function isSubject(reading: Reading, row: number, end: number): boolean {
  const next = firstAtOrAfter(reading.tokens.start, end);
  const tag = pos(reading, next);
  if (tag === "VERB" || tag === "AUX" || tag === "ADV" || first(reading, next) === COMMA) return true;
  const floor = sentenceStart(reading, row);
  return row - floor <= 2 && !isOwner(reading, end);
}
