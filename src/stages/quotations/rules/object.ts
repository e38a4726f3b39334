import { COMMUNICATIONS, DEED_VERBS, FINDINGS, REPORTING_NOUNS } from "../../../lexicons/reporting.js";
import {
  beginsQuoted,
  COMMA,
  first,
  isCapital,
  isStop,
  pos,
  type Reading,
  word,
} from "../../../reading/reading.js";

const FAR = 25;

/**
 * True where the object at `from` tells what somebody says, thinks or wants: `praised the plan`, but not
 * `ordered a coffee`. Verbs of deeds need words in their object (a quotation, a promise, what is to be done),
 * the others anything but a thing named in a word or two.
 */
export function tellsContent(reading: Reading, verb: number, from: number, ceiling: number): boolean {
  // A poll shows a finding; a man shows his passport.
  if (reading.tokens.lemma[verb] === "show") return FINDINGS.has(word(reading, verb - 1));
  if (holdsWords(reading, from, Math.min(ceiling, from + FAR))) return true;
  return !DEED_VERBS.has(reading.tokens.lemma[verb]!) && !isPlainThing(reading, from, ceiling);
}

/** True where the object holds quoted words, a noun of saying or doing, `to` with a verb, or `as`. */
function holdsWords(reading: Reading, from: number, limit: number): boolean {
  for (let row = from; row < limit; row++) {
    if (beginsQuoted(reading, row)) return true;
    const w = word(reading, row);
    const code = first(reading, row);
    if (code === COMMA || isStop(code)) return false;
    if (row > from && w === "as") return true;
    if (row > from && w === "to" && pos(reading, row + 1) === "VERB") return true;
    if (pos(reading, row) !== "NOUN") continue;
    if (REPORTING_NOUNS.has(w) || COMMUNICATIONS.has(w) || NOMINAL.test(w)) return true;
  }
  return false;
}

/** Endings of nouns made from verbs and adjectives: what is wanted or judged, hardly ever a thing to hold. */
const NOMINAL = /(?:tion|sion|ment|ance|ence|ity|ism|ness)s?$/;

/** True where `a` with one noun, or one common noun alone, is all of the object: `a doctor`, `tickets`. */
function isPlainThing(reading: Reading, from: number, ceiling: number): boolean {
  const article = /^an?$/.test(word(reading, from));
  const noun = article ? from + 1 : from;
  if (pos(reading, noun) !== "NOUN" || isCapital(first(reading, noun))) return false;
  const next = noun + 1;
  if (next >= ceiling || pos(reading, next) === "PUNCT") return true;
  return article && /^(by|at|on|in|from|with|after|before|during)$/.test(word(reading, next));
}

/** True where what is refused is only a name: `declined | to give his name`, `refused | to be identified`. */
export function withholdsName(reading: Reading, from: number): boolean {
  if (word(reading, from) !== "to") return false;
  if (word(reading, from + 1) === "be") return /^(named|identified)$/.test(word(reading, from + 2));
  return /^(give|provide)$/.test(word(reading, from + 1)) && /^names?$/.test(word(reading, from + 3));
}
