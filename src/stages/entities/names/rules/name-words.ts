import { months, weekdays } from "../../../../lexicons/calendar.js";
import { commonWords, grammarWords, lesserWords } from "../../../../lexicons/common-words.js";
import { organizationOpeners } from "../../../../lexicons/name-heads.js";
import { givenNames, nameParticles, surnames } from "../../../../lexicons/person-names.js";
import { honorifics, occupations, strongTitles } from "../../../../lexicons/titles.js";
import { knownType } from "../gazetteer.js";
import { isCapitalPreposition, opensLaw, ownsBody } from "./joins.js";
import { adjacent, Casing, isPostalState, knownEnd, Shape, type Words } from "./words.js";

/** Whether a token may be a word of a name, by how it is written there and elsewhere in the text. */
export function isNameWord(words: Words, i: number): boolean {
  const shape = words.shape[i]!;
  const lower = words.lower[i]!;
  if (shape === Shape.Number) return !/^[\d.,:-]+$/.test(lower) && knownType(lower) !== undefined;
  if (shape === Shape.Small || shape === Shape.Other || isPlainCapitals(words, i)) return false;
  if (DISEASES.has(lower) || lower === "no." || lower === "nos.") return false;
  if (isPostalState(words, i)) return true;
  if (isCapitalPreposition(words, i)) return true;
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
  // *Al-Saleh*, and a quoted law: *“Freedom of Speech Act”*.
  if (nameParticles().has(lower) && words.lower[i + 1] === "-" && words.shape[i + 2] === Shape.Capital)
    return true;
  if (words.casing[i] === Casing.Normal && opensLaw(words, i, i + 1)) return true;
  const usual = commonWords().has(lower);
  const plain = usual || lesserWords().has(lower);
  if (words.seenName.has(lower) && !(usual && words.seenSmall.has(lower))) return true;
  if (startsKnown(words, i, 2)) return true;
  if (words.casing[i] === Casing.Normal && ownsBody(words, i)) return true;
  if (i + 1 < words.start.length && organizationOpeners().has(lower) && isCapitalPreposition(words, i + 1))
    return true;
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
  // *Mark Hill, Nick Stone*: in a list of names a word that is a given name begins one.
  if (words.casing[i] === Casing.Title && (after || startsPair(words, i))) {
    if (givenNames().has(after ? words.lower[i - 1]! : lower) && !knownType(lower)) return true;
  }
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

/** A capital follows that is no word of grammar. */
function startsPair(words: Words, i: number): boolean {
  return i + 1 < words.start.length && adjacent(words, i + 1) && isCapital(words, i + 1);
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

const DISEASES = new Set(["covid", "covid-19", "ebola", "omicron"]);

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
  return words.shape[next] === Shape.Initial
    ? words.lower[next] !== "a" && words.lower[next] !== "i" && isCapital(words, next + 1)
    : words.shape[i - 1] === Shape.Initial && isCapital(words, next);
}

function startsKnown(words: Words, i: number, least: number): boolean {
  const to = knownEnd(words, i, words.start.length);
  return to - i >= least && words.shape[to - 1] !== Shape.Small;
}
