import { commonWords } from "../../../lexicons/common-words.js";
import { knownType } from "../names/gazetteer.js";

const SMALL = new Set("of|for|the|and|on|in|to|de|la|des|du|&|against".split("|"));
const LEGAL = new Set(
  "inc|inc.|corp|corp.|corporation|co|co.|company|ltd|ltd.|limited|plc|llc|ag|gmbh|sa|group|holdings".split(
    "|",
  ),
);

/** *IMF* for *International Monetary Fund*: first letters of its capitalized words; undefined for fewer than two. */
export function acronymOf(name: string): string | undefined {
  let letters = "";
  for (const word of name.split(/[\s-]+/)) {
    const first = word[0];
    if (first && /\p{Lu}/u.test(first)) letters += first;
  }
  return letters.length >= 2 ? letters : undefined;
}

/**
 * Whether `short` is how a text goes on calling `long`: without *Inc.* (*Apple Inc*), the first word where it is
 * no usual one (*Reliance* for *Reliance Industries*), or its end (*Supreme Court* for *U.S. Supreme Court*).
 */
export function isShortFormOf(short: string, long: string): boolean {
  const a = short.toLowerCase().split(/\s+/);
  const b = long.toLowerCase().split(/\s+/);
  if (a.length >= b.length) return false;
  const begins = a.every((word, i) => word === b[i]);
  if (begins) {
    if (b.slice(a.length).every((word) => LEGAL.has(word))) return true;
    return a.length > 1
      ? b.length - a.length <= 2 && !SMALL.has(b[a.length]!)
      : !commonWords().has(a[0]!) &&
          knownType(a[0]!) !== "GPE" &&
          knownType(a[0]!) !== "NORP" &&
          a[0]!.length > 3;
  }
  const ends = a.every((word, i) => word === b[b.length - a.length + i]);
  if (!ends || SMALL.has(b[b.length - a.length - 1]!)) return false;
  // *House* and *White House* are well known apart.
  return a.length > 1 || (knownType(a[0]!) === "ORG" && knownType(b.join(" ")) === undefined);
}
