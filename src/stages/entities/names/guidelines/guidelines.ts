import type { EntityType } from "../../../../document/schema.js";
import { months, weekdays } from "../../../../lexicons/calendar.js";
import { strongTitles } from "../../../../lexicons/titles.js";
import type { Reading } from "../../../../reading/reading.js";
import type { Rows } from "../../../../reading/rows.js";
import type { FoundName } from "../finder.js";
import { knownType } from "../gazetteer.js";
import type { NameType } from "../labels.js";
import { agreed } from "./agreed.js";
import { fineType } from "./fine-type.js";
import { withPartyCodes } from "./party-codes.js";

/** A name that a model found, of one of the types that it tells apart. */
export interface TaggedName extends Rows {
  type: NameType;
  /** How likely it is, 0 to 1. */
  score: number;
}

/**
 * What overrules any model: the names that it found, with the finer types, made to agree across the text, and cut and
 * typed as our guidelines want them.
 *
 * @param hints the rules' names, ascending, as `tagged`.
 */
export function asGuided(
  reading: Reading,
  hints: readonly FoundName[],
  tagged: readonly TaggedName[],
): FoundName[] {
  const typed = fineType(reading, hints);
  const names = tagged
    .filter(({ from, to }) => !isCalendarWord(reading, from, to))
    .map(({ from, to, type, score }): FoundName => ({ from, to, type: typed(from, to, type, score), score }));
  const known = guided(reading, hints, agreed(reading, names));
  return withoutCommonNouns(reading, withPartyCodes(reading, known));
}

/** *Friday*, *May*: a date where it stands alone, whatever the tagger takes it for. */
function isCalendarWord({ text, tokens }: Reading, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const word = text.slice(tokens.start[from]!, tokens.end[from]!).toLowerCase();
  return (
    weekdays().has(word) || (months().has(word) && word !== "may" && word !== "march" && word !== "august")
  );
}

/** Types that the packs mark sparsely, or as one: names of these that the rules know stand where the tagger is silent. */
const SPARSE: ReadonlySet<EntityType> = new Set(["EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "LOC"]);
/** Types in which a list is right about a name that it has, where the tagger says one of the others. */
const LISTED: Partial<Record<EntityType, ReadonlySet<EntityType>>> = {
  ORG: new Set(["GPE", "LOC", "FAC"]),
  NORP: new Set(["GPE", "LOC"]),
  LOC: new Set(["GPE", "ORG", "FAC"]),
};

/**
 * The tagger's names as the guidelines want them where the packs mark otherwise, or one so and another so: *Bath,
 * Maine* is two places, *Mr.* is no part of a name, *White House* a body, *Western* an adjective of people; events
 * and laws that the rules know are names.
 *
 * @param hints the rules' names, ascending, as `names`, which the tagger found.
 */
export function guided(
  { text, tokens }: Reading,
  hints: readonly FoundName[],
  names: readonly FoundName[],
): FoundName[] {
  const textOf = ({ from, to }: FoundName) => text.slice(tokens.start[from]!, tokens.end[to - 1]!);
  const out: FoundName[] = [];
  let h = 0;
  const takeUntil = (end: number) => {
    for (; h < hints.length && hints[h]!.from < end; h++) {
      const hint = hints[h]!;
      if (hint.from < (out.at(-1)?.to ?? 0)) continue;
      if (SPARSE.has(hint.type) && hint.to <= end) out.push(hint);
    }
  };
  for (const name of names) {
    takeUntil(name.from);
    let same: FoundName | undefined;
    for (let k = h; k < hints.length && hints[k]!.from < name.to; k++) {
      if (hints[k]!.from === name.from && hints[k]!.to === name.to) same = hints[k];
    }
    if (name.from < (out.at(-1)?.to ?? 0)) continue;
    const listed = same && knownType(textOf(name).toLowerCase()) === same.type ? same.type : undefined;
    const type = listed && LISTED[listed]?.has(name.type) ? listed : name.type;
    for (const part of partsOf(text, tokens, untitled(text, tokens, { ...name, type }))) out.push(part);
  }
  takeUntil(Number.POSITIVE_INFINITY);
  return out;
}

/** The name of a person without the titles before it, as long as a name is left. */
function untitled(text: string, tokens: Reading["tokens"], name: FoundName): FoundName {
  if (name.type !== "PERSON") return name;
  let { from } = name;
  while (from + 1 < name.to) {
    const word = text.slice(tokens.start[from]!, tokens.end[from]!).toLowerCase();
    if (!strongTitles().has(word) && word !== ".") break;
    from++;
  }
  return { ...name, from };
}

/** A place with a comma in it is several. */
function partsOf(text: string, tokens: Reading["tokens"], name: FoundName): FoundName[] {
  if (name.type !== "GPE" && name.type !== "LOC") return [name];
  const parts: FoundName[] = [];
  let { from } = name;
  for (let i = from; i <= name.to; i++) {
    if (i < name.to && text.charAt(tokens.start[i]!) !== ",") continue;
    if (i > from) parts.push({ ...name, from, to: i });
    from = i + 1;
  }
  return parts;
}

/** Kinds of school years and of bodies that are written like names. */
const COMMON = /^(?:the )?(?:super[ -]?pacs?|k[-–]?(?:8|12|16)|pre-k)$/i;

/**
 * The names that are none left out: *K-12*, *super PAC*. *PAC* alone is none where the text
 * says *super PAC* or *political action committee*; elsewhere it may be a body's acronym.
 */
export function withoutCommonNouns({ text, tokens }: Reading, names: readonly FoundName[]): FoundName[] {
  let pacs: boolean | undefined;
  return names.filter(({ from, to }) => {
    const name = text.slice(tokens.start[from]!, tokens.end[to - 1]!);
    if (COMMON.test(name)) return false;
    if (!/^PACs?$/i.test(name)) return true;
    pacs ??= /\bsuper[ -]PACs?\b|\bpolitical action committee/i.test(text);
    return !pacs;
  });
}
