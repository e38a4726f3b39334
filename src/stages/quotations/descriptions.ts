import type { Mention } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { callingOf, callingsUnder, otherOffice } from "../../lexicons/callings.js";
import { type Calling, callingsOf, callsPerson } from "./callings.js";
import type { Rows } from "./phrase.js";
import { first, isCapital, pos, type Reading, word } from "./reading.js";
import { headOf } from "./source-head.js";

/** How many callings on either side of a description are looked at. */
const CALLINGS = 24;
/** How many mentions before a description are looked at for the nearest of two that fit. */
const MENTIONS = 40;
/** Paragraphs at the top of a text in which somebody may be described before he is named. */
const TOP = 4;

interface Description {
  /** `the`, a possessive, `a`, or a bare noun. */
  kind: "the" | "whose" | "a" | "bare";
  noun: string;
  other: string;
  /** Names and adjectives of names before the noun, or behind it with *of* and *from*; lower case. */
  names: string[];
}

/**
 * Who is meant by a description: `the mayor`, `the Ohio lawmaker`, `his ex-wife`, in a headline `Judge`. The function
 * given back takes a source and gives the one entity that the text calls so and that its other words fit; null where
 * nobody does, or two people who are equally near.
 */
export function descriptionsOf(
  reading: Reading,
  mentions: readonly Mention[],
): (source: Rows) => string | null {
  const callings = callingsOf(reading, mentions);
  const starts = mentions.map(({ start }) => start);

  const fits = (entity: string, other: string, description: Description): boolean => {
    if (other !== description.other) return false;
    const known = callings.words.get(entity);
    return description.names.every((name) => known?.has(name));
  };

  return (source) => {
    const description = describe(reading, source);
    if (!description) return null;
    const row = source.from;
    const earlier = new Set<string>();
    const later = new Set<string>();
    for (const noun of callingsUnder(description.noun)) {
      const list = callings.byNoun.get(noun);
      if (!list) continue;
      const at = firstAfter(list, row);
      for (let i = at - 1; i >= Math.max(0, at - CALLINGS); i--)
        if (fits(list[i]!.entity, list[i]!.other, description)) earlier.add(list[i]!.entity);
      for (let i = at; i < Math.min(list.length, at + CALLINGS); i++)
        if (fits(list[i]!.entity, list[i]!.other, description)) later.add(list[i]!.entity);
    }
    if (description.kind === "the" || description.kind === "whose") {
      if (earlier.size === 1) return [...earlier][0]!;
      if (earlier.size > 1) return nearest(row, earlier);
    }
    if (reading.paragraphAt[row]! >= TOP && description.kind !== "the") return null;
    if (earlier.size === 0 && later.size === 1) {
      const [only] = later;
      return only!;
    }
    return null;
  };

  function nearest(row: number, among: ReadonlySet<string>): string | null {
    let i = firstAtOrAfter(starts, reading.tokens.start[row]!) - 1;
    for (let steps = 0; i >= 0 && steps < MENTIONS; i--, steps++) {
      const { entity } = mentions[i]!;
      if (entity && among.has(entity)) return entity;
    }
    return null;
  }
}

function firstAfter(list: readonly Calling[], row: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a source describes; null where it is no description of one person or body. */
function describe(reading: Reading, source: Rows): Description | null {
  const head = headOf(reading, source);
  const opening = word(reading, head.from);
  const kind = /^(the|this|that)$/.test(opening)
    ? "the"
    : /^(his|her|its|their)$/.test(opening)
      ? "whose"
      : /^(an?)$/.test(opening)
        ? "a"
        : "bare";
  const last = head.to - 1;
  const from = kind === "bare" ? head.from : head.from + 1;
  if (last < from || head.to - head.from > 7) return null;
  const noun = word(reading, last);
  if (kind !== "the" && !callsPerson(noun)) return null;
  if (kind === "bare" && last > from + 1) return null;
  let other = noun.startsWith("ex-") ? "former" : "";
  const names: string[] = [];
  for (let row = from; row < last; row++) {
    const w = word(reading, row);
    if (otherOffice().has(w)) other = w;
    else if (isCapital(first(reading, row)) && pos(reading, row) !== "DET" && row > source.from)
      names.push(w);
  }
  for (let row = head.to; row < source.to && row < head.to + 5; row++) {
    if (isCapital(first(reading, row))) names.push(word(reading, row));
  }
  return { kind, noun: callingOf(noun.replace(/^ex-/, "")), other, names };
}
