import type { Entity, EntityType, Mention, Speaker } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { FINDINGS } from "../../lexicons/reporting.js";
import { honorifics } from "../../lexicons/titles.js";
import { callsPerson } from "./callings.js";
import { descriptionsOf } from "./descriptions.js";
import type { FoundQuotation } from "./finder.js";
import { type Gender, genderOfNoun, gendersOf } from "./gender.js";
import { interviewee, isAnswerLabel } from "./interview.js";
import { phraseBefore, type Rows } from "./phrase.js";
import { COMMA, first, pos, type Reading, sentenceStart, word } from "./reading.js";
import {
  commaIn,
  describedPerson,
  endsPhrase,
  headNoun,
  headOf,
  isBodySubject,
  isMark,
  isNameLike,
  isOwner,
  isSubject,
  isTitled,
  joinsNames,
  nounBetween,
  saysHow,
  spanOf,
  WRITINGS,
} from "./source-phrase.js";

type Asked = Omit<FoundQuotation, "score">;

/** The quotation in whose content another stands. */
export interface Around {
  speaker: Speaker;
  /** True where the inner one stands between the outer one's quotation marks. */
  quoted: boolean;
}

/** Types of names that several speak under together. */
const SPEAK: ReadonlySet<string> = new Set(["PERSON", "ORG", "GPE", "NORP"]);

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
 * Finds the speakers of quotations in text order. A source that names somebody gives that entity, and so does one that
 * describes somebody whom the text calls so; `he`, `she`, `they`, `it` go back to the last fitting speaker or subject;
 * other described sources stay as described; null where nobody is named. To be called in the order of the text, since
 * it remembers who spoke; for a quotation inside another with what stands around it, right after that, and then it
 * remembers nothing.
 */
export function speakerFinder(
  reading: Reading,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): (candidate: Asked, around?: Around) => Speaker {
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const starts = mentions.map(({ start }) => start);
  const descriptions = descriptionsOf(reading, mentions);
  /** By row, the quotation in whose content it stands (index in `speakers`), or -1. */
  const spoken = new Int32Array(reading.count).fill(-1);
  const speakers: (Known | null)[] = [];
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
    if (isOnePerson(known)) lastPerson = known;
    else if (canThink(known)) lastGroup = known;
    return known.speaker;
  };

  const ofEntity = (entity: string, row: number): Known => ({
    speaker: { entity },
    type: typeOf.get(entity) ?? null,
    row,
  });

  /** The last person whom the text made a subject before `row`, where that is later than the last speaker. */
  const person = (row: number, gender: Gender): Known | null => {
    const near = opening(row, gender);
    const suits = (known: Known) => fits(known, gender);
    const subject = lastSubject(row, near ? near.row : -1, suits);
    if (subject) return subject;
    if (near && !(lastPerson && lastPerson.row > near.row && suits(lastPerson))) return { ...near, row };
    return lastPerson && suits(lastPerson) ? { ...lastPerson, row } : null;
  };

  /** The last subject after row `floor` that is a person and suits; null where the last speaker suits and is later. */
  const lastSubject = (row: number, floor: number, suits: (known: Known) => boolean): Known | null => {
    let i = firstAtOrAfter(starts, reading.tokens.start[row]!) - 1;
    let told: Known | null = null;
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const mention = mentions[i]!;
      if (mention.type !== "PERSON" || !mention.entity) continue;
      const at = firstAtOrAfter(reading.tokens.start, mention.start);
      if (at <= floor || (lastPerson && at <= lastPerson.row && suits(lastPerson))) return null;
      const known = ofEntity(mention.entity, row);
      if (reading.quotedAt[at]! >= 0 || !suits(known) || !isSubject(reading, at, mention.end)) continue;
      // Of whom somebody speaks is not who speaks, where that may be meant.
      const voice = speakers[spoken[at]!];
      if (voice === undefined || (voice && !(isOnePerson(voice) && suits(voice)))) return known;
      told ??= known;
    }
    return told;
  };

  /** The last body or country that the text made a subject in this sentence or the one before: `it`. */
  const body = (row: number): Known | null => {
    const floor = reading.sentenceFrom[Math.max(0, reading.sentenceAt[row]! - 1)]!;
    let i = firstAtOrAfter(starts, reading.tokens.start[row]!) - 1;
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const { type, entity, start, end } = mentions[i]!;
      const at = firstAtOrAfter(reading.tokens.start, start);
      if (at < floor) return null;
      if ((type !== "ORG" && type !== "GPE") || !entity || reading.quotedAt[at]! >= 0) continue;
      if (spoken[at]! < 0 && isBodySubject(reading, at, end)) return ofEntity(entity, row);
    }
    return null;
  };

  /** `The retired surgeon`: whoever the text last spoke of and may be that, not far before. */
  const variation = (rows: Rows, row: number): Known | null => {
    const mayBe = descriptions.mayBe(rows);
    if (!mayBe) return null;
    const gender = genderOfNoun(word(reading, headOf(reading, rows).to - 1));
    const suits = (known: Known) => !gender || fits(known, gender);
    const known = lastSubject(row, -1, suits) ?? (lastPerson && suits(lastPerson) ? lastPerson : null);
    return known && "entity" in known.speaker && mayBe(known.speaker.entity) ? { ...known, row } : null;
  };

  /** A person whom a sentence of the paragraph shortly before `row` begins with and does not name: `Their captain`. */
  const opening = (row: number, gender: Gender): Known | null => {
    const sentence = reading.sentenceAt[row]!;
    for (let k = sentence; k >= Math.max(0, sentence - 2); k--) {
      const from = reading.sentenceFrom[k]!;
      if (reading.paragraphAt[from] !== reading.paragraphAt[row]) break;
      const phrase = describedPerson(reading, from, row);
      if (!phrase) continue;
      const known =
        meant(phrase, from) ?? named(phrase, from) ?? variation(phrase, from) ?? described(phrase, from);
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

  const named = (whole: Rows, row: number): Known | null => {
    // `Brandt's` of `Brandt's promise`: the mark belongs to neither.
    const rows = isMark(word(reading, whole.to - 1)) ? { from: whole.from, to: whole.to - 1 } : whole;
    const head = headOf(reading, rows);
    const inside = mentionsIn(head);
    const nearest = inside.at(-1);
    // `Trump lawyers` are not Trump: nothing but the name may end the phrase.
    if (nearest && !nounBetween(reading, nearest.end, head.to)) return ofEntity(nearest.entity!, row);
    // `a worker | named Ana Brandt`
    if (word(reading, head.to) === "named") {
      const [behind] = mentionsIn({ from: head.to, to: head.to + 2 });
      if (behind) return ofEntity(behind.entity!, row);
    }
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

  /** `Brandt, Oduya and the Elm Council`: several who are named, and nothing but their names and titles. */
  const together = (rows: Rows, row: number): Known | null => {
    const named = mentionsIn(rows).filter(({ type }) => SPEAK.has(type));
    const rowsOf = ({ start, end }: Mention): Rows => ({
      from: firstAtOrAfter(reading.tokens.start, start),
      to: firstAtOrAfter(reading.tokens.start, end),
    });
    const last = named.findLastIndex(
      (mention, k) => k > 0 && joinsNames(reading, rowsOf(named[k - 1]!), rowsOf(mention), true),
    );
    if (last < 1) return null;
    let k = last - 1;
    while (k > 0 && joinsNames(reading, rowsOf(named[k - 1]!), rowsOf(named[k]!), false)) k--;
    const end = rowsOf(named[last]!).to;
    if (!isTitled(reading, rows.from, rowsOf(named[k]!).from) || !endsPhrase(reading, end, rows.to))
      return null;
    const several = [...new Set(named.slice(k, last + 1).map(({ entity }) => entity!))];
    if (several.length < 2) return null;
    const { start } = spanOf(reading, rows);
    return {
      speaker: { text: reading.text.slice(start, named[last]!.end), entities: several },
      type: null,
      row,
    };
  };

  const meant = (rows: Rows, row: number): Known | null => {
    const entity = descriptions.meant(rows);
    return entity === null ? null : ofEntity(entity, row);
  };

  const described = (rows: Rows, row: number): Known | null => {
    const head = headOf(reading, rows);
    // `Critics of the mayor` are not `Critics`: a preposition belongs to the description.
    const whole = head.to < rows.to && pos(reading, head.to) === "ADP";
    const part = !whole && (isNameLike(reading, head) || saysHow(reading, head.to)) ? head : rows;
    const { start, end } = spanOf(reading, part);
    const text = reading.text.slice(start, end).replace(/[\s,–—-]+$/, "");
    return text ? { speaker: { text }, type: null, row } : null;
  };

  /** *He*, *she*, *it*, *they* inside another's words: that other where marks do not show that it is somebody else. */
  const pronounInside = ({ speaker, quoted }: Around, row: number, gender: Gender | null): Known | null => {
    if (quoted || !speaker) return null;
    const type = "entity" in speaker ? (typeOf.get(speaker.entity) ?? null) : null;
    const known = { speaker, type, row };
    if (gender === null) return type === "PERSON" ? null : known;
    const self = fits(known, gender) && (type === "PERSON" || type === null);
    return self ? known : person(row, gender);
  };

  const find = (candidate: Asked, around: Around | undefined): Known | null => {
    const { source, impersonal, content, construction } = candidate;
    if (!source) {
      // A quotation without a cue in the paragraph of another, or a paragraph right after it, goes on speaking.
      if (impersonal || construction !== "alone" || !last) return null;
      const row = content[0]!.from;
      return reading.paragraphAt[row]! - reading.paragraphAt[last.row]! <= 1 ? { ...last, row } : null;
    }
    const row = source.from;
    const w = word(reading, source.to - 1);
    if (/^(who|which|that|whom)$/.test(w) && (source.to - row === 1 || word(reading, source.to - 2) === "of"))
      return antecedent(source);
    if (w === "who" || w === "that") return ofPhrase({ from: row, to: source.to - 1 }, row);
    if (source.to - row > 1 && /^(who|which)$/.test(word(reading, row))) {
      // `the law, which critics | say`; `the divers who worked there | assumed`
      const tag = pos(reading, row + 1);
      if (tag === "VERB" || tag === "AUX") return antecedent({ from: row, to: row + 1 });
      return ofPhrase({ from: row + 1, to: source.to }, row + 1);
    }
    if (source.to - row > 1) return ofPhrase(source, row);
    if (construction === "label" && isAnswerLabel(w)) {
      answers = answers === undefined ? interviewee(mentions) : answers;
      return answers === null ? null : ofEntity(answers, row);
    }
    if (w === "he" || w === "she" || w === "his" || w === "her") {
      const gender = w === "he" || w === "his" ? "he" : "she";
      if (around) return pronounInside(around, row, gender);
      const known = person(row, gender);
      if (known) genders.set(keyOf(known.speaker), gender);
      return known;
    }
    if (w === "it" && /^(seems|seemed|appears|appeared)$/.test(word(reading, row + 1))) return null;
    if (around && /^(they|their|it|its)$/.test(w)) return pronounInside(around, row, null);
    if (w === "it" || w === "its") return body(row) ?? (lastGroup && { ...lastGroup, row });
    if (w === "they" || w === "their") return lastGroup && { ...lastGroup, row };
    if (/^(i|we|you|my|our|your|this|these)$/.test(w)) return null;
    return ofPhrase(source, row);
  };

  /** A source with the name that it only begins: `British | Prime Minister Ana Brandt`, `Mr. | Brandt`. */
  const completed = ({ from, to }: Rows): Rows => {
    const next = mentions[firstAtOrAfter(starts, reading.tokens.end[to - 1]!)];
    if (next?.type !== "PERSON") return { from, to };
    const name = firstAtOrAfter(reading.tokens.start, next.start);
    if (name - to > 3) return { from, to };
    for (let row = to; row < name; row++) if (!honorifics().has(word(reading, row))) return { from, to };
    const people = mentionsIn({ from: to - 1, to }).some(({ type }) => type === "NORP" || type === "GPE");
    if (!honorifics().has(word(reading, to - 1)) && !people) return { from, to };
    return { from, to: firstAtOrAfter(reading.tokens.start, next.end) };
  };

  /** True where the text names the entity in this paragraph or the two before. */
  const isNear = ({ speaker }: Known, row: number): boolean => {
    let i = firstAtOrAfter(starts, reading.tokens.start[row]!) - 1;
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const { entity, start } = mentions[i]!;
      const at = firstAtOrAfter(reading.tokens.start, start);
      if (reading.paragraphAt[at]! < reading.paragraphAt[row]! - 2) return false;
      if ("entity" in speaker && speaker.entity === entity) return true;
    }
    return false;
  };

  const ofPhrase = (source: Rows, row: number): Known | null => {
    const whole = completed(source);
    const several = together(whole, row);
    if (several) return several;
    const called = meant(whole, row) ?? named(whole, row);
    // `The senator` of whom the text speaks now, rather than another far above who is called so.
    return (
      (called && isNear(called, row) ? called : (variation(whole, row) ?? called)) ?? described(whole, row)
    );
  };

  /** Who is meant by `who`, `which` or `many of whom` at the end of a source: the phrase before. */
  const antecedent = (source: Rows): Known | null => {
    const row = source.from;
    const edge = first(reading, row - 1) === COMMA ? row - 1 : row;
    const rows = phraseBefore(reading, edge, sentenceStart(reading, row));
    if (!rows) return null;
    if (source.to - row > 1) {
      // `two Democrats, both of whom` are not the party; in `about Brandt to the nurses, all of whom` it is the nurses.
      let from = rows.to - 1;
      while (from > rows.from && (pos(reading, from - 1) !== "ADP" || word(reading, from - 1) === "of"))
        from--;
      return described({ from, to: rows.to }, row);
    }
    const person = mentionsIn(rows).findLast(({ type }) => type === "PERSON");
    return person ? ofEntity(person.entity!, row) : (named(rows, row) ?? described(rows, row));
  };

  /** `Brandt's promise`: she need not be the one whom the sentence is about. */
  const isOwning = ({ to }: Rows): boolean =>
    isMark(word(reading, to - 1)) || isOwner(reading, reading.tokens.end[to - 1]!);

  const namesPersonBefore = (row: number): boolean => {
    const before = mentions[firstAtOrAfter(starts, reading.tokens.start[row]!) - 1];
    return before !== undefined && before.start >= reading.tokens.start[sentenceStart(reading, row)]!;
  };

  return (candidate, around) => {
    const known = find(candidate, around);
    if (around) return known ? known.speaker : null;
    const { source } = candidate;
    const owned = source !== null && isOwning(source);
    if (owned && known && namesPersonBefore(source.from)) return known.speaker;
    if (!owned) {
      for (const { from, to } of candidate.content) spoken.fill(speakers.length, from, to);
      speakers.push(known);
    }
    return known && remember(known);
  };
}

/** False for a poll, a letter and the like, which say things but are not *they*. */
function canThink({ speaker }: Known): boolean {
  if ("entity" in speaker) return true;
  const noun = headNoun(speaker.text);
  return !FINDINGS.has(noun) && !WRITINGS.test(noun);
}

const isOnePerson = (known: Known): boolean =>
  known.type === "PERSON" || (known.type === null && isPerson(known));

/** True where a described speaker is one person: a full name that is no entity, or a noun for a person. */
function isPerson({ speaker }: Known): boolean {
  if ("entity" in speaker) return false;
  return callsPerson(headNoun(speaker.text)) || /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(speaker.text);
}

const keyOf = (speaker: NonNullable<Speaker>): string =>
  "entity" in speaker ? speaker.entity : `"${speaker.text}`;
