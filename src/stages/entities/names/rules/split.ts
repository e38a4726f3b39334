import { commonWords } from "../../../../lexicons/common-words.js";
import {
  eventHeads,
  facilityHeads,
  lawHeads,
  organizationHeads,
  organizationOpeners,
} from "../../../../lexicons/name-heads.js";
import { givenNames } from "../../../../lexicons/person-names.js";
import { honorifics, strongTitles } from "../../../../lexicons/titles.js";
import type { Rows } from "../../../../reading/rows.js";
import { knownType } from "../gazetteer.js";
import { isCapitalPreposition } from "./joins.js";
import { Casing, knownEnd, phrase, Shape, type Words } from "./words.js";

/** One name of a chain, not yet typed. */
export interface Candidate extends Rows {
  /** A title stands right before it. */
  titled: boolean;
}

/** Takes a run of capitalized words apart: nations and bodies before titles, titles, and the names after them. */
export function splitChain(words: Words, chain: Rows): Candidate[] {
  const out: Candidate[] = [];
  let from = chain.from;
  let titled = false;
  while (from < chain.to) {
    const known = knownEnd(words, from, chain.to);
    if (known === chain.to) {
      out.push({ from, to: known, titled });
      break;
    }
    if (!titled && !isBody(words, from, chain.to)) {
      const afterTitle = titleEnd(words, from, chain.to);
      if (afterTitle > from) {
        titled = afterTitle < chain.to && lastTitleIsStrong(words, from, afterTitle);
        from = afterTitle;
        continue;
      }
    }
    const to = cut(words, from, chain.to, known);
    out.push({ from, to, titled });
    titled = false;
    from = to;
    while (from < chain.to && !/[\p{L}\p{N}]/u.test(words.lower[from]!)) from++;
  }
  return out;
}

/** Where the name that begins at `from` ends, inside the chain that ends at `end`. */
function cut(words: Words, from: number, end: number, known: number): number {
  if (isBody(words, from, end)) return end;
  // A title inside the chain, with a name after it: the name before ends there.
  for (let i = from + 1; i < end - 1; i++) {
    if (!honorifics().has(words.lower[i]!) || words.lower[i - 1] === "of" || words.lower[i - 1] === "-")
      continue;
    const after = titleEnd(words, i, end);
    if (after < end && (lastTitleIsStrong(words, i, after) || givenNames().has(words.lower[after]!)))
      return i;
  }
  if (known > from) {
    const type = knownType(phrase(words, from, known));
    if (type === "NORP") return namesCompany(words, known, end) ? end : known;
    // In a headline the words after a name are not of it, nor is one acronym of another (*SPD FDP*).
    if (known < end && words.casing[from] !== Casing.Normal) return known;
    if (known < end && words.shape[from] === Shape.Upper && words.shape[known] === Shape.Upper) return known;
    if (
      type === "GPE" &&
      known < end &&
      (startsPerson(words, known, end) || titleEnd(words, known, end) === end)
    )
      return known;
    if (
      type === "ORG" &&
      known < end &&
      (startsPerson(words, known, end) || titleEnd(words, known, end) === end)
    )
      return known;
  }
  return trimTitles(words, from, end);
}

/** *British Data Management*: usual words with capitals after a nation, where capitals mean something. */
function namesCompany(words: Words, from: number, end: number): boolean {
  if (from === end || words.casing[from] !== Casing.Normal || words.opens[from - 1]) return false;
  for (let i = from; i < end; i++) {
    const word = words.lower[i]!;
    if (honorifics().has(word) || givenNames().has(word) || knownType(word) !== undefined) return false;
    if (words.shape[i] !== Shape.Capital || !commonWords().has(word)) return false;
  }
  return true;
}

/** *Acme Chief Executive*: titles at the end belong to nobody's name. Two words of title at least, or it may be a surname. */
function trimTitles(words: Words, from: number, end: number): number {
  let to = end;
  while (
    to > from + 1 &&
    honorifics().has(words.lower[to - 1]!) &&
    !givenNames().has(words.lower[from]!) &&
    words.lower[to - 2] !== "-"
  )
    to--;
  return to;
}

/** Titles that also begin names of bodies: *Justice Department*, *General Assembly*. */
const BODY_TITLES = new Set([
  "justice",
  "general",
  "commissioner",
  "secretary",
  "representative",
  "director",
  "judge",
  "leader",
]);

function startsPerson(words: Words, from: number, end: number): boolean {
  return (
    end - from >= 2 && givenNames().has(words.lower[from]!) && !organizationHeads().has(words.lower[end - 1]!)
  );
}

/** Whether the whole of `[from, to)` reads as the name of a body, an event, a law or a building. */
function isBody(words: Words, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const last = words.lower[to - 1]!;
  // *Foreign Minister Ann Spring*: a title and a given name inside, whatever the last word.
  for (let i = from; i < to - 2; i++)
    if (strongTitles().has(words.lower[i]!) && givenNames().has(words.lower[i + 1]!)) return false;
  if (
    organizationHeads().has(last) ||
    facilityHeads().has(last) ||
    eventHeads().has(last) ||
    lawHeads().has(last)
  ) {
    // A title and a surname that is a head word, or a person whose surname is one: *Mr. Bank*, *Anna Park*.
    if (words.lower[from + 1] === "'s") return true;
    return !strongTitles().has(words.lower[from]!) || BODY_TITLES.has(words.lower[from]!);
  }
  for (let i = from; i < to - 1; i++) {
    const next = words.lower[i + 1];
    if (organizationOpeners().has(words.lower[i]!) && isCapitalPreposition(words, i + 1)) return true;
    if ((next === "of" || next === "for" || next === "on") && words.shape[i + 1] === Shape.Small) {
      return organizationOpeners().has(words.lower[i]!) || organizationHeads().has(words.lower[i]!);
    }
  }
  return false;
}

/** End of the run of titles from `from`: *Foreign Minister*, *Secretary of State*, *Lt. Gen.* */
function titleEnd(words: Words, from: number, end: number): number {
  let to = from;
  while (to < end) {
    const word = words.lower[to]!;
    if (words.lower[to + 1] === "'s" && to + 1 < end) break;
    if (honorifics().has(word) && (to > from || strongTitles().has(word) || leadsToTitle(words, to, end)))
      to++;
    else if (word === "-" && to > from && to + 1 < end && honorifics().has(words.lower[to + 1]!)) to++;
    else if (to > from && word === "of" && honorifics().has(words.lower[to + 1] ?? "")) to += 2;
    else break;
  }
  // *Miss Justice*, *Dr. King*: the last word of a run of titles is a name where nothing follows a form of address.
  if (
    to === end &&
    to - from >= 2 &&
    /^(?:mrs?|ms|dr|miss)\.?$/.test(words.lower[from]!) &&
    commonWords().has(words.lower[to - 1]!) &&
    !strongTitles().has(words.lower[to - 1]!)
  )
    return to - 1;
  return to;
}

function leadsToTitle(words: Words, at: number, end: number): boolean {
  // *Editor Ana Brandt*
  if (
    at + 2 < end &&
    givenNames().has(words.lower[at + 1]!) &&
    !givenNames().has(words.lower[at]!) &&
    !organizationHeads().has(words.lower[end - 1]!)
  )
    return true;
  for (let i = at + 1; i < end && i < at + 4; i++) {
    if (strongTitles().has(words.lower[i]!)) return true;
    if (!honorifics().has(words.lower[i]!) && words.lower[i] !== "-") return false;
  }
  return false;
}

function lastTitleIsStrong(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (strongTitles().has(words.lower[i]!)) return true;
  return false;
}
