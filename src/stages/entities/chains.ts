import { months, weekdays } from "../../lexicons/calendar.js";
import { commonWords, grammarWords, lesserWords } from "../../lexicons/common-words.js";
import { organizationHeads, organizationOpeners } from "../../lexicons/name-heads.js";
import { givenNames, nameParticles, surnames } from "../../lexicons/person-names.js";
import { honorifics, occupations, strongTitles } from "../../lexicons/titles.js";
import { knownEnd, knownType } from "./gazetteer.js";
import { adjacent, Casing, phrase, Shape, touches, type Words } from "./words.js";

/** A range of token indexes, half-open. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Runs of words that are written as names are: capitals, and the small words that join them. A run may hold
 * several names (*Russian President Boris Petrov*); `split.ts` takes it apart.
 */
export function findChains(words: Words): Range[] {
  const chains: Range[] = [];
  const size = words.start.length;
  for (let i = 0; i < size; ) {
    const to = isParty(words, i) ? i + 1 : isNameWord(words, i) ? chainEnd(words, i) : lowerNameEnd(words, i);
    if (to > i) chains.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return chains;
}

/** The R of *R-Ohio*, the D of *D-Texas*: a party by its letter. */
export function isParty(words: Words, i: number): boolean {
  if (words.shape[i] !== Shape.Initial || words.end[i]! - words.start[i]! !== 1) return false;
  const letter = words.lower[i];
  if ((letter !== "r" && letter !== "d") || words.lower[i + 1] !== "-") return false;
  return knownEnd(words, i + 2, words.start.length) > i + 2;
}

/** Names that stand in small letters too. */
function lowerNameEnd(words: Words, i: number): number {
  if (words.lower[i] !== "cold" || words.shape[i] !== Shape.Small) return i;
  const to = i + (words.lower[i + 1] === "-" ? 3 : 2);
  return words.lower[to - 1] === "war" && words.sentence[to - 1] === words.sentence[i] ? to : i;
}

/** Whether a token may be a word of a name, by how it is written there and elsewhere in the text. */
export function isNameWord(words: Words, i: number): boolean {
  const shape = words.shape[i]!;
  const lower = words.lower[i]!;
  if (shape === Shape.Number) return !/^[\d.,:-]+$/.test(lower) && knownType(lower) !== undefined;
  if (shape === Shape.Small || shape === Shape.Other || isPlainCapitals(words, i)) return false;
  const sure = words.casing[i] === Casing.Normal && !words.opens[i];
  if (shape === Shape.Initial) return isInitial(words, i);
  if (weekdays().has(lower) || lower.startsWith("i'")) return false;
  if (months().has(lower)) {
    // *Jun*, *Jan* before a capital are given names.
    if (
      lower.length === 3 &&
      lower !== "may" &&
      i + 1 < words.start.length &&
      adjacent(words, i + 1) &&
      isCapital(words, i + 1)
    )
      return true;
    if (i === 0 || words.shape[i - 1] !== Shape.Capital || !adjacent(words, i)) return false;
    return givenNames().has(words.lower[i - 1]!) || honorifics().has(words.lower[i - 1]!);
  }
  if (sure) {
    if (!grammarWords().has(lower)) return true;
    const pos = words.pos[i];
    if (shape === Shape.Upper) return knownType(lower) !== undefined || pos === "PROPN";
    return pos === "PROPN" || pos === "ADJ" || pos === "NOUN" || startsKnown(words, i, 2);
  }
  if (grammarWords().has(lower))
    return (
      (shape === Shape.Upper && words.casing[i] === Casing.Normal && knownType(lower) !== undefined) ||
      startsKnown(words, i, 2)
    );
  // *Singer Ana Brandt*: what somebody does, at the beginning of a sentence.
  if (
    shape === Shape.Capital &&
    occupations().has(lower) &&
    !strongTitles().has(lower) &&
    !honorifics().has(words.lower[i + 1] ?? "") &&
    !startsKnown(words, i, 2)
  )
    return false;
  const usual = commonWords().has(lower);
  const plain = usual || lesserWords().has(lower);
  if (words.seenName.has(lower) && !(usual && words.seenSmall.has(lower))) return true;
  if (startsKnown(words, i, 2)) return true;
  if (knownType(lower) !== undefined && !usual) return true;
  if (words.casing[i] !== Casing.Normal) return isNameInHeadline(words, i, plain);
  if (shape === Shape.Upper) return !plain || words.pos[i] === "PROPN";
  const leads = i + 1 < words.start.length && adjacent(words, i + 1) && isCapital(words, i + 1);
  if (words.seenSmall.has(lower) || plain) {
    if (organizationOpeners().has(lower) && (leads || opensOf(words, i))) return true;
    const next = leads ? knownType(words.lower[i + 1]!) : undefined;
    if (next === "GPE" || next === "NORP") return false;
    return (
      leads &&
      !(occupations().has(lower) && !honorifics().has(lower)) &&
      (words.pos[i] === "PROPN" || honorifics().has(lower))
    );
  }
  if (leads) return true;
  return words.pos[i] === "PROPN" || (words.pos[i] === "NOUN" && givenNames().has(lower));
}

/** Where usual words have capitals too, a name is a word that is none, or one that lists and neighbours vouch for. */
function isNameInHeadline(words: Words, i: number, plain: boolean): boolean {
  const lower = words.lower[i]!;
  const after =
    i > 0 && adjacent(words, i) && words.shape[i - 1] !== Shape.Small && words.shape[i - 1]! < Shape.Number;
  const afterGiven =
    after && givenNames().has(words.lower[i - 1]!) && !commonWords().has(words.lower[i - 1]!);
  if (afterGiven && !plain) return true;
  if (afterGiven && words.casing[i] === Casing.Title && words.pos[i] === "PROPN") return true;
  if (!plain && !words.seenSmall.has(lower)) {
    if (words.casing[i] === Casing.Title) return true;
    if (givenNames().has(lower) || surnames().has(lower)) return true;
    // A strange word in a headline of capitals: a name where the text has no better word for it.
    return !/(?:ing|ed|ly)$/.test(lower);
  }
  // *Foreign Ministry*, *World Cup*: up to two usual words before a word that ends names and little else.
  for (
    let at = i;
    at < i + 3 &&
    at < words.start.length &&
    words.shape[at]! >= Shape.Capital &&
    words.shape[at]! <= Shape.Upper;
    at++
  ) {
    if (grammarWords().has(words.lower[at]!)) return false;
    if (SURE_HEADS.has(words.lower[at]!)) return at > i || after;
  }
  return false;
}

const SURE_HEADS = new Set(
  "league|cup|ministry|university|championship|championships|prix|council|department|commission|committee|institute|association|federation|corp|inc|ltd|olympics|co".split(
    "|",
  ),
);

/** Short forms and plurals in capitals that name nothing: *TV*, *GDP*, *NGOs*. */
function isPlainCapitals(words: Words, i: number): boolean {
  const lower = words.lower[i]!;
  if (words.shape[i] === Shape.Upper) return PLAIN_CAPITALS.has(lower);
  const first = words.text.charCodeAt(words.start[i]!);
  // *pro-Delhi*, *un-American* begin small: the name inside is not marked, as a token is not cut.
  if (first >= 97 && lower.includes("-")) return true;
  return lower.length <= 6 && PLAIN_PLURAL.test(words.text.slice(words.start[i]!, words.end[i]!));
}

const PLAIN_PLURAL = /^[A-Z]{2,5}s$/;
const PLAIN_CAPITALS = new Set(
  "tv|gdp|ceo|cfo|cto|coo|dna|rna|hiv|aids|pc|cd|dvd|gmt|est|edt|pst|utc|id|it|pr|am|pm|a.m.|p.m.|vip|ngo|mp|ipo|atm|suv|pct|ict|lgbt|lgbtq|ai|ufo|gps|usd|eur|rmb|hr|faq|pdf|sms|vat|gst|cv|iq|ok|dj|md|phd|p.o.|q&a|covid|covid-19|ebola|sars|mers|h1n1|ev|led|usb|url|html|http|www|cpi|ppi|etf|esg|r&d|dwi|pow|mia|asap|diy|ad|bc|b.c.|a.d.|libor|yoy|nil|rtrs|xxx|lol|omg|btw|fyi|sql|ps|re|cc|rt|rsvp|no|mvp|gt|kg|km|mph".split(
    "|",
  ),
);

/** *Bank of*, *Ministry of* with a capital after. */
function opensOf(words: Words, i: number): boolean {
  const at = words.lower[i + 2] === "the" ? i + 3 : i + 2;
  return words.lower[i + 1] === "of" && words.shape[at] === Shape.Capital;
}

/** A capital that is not merely the capital of a sentence's first word. */
function isCapital(words: Words, i: number): boolean {
  const shape = words.shape[i]!;
  return (
    (shape === Shape.Capital || shape === Shape.Upper) &&
    !grammarWords().has(words.lower[i]!) &&
    !weekdays().has(words.lower[i]!) &&
    !months().has(words.lower[i]!)
  );
}

function isInitial(words: Words, i: number): boolean {
  const next = i + 1;
  if (next >= words.start.length || !adjacent(words, next)) return false;
  if (words.lower[i] === "i" || words.lower[i] === "a") return false;
  if (words.end[i]! - words.start[i]! === 2) return isCapital(words, next);
  // *B C Rao*: initials without periods, two at least or after nothing that "Plan B" could be.
  return words.shape[next] === Shape.Initial && !words.opens[i]
    ? words.lower[next] !== "a" && words.lower[next] !== "i" && isCapital(words, next + 1)
    : words.shape[i - 1] === Shape.Initial && isCapital(words, next);
}

function startsKnown(words: Words, i: number, least: number): boolean {
  const to = knownEnd(words, i, words.start.length);
  return to - i >= least && words.shape[to - 1] !== Shape.Small;
}

/** End of the run of name words from `from`. */
function chainEnd(words: Words, from: number): number {
  const size = words.start.length;
  let to = Math.max(from + 1, knownEnd(words, from, size));
  while (to < size && words.sentence[to] === words.sentence[from]) {
    const next = step(words, from, to);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** One word, or a joining word and a word, further; `to` where the run ends. */
function step(words: Words, from: number, to: number): number {
  if (!adjacent(words, to)) return to;
  const word = words.lower[to]!;
  const more = (i: number) =>
    i < words.start.length &&
    words.sentence[i] === words.sentence[from] &&
    adjacent(words, i) &&
    isNameWord(words, i);
  if (word === "-") return hyphen(words, from, to, more);
  if (word === "'s" || word === "'") return possessive(words, from, to, more);
  if (word === "&" && more(to + 1)) return to + 2;
  if (isNameWord(words, to)) return Math.max(to + 1, knownEnd(words, to, words.start.length));
  if (words.shape[to] === Shape.Initial && /^[a-z]\.$/.test(word) && more(to + 1)) return to + 2;
  if (nameParticles().has(word) && words.shape[to] === Shape.Small && word !== "y") {
    const skip =
      words.lower[to + 1] === "-" || nameParticles().has(words.lower[to + 1] ?? "") ? to + 2 : to + 1;
    return more(skip) && words.shape[to - 1] === Shape.Capital ? skip + 1 : to;
  }
  if (LAW_JOINERS.has(word) && opensLaw(words, from, to)) return to + 1;
  if (word === "of" || word === "for" || word === "on") return preposition(words, from, to, more);
  if (word === "and") return conjunction(words, from, to, more);
  if (words.shape[to] === Shape.Number && touches(words, to) && words.lower[to - 1] === "-") return to + 1;
  return to;
}

type More = (i: number) => boolean;

/** *Jean-Luc* and *Al-Hayat* are one name, *Delhi-Tokyo* are two, *Delhi-based* ends one. */
function hyphen(words: Words, from: number, to: number, more: More): number {
  if (!touches(words, to) || to + 1 >= words.start.length || !touches(words, to + 1)) return to;
  if (
    words.shape[to + 1] === Shape.Number &&
    words.end[to + 1]! - words.start[to + 1]! <= 3 &&
    words.shape[to - 1] !== Shape.Capital
  )
    return to + 2;
  if (!more(to + 1)) {
    // *Kam-wing*, *Jae-in*: the second half of a given name, in small letters.
    const half = words.lower[to + 1]!;
    const short =
      half.length >= 2 && half.length <= 5 && !commonWords().has(half) && !lesserWords().has(half);
    const named =
      words.shape[to - 1] === Shape.Capital &&
      words.lower[to - 1]!.length <= 6 &&
      knownType(words.lower[to - 1]!) === undefined;
    return short && named && words.shape[to + 1] === Shape.Small ? to + 2 : to;
  }
  if (opensWithBody(words, from, to)) return to + 2;
  const pair = knownType(words.lower[to - 1]!) !== undefined && knownType(words.lower[to + 1]!) !== undefined;
  if (pair && knownType(phrase(words, to - 1, to + 2)) === undefined) return to;
  if (
    words.seenName.has(words.lower[to - 1]!) &&
    words.seenName.has(words.lower[to + 1]!) &&
    !givenNames().has(words.lower[to - 1]!)
  )
    return to;
  return to + 2;
}

/** *People's Bank* is one name, *Chile's Congress* are two. */
function possessive(words: Words, from: number, to: number, more: More): number {
  const owner = words.lower[to - 1]!;
  if (knownType(phrase(words, to - 1, to + 1)) !== undefined) return to + 1;
  const common =
    /^(?:people|women|men|children|workers|farmers|teachers|ladies|girls|boys|king|queen|lloyd|st|moody|sotheby|christie|mcdonald|sainsbury|levi|macy|lord|kellogg|wendy|kohl|dick|denny|domino)s?$/.test(
      owner,
    );
  const saint = to - 2 >= from && /^st\.?$/.test(words.lower[to - 2]!);
  if ((common || saint) && more(to + 1)) return to + 2;
  return to;
}

/** *Bank of Chile*, *Center for the Study of War*: where the word before begins such a name. */
function preposition(words: Words, from: number, to: number, more: More): number {
  const head = words.lower[to - 1]!;
  const title = honorifics().has(head);
  const skip = words.lower[to + 1] === "the" ? to + 2 : to + 1;
  if (!more(skip)) return to;
  if (strongTitles().has(words.lower[skip]!) && !title) return to;
  // *the Ministry for the University of Leiden* are two bodies.
  if (
    words.lower[to] !== "of" &&
    words.lower[skip + 1] === "of" &&
    organizationOpeners().has(words.lower[skip]!)
  )
    return to;
  if (title && !organizationOpeners().has(head)) {
    return words.lower[to] === "of" && honorifics().has(words.lower[skip]!) ? skip + 1 : to;
  }
  if (organizationOpeners().has(head) || organizationHeads().has(head)) return skip + 1;
  if (words.lower[to] !== "of") {
    return opensWithBody(words, from, to) ? skip + 1 : to;
  }
  return OF_HEADS.has(head) ? skip + 1 : to;
}

/** Whether the run holds *Institute of*, *Court of* and the like already. */
function opensWithBody(words: Words, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const word = words.lower[i];
    if ((word === "of" || word === "for") && organizationOpeners().has(words.lower[i - 1]!)) return true;
  }
  return false;
}

const LAW_JOINERS = new Set(["of", "for", "to", "on", "against", "and", "from"]);
const SURE_LAWS = new Set(["act", "treaty", "convention", "agreement", "amendment"]);

/** *Freedom of Speech Act*: usual words before the joining word, and the head of a law soon after it. */
function opensLaw(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words.lower[i]!;
    if (!LAW_JOINERS.has(word) && !commonWords().has(word) && !lesserWords().has(word)) return false;
    if (knownType(word) !== undefined || organizationHeads().has(word)) return false;
  }
  for (let i = to + 1; i < to + 8 && i < words.start.length; i++) {
    if (!adjacent(words, i)) return false;
    const word = words.lower[i]!;
    const capital = words.shape[i] === Shape.Capital;
    if (capital && SURE_LAWS.has(word)) return words.shape[i - 1] === Shape.Capital;
    if (!capital && !LAW_JOINERS.has(word)) return false;
  }
  return false;
}

const OF_HEADS = new Set(
  "republic|kingdom|gulf|bay|cape|isle|strait|sea|battle|treaty|war|festival|journal|rock|state|emirate|province|duchy|day|appeals|law|statue|tower|bill|declaration|hall|arts|museum|palace|commonwealth|horn|ivory|chamber|guild|daughters|bureau|states|district|city".split(
    "|",
  ),
);

/** *Ministry of Trade and Industry*: "and" joins inside a name that a preposition has opened. */
function conjunction(words: Words, from: number, to: number, more: More): number {
  if (!more(to + 1)) return to;
  for (let i = from + 1; i < to; i++) {
    const word = words.lower[i];
    if (word === "of" || word === "for" || word === "on") {
      const head = words.lower[i - 1]!;
      if (!organizationOpeners().has(head)) return to;
      const next = words.lower[to + 1]!;
      const usual = commonWords().has(next) || lesserWords().has(next) || organizationHeads().has(next);
      return knownType(next) === undefined && usual ? to + 2 : to;
    }
  }
  // *Securities and Exchange Commission*: two usual words, and a head after the second.
  const before = words.lower[to - 1]!;
  if (knownType(phrase(words, Math.max(from, to - 2), to)) !== undefined) return to;
  if (
    !commonWords().has(before) ||
    knownType(before) !== undefined ||
    (organizationHeads().has(before) && before !== "securities") ||
    to - from > 3
  )
    return to;
  for (let last = to + 2; last < to + 5 && more(last); last++)
    if (organizationHeads().has(words.lower[last]!)) return to + 2;
  return to;
}
