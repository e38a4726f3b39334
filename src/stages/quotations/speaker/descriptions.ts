import type { Mention } from "../../../document/schema.js";
import { firstAtOrAfter, firstWhere } from "../../../document/span.js";
import { callingOf, callingsUnder, otherOffice, principals, wideBodies } from "../../../lexicons/callings.js";
import { first, isCapital, pos, type Reading, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { type Calling, callingsOf, callsPerson, isKin } from "./callings.js";
import { headOf } from "./source-phrase.js";

/** How many callings on either side of a description are looked at. */
const CALLINGS = 24;
/** How many mentions before a description are looked at for the nearest of two that fit. */
const MENTIONS = 40;
/** Paragraphs at the top of a text in which somebody may be described before he is named. */
const TOP = 4;
/** How far behind a headline, in paragraphs, it is looked for who is meant. */
const SOON = 10;
/** How often somebody is named whom a headline calls by a noun; and how often whom a text calls what it never says. */
const OFTEN = 2;
const VERY_OFTEN = 3;

interface Description {
  /** `the`, a possessive, or a bare noun. */
  kind: "the" | "whose" | "bare";
  noun: string;
  other: string;
  /** Names and adjectives of names before the noun, or behind it with *of* and *from*; lower case. */
  names: string[];
  /** True where no word stands between the article and the noun. */
  bare: boolean;
}

/** Who is meant by descriptions; see `descriptionsOf`. */
export interface Descriptions {
  /**
   * The one entity that the text calls so and that the other words of the source fit; null where nobody does, or
   * two who are equally near.
   */
  meant(source: Rows): string | null;
  /**
   * For *the retired surgeon* or *the Ohio senator* of whom the text never says so: tells of a person whether he may
   * be the one, as far as the text says what he is. Null for what is no such description.
   */
  mayBe(source: Rows): ((entity: string) => boolean) | null;
}

/** Reads `the mayor`, `the Ohio lawmaker`, `his ex-wife`, in a headline `Judge`, by what the text calls its people. */
export function descriptionsOf(reading: Reading, mentions: readonly Mention[]): Descriptions {
  const callings = callingsOf(reading, mentions);
  const starts = mentions.map(({ start }) => start);

  /** True where the text says of the entity what the description's names say, or at least not another party. */
  const agrees = (entity: string, names: readonly string[]): boolean => {
    const known = callings.words.get(entity) ?? NONE;
    return names.every(
      (name) => known.has(name) || (PARTIES.includes(name) && !PARTIES.some((party) => known.has(party))),
    );
  };

  const fits = ({ entity, other }: Calling, description: Description, exact: boolean): boolean =>
    (other === description.other ||
      (!exact && !isUnique(description) && isPast(other) && isPast(description.other))) &&
    agrees(entity, description.names);

  const meant = (source: Rows): string | null => {
    const description = describe(reading, source);
    return description && (called(description, source.from, true) ?? called(description, source.from, false));
  };

  const called = (description: Description, row: number, exact: boolean): string | null => {
    const { kind } = description;
    const earlier = new Set<string>();
    const later: Calling[] = [];
    for (const noun of callingsUnder(description.noun)) {
      const list = callings.byNoun.get(noun) ?? [];
      const at = firstWhere(list, (calling) => calling.row >= row);
      for (let i = Math.max(0, at - CALLINGS); i < at; i++)
        if (fits(list[i]!, description, exact)) earlier.add(list[i]!.entity);
      for (let i = at; i < Math.min(list.length, at + CALLINGS) && isSoon(list[i]!, row); i++)
        if (fits(list[i]!, description, exact)) later.push(list[i]!);
    }
    if (wideBodies().has(description.noun)) return kind === "the" ? nearestBody(row, earlier) : null;
    if (kind !== "bare" && earlier.size > 0)
      return earlier.size === 1 ? [...earlier][0]! : nearest(row, earlier);
    if (kind !== "the" && reading.paragraphAt[row]! >= TOP) return null;
    if (earlier.size > 0 || later.length === 0) return null;
    const { entity } = later.reduce((one, other) => (other.row < one.row ? other : one));
    // Headlines mean whom the text names next; `the mayor` is one only where no other is.
    const alone = kind === "bare" || later.every((calling) => calling.entity === entity);
    return alone && counts.get(entity)! >= OFTEN ? entity : null;
  };

  const counts = new Map<string, number>();
  for (const { entity } of mentions) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);

  const isSoon = (calling: Calling, row: number): boolean =>
    reading.paragraphAt[calling.row]! - reading.paragraphAt[row]! <= SOON;

  const nearest = (row: number, among: ReadonlySet<string>): string | null => {
    let i = firstAtOrAfter(starts, reading.tokens.start[row]!) - 1;
    for (let steps = 0; i >= 0 && steps < MENTIONS; i--, steps++) {
      const { entity } = mentions[i]!;
      if (entity && among.has(entity)) return entity;
    }
    return null;
  };

  /** *The company* is the last body named, unless that is known for something else. */
  const nearestBody = (row: number, among: ReadonlySet<string>): string | null => {
    const paragraph = reading.paragraphAt[row]!;
    let i = firstAtOrAfter(starts, reading.tokens.start[row]!) - 1;
    for (let steps = 0; i >= 0 && steps < MENTIONS; i--, steps++) {
      const { entity, type, start } = mentions[i]!;
      if (type !== "ORG" || !entity) continue;
      if (reading.paragraphAt[firstAtOrAfter(reading.tokens.start, start)]! < paragraph - 1) return null;
      if (among.has(entity)) return entity;
      if (!callings.bodies.has(entity)) return null;
    }
    return null;
  };

  const mayBe = (source: Rows): ((entity: string) => boolean) | null => {
    const description = describe(reading, source);
    if (description?.kind !== "the") return null;
    const { noun, other, names } = description;
    if (!principals().has(noun) || (other !== "" && other !== "former") || isUnique(description)) return null;
    if (names.some((name) => name.startsWith("vice"))) return null;
    return (entity) => {
      const known = callings.words.get(entity) ?? NONE;
      if (counts.get(entity)! < VERY_OFTEN || NO_PRINCIPALS.some((calling) => known.has(calling)))
        return false;
      return agrees(entity, names);
    };
  };

  return { meant, mayBe };
}

/** Offices of which news has one that it need not name. */
const UNIQUE = /^(president|mayor|governor|secretary|minister|judge|king|queen|pope|premier|chancellor)$/;
const NONE: ReadonlySet<string> = new Set();
const PARTIES = ["republican", "gop", "democratic", "democrat", "independent"];

/** True for what once was or still is: *the former pollster* and *the pollster* may be one. */
const isPast = (other: string): boolean => other === "" || other === "former";
const isUnique = ({ noun, other, bare }: Description): boolean => bare && other === "" && UNIQUE.test(noun);

/** Callings of those who speak for others or judge them. */
const NO_PRINCIPALS =
  "judge|chairman|chairwoman|manager|director|anchor|correspondent|spokesman|spokeswoman|aide|lawyer|analyst|professor|strategist|reporter|editor|adviser|advisor|economist|historian|pollster|host|moderator".split(
    "|",
  );

/** What a source describes; null where it is no description of one person or body. */
function describe(reading: Reading, source: Rows): Description | null {
  const head = headOf(reading, source);
  const opening = word(reading, head.from);
  const kind = /^(the|this|that)$/.test(opening)
    ? "the"
    : /^(his|her|its|their)$/.test(opening)
      ? "whose"
      : "bare";
  const last = head.to - 1;
  const from = kind === "bare" ? head.from : head.from + 1;
  if (last < from || head.to - head.from > 7) return null;
  const noun = word(reading, last);
  if (kind !== "the" && !callsPerson(noun)) return null;
  if (kind === "bare" && (last > from + 1 || source.to - from > 3)) return null;
  let other = noun.startsWith("ex-") && !isKin(noun) ? "former" : "";
  const names: string[] = [];
  for (let row = from; row < last; row++) {
    const w = word(reading, row);
    if (pos(reading, row) === "PUNCT") return null;
    if (otherOffice().has(w)) other = w;
    else if (isCapital(first(reading, row)) && pos(reading, row) !== "DET" && row > source.from)
      names.push(w);
  }
  for (let row = head.to; row < source.to && row < head.to + 5; row++) {
    if (isCapital(first(reading, row))) names.push(word(reading, row));
  }
  return { kind, noun: callingOf(noun.replace(/^ex-/, "")), other, names, bare: from === last };
}
