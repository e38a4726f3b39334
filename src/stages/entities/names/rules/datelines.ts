import { months, weekdays } from "../../../../lexicons/calendar.js";
import { commonWords } from "../../../../lexicons/common-words.js";
import type { Rows } from "../../../../reading/rows.js";
import { adjacent, Casing, Shape, type Words } from "./words.js";

/**
 * 1 for each token of a place in a dateline, *OSTHAVEN, Feb. 11 —*, *Marlow, Ireland (AP) –*, *ALDMERE —*: a
 * paragraph that begins with one or two names in capitals or with a date or an agency after them, then a dash. A
 * paragraph that is nothing but names and a date is one too.
 */
export function findDatelines(words: Words): Uint8Array {
  const isPlace = new Uint8Array(words.start.length);
  for (let i = 0; i < words.start.length; i++) {
    if (!beginsLine(words, i)) continue;
    for (const { from, to } of readDateline(words, i)) isPlace.fill(1, from, to);
  }
  return isPlace;
}

function beginsLine(words: Words, i: number): boolean {
  return i === 0 || words.text.slice(words.end[i - 1]!, words.start[i]!).includes("\n");
}

/** The names of the dateline that begins at `from`; none where none begins there. */
function readDateline(words: Words, from: number): Rows[] {
  const places = [{ from, to: placeEnd(words, from) }];
  let at = places[0]!.to;
  if (at === from) return [];
  const upper =
    words.shape[from] === Shape.Upper &&
    words.casing[from] !== Casing.Upper &&
    !commonWords().has(words.lower[from]!);
  if (words.lower[at] === ",") {
    const to = placeEnd(words, at + 1);
    if (to > at + 1) {
      places.push({ from: at + 1, to });
      at = to;
    }
  }
  let vouched = false;
  const dated = dateEnd(words, words.lower[at] === "," ? at + 1 : at);
  if (dated > at + 1 || (dated > at && words.lower[at] !== ",")) {
    vouched = true;
    at = dated;
  }
  if (words.lower[at] === "(") {
    const close = closing(words, at);
    if (close === at) return [];
    vouched = true;
    at = close;
  }
  if (!vouched && !upper) return [];
  const ends = at >= words.start.length || beginsLine(words, at);
  if (ends) return dated > places.at(-1)!.to ? places : [];
  // *GOLF - …*: after capitals alone a short dash ends a keyword more often than a place.
  const dash = vouched ? /^(?:-|--|–|—)$/ : /^(?:--|–|—)$/;
  return dash.test(words.lower[at]!) && words.start[at]! > words.end[at - 1]! ? places : [];
}

/** End of one to three words with capitals; `from` where they are people's days or months or nothing. */
function placeEnd(words: Words, from: number): number {
  let to = from;
  while (to < words.start.length && to < from + 4 && (to === from || adjacent(words, to))) {
    const shape = words.shape[to]!;
    const word = words.lower[to]!;
    if ((shape !== Shape.Capital && shape !== Shape.Upper) || months().has(word) || weekdays().has(word))
      break;
    to++;
  }
  return to === from + 4 ? from : to;
}

/** End of *Feb. 11*, *11 February 2014*, *Tuesday*; `from` where none stands there. */
function dateEnd(words: Words, from: number): number {
  let to = from;
  let named = false;
  while (to < words.start.length && to < from + 6 && !beginsLine(words, to)) {
    const word = words.lower[to]!;
    if (months().has(word) || weekdays().has(word)) named = true;
    else if (words.shape[to] !== Shape.Number && word !== "." && !(word === "," && named)) break;
    to++;
  }
  return named ? to : from;
}

/** Past the closing bracket of the agency or date in brackets at `open`; `open` where it does not close soon. */
function closing(words: Words, open: number): number {
  for (let i = open + 1; i < open + 7 && i < words.start.length; i++)
    if (words.lower[i] === ")") return i + 1;
  return open;
}
