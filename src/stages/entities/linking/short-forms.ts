import { commonWords } from "../../../lexicons/common-words.js";
import { countryCode } from "../../../lexicons/countries.js";
import { organizationHeads } from "../../../lexicons/name-heads.js";
import { knownType } from "../names/gazetteer.js";

const SMALL = new Set("of|for|the|and|on|in|to|de|la|des|du|&|against".split("|"));
const LEGAL = new Set(
  "inc|inc.|corp|corp.|corporation|co|co.|company|ltd|ltd.|limited|plc|llc|ag|gmbh|sa|group|holdings".split(
    "|",
  ),
);

/** Heads that add nothing to the name of a body: *Treasury Department*, *Fox News Channel*. */
const WHOLE = new Set(
  "department|channel|bank|party|organization|corporation|motors|oil|airlines|airways|university".split("|"),
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

/** Bodies that each level of government or each region has: a name before them, unless of the country, makes another body. */
const ON_EVERY_LEVEL = new Set("house|senate|congress|gop".split("|"));
/** What the full name of a *House* goes on with. */
const OF_HOUSES = new Set("representatives|commons|lords|delegates".split("|"));

/**
 * Whether `short` is how a text goes on calling `long`: without *Inc.* (*Apple Inc*), the first word where it is
 * no usual one (*Reliance* for *Reliance Industries*), or its end (*Supreme Court* for *U.S. Supreme Court*). A body is
 * never meant by a name in which it is only told whose something is (*Senate Conservatives Fund*), nor by a
 * branch of it (*Ohio Republican Party*).
 */
export function isShortFormOf(short: string, long: string): boolean {
  const a = short.toLowerCase().split(/\s+/);
  const b = long.toLowerCase().split(/\s+/);
  if (a.length >= b.length) return false;
  if (isHouse(b) && short.toLowerCase() === "house") return true;
  return a.every((word, i) => word === b[i]) ? goesOn(a, b) : endsWell(a, b);
}

/** *House of Commons*, *U.S. House of Representatives*. */
function isHouse(words: readonly string[]): boolean {
  const [house, of, whose] = words.slice(-3);
  return house === "house" && of === "of" && OF_HOUSES.has(whose ?? "") && isOfCountry(words.slice(0, -3));
}

/** `short` begins `long`. */
function goesOn(short: readonly string[], long: readonly string[]): boolean {
  const rest = long.slice(short.length);
  if (rest.every((word) => LEGAL.has(word))) return true;
  const word = short[0]!;
  if (isOnEveryLevel(short)) return false;
  const known = knownType(short.join(" "));
  if (known === "ORG" && isPartOfBody(rest)) return false;
  if (short.length > 1) return rest.length <= 2 && !SMALL.has(rest[0]!);
  return !commonWords().has(word) && known !== "GPE" && known !== "NORP" && word.length > 3;
}

/** `short` is what `long` may end with. */
function endsWell(short: readonly string[], long: readonly string[]): boolean {
  const rest = long.slice(0, -short.length);
  if (!short.every((word, i) => word === long[rest.length + i]) || SMALL.has(rest.at(-1)!)) return false;
  if (isOnEveryLevel(short)) return isOfCountry(rest);
  return short.length > 1 || (knownType(short[0]!) === "ORG" && knownType(long.join(" ")) === undefined);
}

function isOnEveryLevel(name: readonly string[]): boolean {
  return ON_EVERY_LEVEL.has(name.join(" ")) || name.at(-1) === "party";
}

/** *U.S.*, *American*, *Republican* (*Republican House*): which country's, or of which party. */
function isOfCountry(words: readonly string[]): boolean {
  const name = words.filter((word) => word !== "the").join(" ");
  return name === "" || countryCode(name) !== undefined || knownType(name) === "NORP";
}

/** What makes of a body's name that of a part of it or of its people: *… Security Council*, *… Action Fund*, *… Republicans*. */
function isPartOfBody(words: readonly string[]): boolean {
  const head = words.at(-1)!;
  return (organizationHeads().has(head) && !WHOLE.has(head)) || knownType(head) === "NORP";
}
