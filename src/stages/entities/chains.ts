import { months, weekdays } from "../../lexicons/calendar.js";
import { commonWords, grammarWords } from "../../lexicons/common-words.js";
import { organizationHeads, organizationOpeners } from "../../lexicons/name-heads.js";
import { givenNames, nameParticles } from "../../lexicons/person-names.js";
import { honorifics } from "../../lexicons/titles.js";
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
    const to = isNameWord(words, i) ? chainEnd(words, i) : i;
    if (to > i) chains.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return chains;
}

/** Whether a token may be a word of a name, by how it is written there and elsewhere in the text. */
export function isNameWord(words: Words, i: number): boolean {
  const shape = words.shape[i]!;
  if (shape === Shape.Small || shape >= Shape.Number) return false;
  const lower = words.lower[i]!;
  const sure = words.casing[i] === Casing.Normal && !words.opens[i];
  if (shape === Shape.Initial) return isInitial(words, i);
  if (weekdays().has(lower)) return false;
  if (months().has(lower)) return i > 0 && givenNames().has(words.lower[i - 1]!) && words.shape[i - 1] === Shape.Capital;
  if (sure) {
    if (!grammarWords().has(lower)) return true;
    const pos = words.pos[i];
    if (shape === Shape.Upper) return knownType(lower) !== undefined || pos === "PROPN";
    return pos === "PROPN" || pos === "ADJ" || pos === "NOUN" || startsKnown(words, i, 2);
  }
  if (grammarWords().has(lower)) return (shape === Shape.Upper && words.casing[i] === Casing.Normal && knownType(lower) !== undefined) || startsKnown(words, i, 2);
  if (words.seenName.has(lower)) return true;
  if (startsKnown(words, i, 2)) return true;
  const usual = commonWords().has(lower);
  if (knownType(lower) !== undefined && !usual) return true;
  if (words.casing[i] !== Casing.Normal) return !usual && !words.seenSmall.has(lower) && !/(?:ing|ed|ly)$/.test(lower);
  if (shape === Shape.Upper) return true;
  const leads = i + 1 < words.start.length && adjacent(words, i + 1) && isCapital(words, i + 1);
  if (words.seenSmall.has(lower) || usual) {
    return leads && (words.pos[i] === "PROPN" || honorifics().has(lower) || organizationOpeners().has(lower));
  }
  if (leads) return true;
  return words.pos[i] === "PROPN" || (words.pos[i] === "NOUN" && givenNames().has(lower));
}

/** A capital that is not merely the capital of a sentence's first word. */
function isCapital(words: Words, i: number): boolean {
  const shape = words.shape[i]!;
  return (shape === Shape.Capital || shape === Shape.Upper) && !grammarWords().has(words.lower[i]!) && !weekdays().has(words.lower[i]!) && !months().has(words.lower[i]!);
}

function isInitial(words: Words, i: number): boolean {
  const next = i + 1;
  if (next >= words.start.length || !adjacent(words, next)) return false;
  if (words.lower[i] === "i" || words.lower[i] === "a") return false;
  return words.end[i]! - words.start[i]! === 2 && isCapital(words, next);
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
  const more = (i: number) => i < words.start.length && words.sentence[i] === words.sentence[from] && adjacent(words, i) && isNameWord(words, i);
  if (word === "-") return hyphen(words, to, more);
  if (word === "'s" || word === "'") return possessive(words, from, to, more);
  if (word === "&" && more(to + 1)) return to + 2;
  if (isNameWord(words, to)) return Math.max(to + 1, knownEnd(words, to, words.start.length));
  if (words.shape[to] === Shape.Initial && /^[a-z]\.$/.test(word) && more(to + 1)) return to + 2;
  if (nameParticles().has(word) && words.shape[to] === Shape.Small && word !== "y") {
    const skip = words.lower[to + 1] === "-" ? to + 2 : words.lower[to + 1] === "la" || words.lower[to + 1] === "den" ? to + 2 : to + 1;
    return more(skip) && words.shape[to - 1] === Shape.Capital ? skip + 1 : to;
  }
  if (word === "of" || word === "for" || word === "on") return preposition(words, from, to, more);
  if (word === "and") return conjunction(words, from, to, more);
  if (words.shape[to] === Shape.Number && touches(words, to) && words.lower[to - 1] === "-") return to + 1;
  return to;
}

type More = (i: number) => boolean;

/** *Jean-Luc* and *Al-Hayat* are one name, *Delhi-Tokyo* are two, *Delhi-based* ends one. */
function hyphen(words: Words, to: number, more: More): number {
  if (!touches(words, to) || to + 1 >= words.start.length || !touches(words, to + 1)) return to;
  if (words.shape[to + 1] === Shape.Number && words.end[to + 1]! - words.start[to + 1]! <= 3 && words.shape[to - 1] !== Shape.Capital) return to + 2;
  if (!more(to + 1)) return to;
  const pair = knownType(words.lower[to - 1]!) !== undefined && knownType(words.lower[to + 1]!) !== undefined;
  if (pair && knownType(phrase(words, to - 1, to + 2)) === undefined) return to;
  if (words.seenName.has(words.lower[to - 1]!) && words.seenName.has(words.lower[to + 1]!) && !givenNames().has(words.lower[to - 1]!)) return to;
  return to + 2;
}

/** *People's Bank* is one name, *Chile's Congress* are two. */
function possessive(words: Words, from: number, to: number, more: More): number {
  const owner = words.lower[to - 1]!;
  if (knownType(phrase(words, to - 1, to + 1)) !== undefined) return to + 1;
  const common = /^(?:people|women|men|children|workers|farmers|teachers|ladies|girls|boys|king|queen|lloyd|st|moody|sotheby|christie|mcdonald|sainsbury|levi|macy|lord|kellogg|wendy|kohl|dick|denny|domino)s?$/.test(owner);
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
  if (title && !organizationOpeners().has(head)) {
    return words.lower[to] === "of" && honorifics().has(words.lower[skip]!) ? skip + 1 : to;
  }
  if (organizationOpeners().has(head) || organizationHeads().has(head)) return skip + 1;
  if (words.lower[to] !== "of") {
    for (let i = from; i < to; i++) if (words.lower[i] === "of" || words.lower[i] === "for") return organizationOpeners().has(words.lower[from]!) ? skip + 1 : to;
    return to;
  }
  return OF_HEADS.has(head) ? skip + 1 : to;
}

const OF_HEADS = new Set(
  "republic|kingdom|gulf|bay|cape|isle|strait|sea|battle|treaty|war|festival|journal|rock|state|emirate|province|duchy|day|appeals|law|statue|tower|bill|declaration|hall|arts|museum|palace|commonwealth|horn|ivory|chamber|guild|daughters|bureau|states|district|city".split("|"),
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
      return knownType(next) === undefined && (commonWords().has(next) || organizationHeads().has(next)) ? to + 2 : to;
    }
  }
  // *Securities and Exchange Commission*: two usual words, and a head after the second.
  const last = to + 2;
  if (more(last) && organizationHeads().has(words.lower[last]!) && commonWords().has(words.lower[to - 1]!) && knownType(words.lower[to - 1]!) === undefined && to - from <= 3) return to + 2;
  return to;
}
