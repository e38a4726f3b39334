import { commonWords, lesserWords } from "../../../../lexicons/common-words.js";
import { organizationHeads, organizationOpeners } from "../../../../lexicons/name-heads.js";
import { givenNames, nameParticles, surnames } from "../../../../lexicons/person-names.js";
import { honorifics, strongTitles } from "../../../../lexicons/titles.js";
import { knownType } from "../gazetteer.js";
import { adjacent, Casing, phrase, Shape, touches, type Words } from "./words.js";

type More = (i: number) => boolean;

/** *Jean-Luc* and *Al-Hayat* are one name, *Delhi-Tokyo* are two, *Delhi-based* ends one. */
export function hyphen(words: Words, from: number, to: number, more: More): number {
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
    // *Aziz-ul-Haq*
    if (nameParticles().has(half) && words.lower[to + 2] === "-" && touches(words, to + 2) && more(to + 3))
      return to + 4;
    const short =
      half.length >= 2 && half.length <= 5 && !commonWords().has(half) && !lesserWords().has(half);
    const named =
      words.shape[to - 1] === Shape.Capital &&
      words.lower[to - 1]!.length <= 6 &&
      knownType(words.lower[to - 1]!) === undefined;
    const whole =
      to - 2 >= from &&
      !HYPHEN_TAILS.test(half) &&
      half.length >= 2 &&
      half.length <= 5 &&
      words.shape[to - 2] === Shape.Capital &&
      knownType(phrase(words, to - 2, to)) === undefined;
    return (short || whole) && named && words.shape[to + 1] === Shape.Small ? to + 2 : to;
  }
  if (opensWithBody(words, from, to)) return to + 2;
  // *Ann Marsh-Otto Lang*: two people in full.
  const [first, second, surname] = [words.lower[to - 2] ?? "", words.lower[to + 1]!, words.lower[to - 1]!];
  if (to - 2 >= from && givenNames().has(first) && givenNames().has(second) && !givenNames().has(surname))
    if (words.shape[to + 2] === Shape.Capital && adjacent(words, to + 2)) return to;
  const pair = knownType(words.lower[to - 1]!) !== undefined && knownType(words.lower[to + 1]!) !== undefined;
  if (pair && knownType(phrase(words, to - 1, to + 2)) === undefined) return to;
  if (words.doubleSurnames.has(`${words.lower[to - 1]}-${words.lower[to + 1]}`)) return to + 2;
  if (
    words.seenName.has(words.lower[to - 1]!) &&
    words.seenName.has(words.lower[to + 1]!) &&
    !givenNames().has(words.lower[to - 1]!)
  )
    return to;
  return to + 2;
}

/** Words after a hyphen that belong to no name: *Acme-led*. */
const HYPHEN_TAILS =
  /(?:ed|led|run|born|era|like|held|hit|area|born|made|wide|only|style|bound|owned|rich|free)$/;

/** *People's Bank* and *Welders' Federation* are one name, *Chile's Congress* are two. */
export function possessive(words: Words, from: number, to: number, more: More): number {
  const owner = words.lower[to - 1]!;
  if (knownType(phrase(words, to - 1, to + 1)) !== undefined) return to + 1;
  if (words.lower[to] === "'" && ownsBody(words, to - 1)) return to + 2;
  // *Marlow Magistrate's Court*, *Sheriff's Department*: the office, not who holds it.
  if (words.lower[to] === "'s" && honorifics().has(owner) && more(to + 1))
    if (organizationHeads().has(words.lower[to + 1]!)) return to + 2;
  const common =
    /^(?:people|women|men|children|workers|farmers|teachers|ladies|girls|boys|king|queen|lloyd|st|moody|sotheby|christie|mcdonald|sainsbury|levi|macy|lord|kellogg|wendy|kohl|dick|denny|domino)s?$/.test(
      owner,
    );
  const saint = to - 2 >= from && /^st\.?$/.test(words.lower[to - 2]!);
  if ((common || saint) && more(to + 1)) return to + 2;
  return to;
}

/**
 * *Welders' Federation*, *Nurses' Credit Union*: a usual plural or what people do, an apostrophe, and capitals that
 * end in the head of a body. `owner` is the index of the plural.
 */
export function ownsBody(words: Words, owner: number): boolean {
  const plural = words.lower[owner]!;
  if (words.lower[owner + 1] !== "'" || !touches(words, owner + 1)) return false;
  if (knownType(plural) !== undefined || givenNames().has(plural) || surnames().has(plural)) return false;
  if (organizationHeads().has(plural)) return false;
  const usual = commonWords().has(plural) || lesserWords().has(plural);
  if (!plural.endsWith("s") || !(usual || OCCUPATION_PLURAL.test(plural))) return false;
  for (let i = owner + 2; i < owner + 6 && i < words.start.length; i++) {
    if (!adjacent(words, i) || words.shape[i] !== Shape.Capital) return false;
    if (organizationHeads().has(words.lower[i]!)) return true;
  }
  return false;
}

const OCCUPATION_PLURAL = /(?:[eo]rs|ists|ians|[ae]nts|ees|women|men)$/;

/**
 * *Mothers Against Drunk Driving*: a preposition with a capital, between capitals, where only names have capitals.
 * `i` is the index of the preposition.
 */
export function isCapitalPreposition(words: Words, i: number): boolean {
  if (!CAPITAL_PREPOSITIONS.has(words.lower[i]!) || words.shape[i] !== Shape.Capital) return false;
  if (words.casing[i] !== Casing.Normal || words.opens[i] || i + 1 >= words.start.length) return false;
  return (
    adjacent(words, i) &&
    adjacent(words, i + 1) &&
    words.shape[i - 1] === Shape.Capital &&
    words.shape[i + 1] === Shape.Capital
  );
}

const CAPITAL_PREPOSITIONS = new Set("against|for|without|before|with|behind|over|beyond|across".split("|"));

/** *Bank of Chile*, *Center for the Study of War*: where the word before begins such a name. */
export function preposition(words: Words, from: number, to: number, more: More): number {
  const head = words.lower[to - 1]!;
  const title = honorifics().has(head);
  const skip = words.lower[to + 1] === "the" ? to + 2 : to + 1;
  if (!more(skip)) return to;
  const next = words.lower[skip]!;
  if (!title && (strongTitles().has(next) || (next === "prime" && words.lower[skip + 1] === "minister")))
    return to;
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

export const LAW_JOINERS = new Set(["of", "for", "to", "on", "against", "and", "from"]);
const SURE_LAWS = new Set(["act", "treaty", "convention", "agreement", "amendment"]);

/** *Freedom of Speech Act*: usual words before the joining word, and the head of a law soon after it. */
export function opensLaw(words: Words, from: number, to: number): boolean {
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
export function conjunction(words: Words, from: number, to: number, more: More): number {
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
