import { COMMA, endsQuoted, first, isCapital, isDash, pos, type Reading, word } from "./reading.js";
import type { Rows } from "./rows.js";

const LINKS = new Set([
  "of",
  "for",
  "in",
  "at",
  "from",
  "with",
  "to",
  "on",
  "by",
  "and",
  "or",
  "&",
  "'s",
  "’s",
  "'",
  "’",
  "-",
  "/",
]);
const SUBJECT_PRONOUNS = new Set([
  "he",
  "she",
  "they",
  "we",
  "i",
  "you",
  "it",
  "who",
  "which",
  "that",
  "this",
  "those",
  "these",
  "others",
  "one",
  "everyone",
  "nobody",
  "someone",
  "people",
]);
const TIMES =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow|recently|earlier|later|week|month|year|night|morning|afternoon|evening)$/;

/** True where the row can be part of a noun phrase. */
export function isNominal(reading: Reading, row: number): boolean {
  const tag = pos(reading, row);
  if (tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM" || tag === "DET" || tag === "SYM")
    return true;
  if (tag === "PRON") return true;
  const code = first(reading, row);
  // The tagger takes many names for verbs: a capital inside a sentence is a name.
  return code >= 65 && code <= 90 && (tag === "VERB" || tag === "X" || tag === "INTJ" || tag === "ADV");
}

/** A day or time of day, a week …: `said Monday`. */
export function isTime(reading: Reading, row: number): boolean {
  return TIMES.test(word(reading, row));
}

/**
 * The noun phrase that ends before row `before`, with an apposition between commas when one stands there:
 * `Ana Brandt, the mayor, | said`. Null where none stands there.
 */
export function phraseBefore(reading: Reading, before: number, floor: number): Rows | null {
  const to = before;
  let from = before;
  if (first(reading, before - 1) === COMMA || isDash(first(reading, before - 1))) {
    const mark = first(reading, before - 1);
    let open = -1;
    for (let row = before - 2; row > Math.max(floor, before - 30); row--) {
      if (endsQuoted(reading, row)) break;
      if (first(reading, row) === mark && pos(reading, row) === "PUNCT") {
        open = row;
        if (startsApposition(reading, row + 1)) break;
      }
    }
    if (open < 0) return null;
    const head = phraseBefore(reading, open, floor);
    if (!head) return null;
    // `Brandt, 56, who …, said`: an age or a description between two commas has its name before them.
    if (!isCapital(first(reading, head.from)) && first(reading, head.from - 1) === COMMA) {
      const name = phraseBefore(reading, head.from - 1, floor);
      if (name && isCapital(first(reading, name.to - 1))) head.from = name.from;
    }
    return { from: head.from, to: before - 1 };
  }
  if (first(reading, before - 1) === 0x29) {
    for (let row = before - 2; row > Math.max(floor, before - 12); row--) {
      if (first(reading, row) !== 0x28) continue;
      const head = phraseBefore(reading, row, floor);
      return head && { from: head.from, to };
    }
  }
  const last = word(reading, before - 1);
  if (SUBJECT_PRONOUNS.has(last) && pos(reading, before - 1) !== "NOUN") {
    if (last === "who" || last === "which" || last === "that") return { from: before - 1, to };
    // `many of those`, `all of us`
    if (!(word(reading, before - 2) === "of")) return { from: before - 1, to };
  }
  let nominal = false;
  while (from > floor) {
    const row = from - 1;
    if (endsQuoted(reading, row) && !nominal) break;
    if (isNominal(reading, row)) {
      const w = word(reading, row);
      if (
        from < to &&
        (w === "who" ||
          w === "which" ||
          w === "that" ||
          w === "what" ||
          w === "he" ||
          w === "she" ||
          w === "it" ||
          w === "they" ||
          w === "him" ||
          w === "them")
      )
        break;
      from = row;
      nominal = true;
      continue;
    }
    const w = word(reading, row);
    if (nominal && LINKS.has(w) && row > floor && linkable(reading, row)) {
      from = row;
      continue;
    }
    break;
  }
  while (from < to && !isNominal(reading, from)) from++;
  return from < to ? { from, to } : null;
}

function linkable(reading: Reading, row: number): boolean {
  const before = row - 1;
  if (first(reading, before) === 0x29) return false;
  if (!isNominal(reading, before)) return false;
  const w = word(reading, row);
  // `He called X and Brandt said`: a pronoun before `and` belongs to another clause.
  return !((w === "and" || w === "or") && pos(reading, before) === "PRON");
}

function startsApposition(reading: Reading, row: number): boolean {
  const tag = pos(reading, row);
  return (
    tag === "DET" ||
    tag === "PRON" ||
    tag === "NUM" ||
    tag === "ADJ" ||
    tag === "NOUN" ||
    tag === "ADP" ||
    tag === "VERB" ||
    tag === "PROPN" ||
    tag === "ADV"
  );
}

/**
 * The noun phrase that begins at row `at`, with what belongs to it: `said | Ana Brandt, the mayor of Elm, who …`.
 * Ends before a time (`on Monday`), a participle after a comma, a quoted stretch, or `ceiling`.
 */
export function phraseAfter(reading: Reading, at: number, ceiling: number): Rows | null {
  let to = at;
  while (to < ceiling) {
    if (reading.quotedAt[to]! >= 0 && to > at && !reading.quoted[reading.quotedAt[to]!]!.single) break;
    const code = first(reading, to);
    if (code === COMMA) {
      if (!goesOn(reading, to + 1, ceiling)) break;
      to++;
      continue;
    }
    if (code === 0x2e || code === 0x3f || code === 0x21 || code === 0x3b || code === 0x3a || isDash(code))
      break;
    const tag = pos(reading, to);
    if (tag === "ADP" && to > at && endsPhrase(reading, to)) break;
    if (isTime(reading, to) && to > at) break;
    if (tag === "SCONJ" || (tag === "CCONJ" && pos(reading, to + 1) === "VERB")) break;
    if ((tag === "VERB" || tag === "AUX") && to === at && !isNominal(reading, to)) break;
    to++;
  }
  while (to > at && pos(reading, to - 1) === "PUNCT" && first(reading, to - 1) !== 0x29) to--;
  return to > at ? { from: at, to } : null;
}

function goesOn(reading: Reading, row: number, ceiling: number): boolean {
  if (row >= ceiling || reading.quotedAt[row]! >= 0) return false;
  const w = word(reading, row);
  if (w === "who" || w === "whose" || w === "which" || w === "and") return true;
  if (w === "he" || w === "she" || w === "it" || w === "they" || w === "but") return false;
  const tag = pos(reading, row);
  return (
    tag === "DET" || tag === "NUM" || tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "PRON"
  );
}

const ENDING = /^(on|in|during|after|at|as|before|about|via|through)$/;

function endsPhrase(reading: Reading, row: number): boolean {
  const w = word(reading, row);
  if (!ENDING.test(w)) return false;
  if (
    w === "during" ||
    w === "after" ||
    w === "as" ||
    w === "before" ||
    w === "about" ||
    w === "via" ||
    w === "through"
  )
    return true;
  for (let next = row + 1; next < row + 5; next++) {
    if (
      isTime(reading, next) ||
      /^(interview|statement|email|e-mail|tweet|speech|conference|letter|press|post|rally|hearing|call|debate|\d{4}|january|february|march|april|june|july|august|september|october|november|december|response)$/.test(
        word(reading, next),
      )
    )
      return true;
  }
  return false;
}
