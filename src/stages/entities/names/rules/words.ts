import { commonWords, grammarWords } from "../../../../lexicons/common-words.js";
import { capitalsOnly } from "../../../../lexicons/organizations.js";
import { givenNames } from "../../../../lexicons/person-names.js";
import { postalStates } from "../../../../lexicons/places.js";
import type { Reading } from "../../../../reading/reading.js";
import { knownType, longestKnown } from "../gazetteer.js";

/** How a token is written. */
export enum Shape {
  /** No capital: *bank*. */
  Small,
  /** *Bank*, *McKay*, *iPhone*. */
  Capital,
  /** Two capitals or more and no small letter: *NATO*, *U.S.* */
  Upper,
  /** One letter: *W.*, *A*. */
  Initial,
  /** Begins with a digit. */
  Number,
  Other,
}

/** How a sentence is written: in capitals or in Title Case, capitals tell little about names. */
export enum Casing {
  Normal,
  Title,
  Upper,
}

/** The tokens of a text with what the finder asks of them again and again. */
export interface Words {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly pos: readonly string[];
  readonly shape: Uint8Array;
  /** The token in small letters, a curly apostrophe made straight. */
  readonly lower: readonly string[];
  /** 1 for the first word of a sentence, a quotation, or a clause after a colon. */
  readonly opens: Uint8Array;
  /** Casing of the sentence that the token stands in. */
  readonly casing: Uint8Array;
  /** Index of the sentence that the token stands in. */
  readonly sentence: Int32Array;
  /** Words that stand in small letters somewhere in the text. */
  readonly seenSmall: ReadonlySet<string>;
  /** Words that stand with a capital where only a name has one. */
  readonly seenName: ReadonlySet<string>;
  /** *ferris-brandt* where somebody is called *Lena Ferris-Brandt* or *Ms. Ferris-Brandt* in the text. */
  readonly doubleSurnames: ReadonlySet<string>;
}

export function readWords(reading: Reading): Words {
  const { text, tokens, sentenceFrom, sentenceAt: sentence } = reading;
  const { start, end, pos } = tokens;
  const size = start.length;
  const shape = new Uint8Array(size);
  const lower: string[] = new Array(size);
  const { words, word } = reading.words;
  for (let i = 0; i < size; i++) {
    shape[i] = shapeOf(text, start[i]!, end[i]!);
    // *20TH* stays as it is.
    lower[i] = shape[i] === Shape.Number ? words.word(word[i]!).replaceAll("’", "'") : words.form(word[i]!);
  }
  const casing = new Uint8Array(size);
  const opens = new Uint8Array(size);
  const seenSmall = new Set<string>();
  const seenName = new Set<string>();
  for (let s = 0; s + 1 < sentenceFrom.length; s++) {
    const from = sentenceFrom[s]!;
    const to = sentenceFrom[s + 1]!;
    const kind = casingOf(shape, lower, from, to);
    let open = true;
    for (let i = from; i < to; i++) {
      casing[i] = kind;
      if (shape[i]! >= Shape.Number) {
        if (opensClause(lower[i]!)) open = true;
        continue;
      }
      if (open) opens[i] = 1;
      if (shape[i] === Shape.Small) {
        if (pos[i] !== "PROPN") seenSmall.add(lower[i]!);
      } else if (
        !open &&
        kind === Casing.Normal &&
        shape[i] === Shape.Capital &&
        !hyphened(text, start[i]!, end[i]!)
      ) {
        seenName.add(lower[i]!);
      }
      open = false;
    }
  }
  const doubleSurnames = findDoubleSurnames(start, end, shape, lower);
  return {
    text,
    start,
    end,
    pos,
    shape,
    lower,
    opens,
    casing,
    sentence,
    seenSmall,
    seenName,
    doubleSurnames,
  };
}

/** Hyphened capitals after a given name or a form of address, unless a second person begins after the hyphen. */
function findDoubleSurnames(
  start: readonly number[],
  end: readonly number[],
  shape: Uint8Array,
  lower: readonly string[],
): Set<string> {
  const found = new Set<string>();
  for (let i = 2; i + 1 < lower.length; i++) {
    if (lower[i] !== "-" || start[i] !== end[i - 1] || start[i + 1] !== end[i]) continue;
    if (shape[i - 1] !== Shape.Capital || shape[i + 1] !== Shape.Capital) continue;
    if (start[i - 1]! - end[i - 2]! !== 1 || shape[i - 2]! > Shape.Initial) continue;
    const before = lower[i - 2]!;
    const named = shape[i - 2] === Shape.Capital && givenNames().has(before);
    if (!named && !/^(?:mrs?|ms|miss|dr)\.?$/.test(before)) continue;
    const another = givenNames().has(lower[i + 1]!) && shape[i + 2] === Shape.Capital;
    if (!another) found.add(`${lower[i - 1]}-${lower[i + 1]}`);
  }
  return found;
}

/** The words of `[from, to)` as they stand in the text, in small letters, white space as one space. */
export function phrase(words: Words, from: number, to: number): string {
  let out = words.lower[from]!;
  for (let i = from + 1; i < to; i++) {
    if (words.start[i]! > words.end[i - 1]!) out += " ";
    out += words.lower[i]!;
  }
  return out;
}

/** True where nothing, or one space, stands between token `i` and the one before it. */
export function adjacent(words: Words, i: number): boolean {
  const gap = words.start[i]! - words.end[i - 1]!;
  return gap === 0 || (gap === 1 && words.text.charCodeAt(words.end[i - 1]!) !== 10);
}

/** The OH of *Marlow, OH*: the postal short form of a state, after a name and a comma. */
export function isPostalState(words: Words, i: number): boolean {
  if (i < 2 || words.shape[i] !== Shape.Upper || words.lower[i - 1] !== ",") return false;
  return words.shape[i - 2] === Shape.Capital && postalStates().has(words.lower[i]!);
}

/** True where token `i` touches the one before it. */
export function touches(words: Words, i: number): boolean {
  return words.start[i] === words.end[i - 1];
}

/**
 * End of the longest well-known name that begins at token `from` and ends by `limit`; `from` where none does,
 * also where `from` is past the last token.
 */
export function knownEnd(words: Words, from: number, limit: number): number {
  if (from >= words.lower.length) return from;
  const most = longestKnown(words.lower[from]!.split("-", 1)[0]!);
  if (most === 0) return from;
  let to = from + 1;
  const last = Math.min(limit, from + most);
  while (to < last && adjacent(words, to)) to++;
  for (; to > from; to--) {
    const name = phrase(words, from, to);
    if (
      knownType(name) !== undefined &&
      !(to - from === 1 && words.shape[from] !== Shape.Upper && capitalsOnly().has(name))
    )
      return to;
  }
  return from;
}

function opensClause(mark: string): boolean {
  return (
    mark === '"' ||
    mark === "“" ||
    mark === "‘" ||
    mark === ":" ||
    mark === "•" ||
    mark === "*" ||
    mark === "`"
  );
}

function shapeOf(text: string, start: number, end: number): Shape {
  let capitals = 0;
  let smalls = 0;
  const first = text.charCodeAt(start);
  if (first >= 48 && first <= 57) return Shape.Number;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) smalls++;
    else if (unit >= 65 && unit <= 90) capitals++;
    else if (unit >= 0xc0 && unit !== 0x2019 && unit !== 0x2018 && unit < 0xd800) {
      const letter = text[at]!;
      if (letter !== letter.toLowerCase()) capitals++;
      else if (letter !== letter.toUpperCase() || unit > 0x2e7f) smalls++;
    }
  }
  if (capitals + smalls === 0) return Shape.Other;
  if (capitals === 0) return Shape.Small;
  if (smalls > 0) return Shape.Capital;
  return capitals === 1 ? Shape.Initial : Shape.Upper;
}

function hyphened(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === 45 || text.charCodeAt(end) === 45;
}

/** Words that Title Case leaves small. */
const SMALL_IN_TITLES = new Set(
  "a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|as|nor|v|vs|via|per|over|after|into|amid|is|are|it|its|his|her|not|if".split(
    "|",
  ),
);

/** A sentence is in capitals where hardly a word is not, in Title Case where usual words have capitals too. */
function casingOf(shape: Uint8Array, lower: readonly string[], from: number, to: number): Casing {
  let small = 0;
  let capital = 0;
  let upper = 0;
  let usual = 0;
  for (let i = from; i < to; i++) {
    const word = lower[i]!;
    const grammar = grammarWords().has(word);
    if (shape[i] === Shape.Small) {
      if (!SMALL_IN_TITLES.has(word)) small++;
    } else if (shape[i] === Shape.Upper) {
      if (word.length > 3 || grammar) upper++;
    } else if (shape[i] === Shape.Capital) {
      capital++;
      if (i > from && (grammar || commonWords().has(word))) usual++;
    }
  }
  if (upper > 0 && small === 0 && upper >= 2 * capital) return Casing.Upper;
  if (capital + upper >= 4 && usual >= 2 && small * 8 <= capital + upper) return Casing.Title;
  return Casing.Normal;
}
