import type { EntityType } from "../../../../document/schema.js";
import { commonWords } from "../../../../lexicons/common-words.js";
import {
  eventHeads,
  lawHeads,
  organizationHeads,
  planHeads,
  workHeads,
} from "../../../../lexicons/name-heads.js";
import { creeds, paperHeads, programmes } from "../../../../lexicons/other-names.js";
import { knownType } from "../gazetteer.js";

/** A name that the tagger says is no person, body or place. */
export interface OtherName {
  text: string;
  start: number;
  end: number;
  /** How likely the tagger thinks the name, 0 to 1. */
  score: number;
}

/** Below this score a list or a head word that speaks for another type is believed before the tagger. */
const SURE = 0.8;

/** Words that only laws and cases have in their names, wherever they stand: *Fisheries Act 2011*, *Marsh v. Dolan*. */
const OF_LAWS = new Set(
  "act|law|treaty|accord|accords|protocol|bill|constitution|regulations|v.|vs.".split("|"),
);

/** What is left are events: of what the packs mark as neither person, body nor place they are the most. */
const DEFAULT: EntityType = "EVENT";

/** The type of such a name: by lists, by the word that it is built on, by quotation marks. */
export function otherType({ text, start, end, score }: OtherName): EntityType {
  const name = text.slice(start, end).toLowerCase();
  const words = name.split(/\s+/);
  if (programmes().has(name)) return "LAW";
  if (creeds().has(name)) return "NORP";
  const doubtful = score < SURE;
  const known = doubtful ? knownType(name) : undefined;
  if (known !== undefined) return known;
  if (isQuoted(text, start, end)) return "WORK_OF_ART";
  if (doubtful && isBody(words.at(-1)!)) return "ORG";
  return byHead(words, doubtful) ?? DEFAULT;
}

/** *Oxmoor GOP*; not *Eastern Standard Time*. */
function isBody(word: string): boolean {
  return knownType(word) === "ORG" && !commonWords().has(word);
}

/** Types by the word that the name ends with, or that stands before *of*, *on* or *for*, which is looked at first. */
function byHead(words: readonly string[], doubtful: boolean): EntityType | undefined {
  if (words.some((word) => OF_LAWS.has(word))) return "LAW";
  for (const [i, head] of headsOf(words)) {
    if (head === "convention") return isMeeting(words, i) ? "EVENT" : "LAW";
    if (eventHeads().has(head)) return "EVENT";
    if (lawHeads().has(head) || head === "rules") return "LAW";
    if (head === "initiative" || (doubtful && (organizationHeads().has(head) || paperHeads().has(head))))
      return "ORG";
    if (planHeads().has(head)) return "LAW";
    if (workHeads().has(head)) return "WORK_OF_ART";
  }
  return undefined;
}

/** *Republican National Convention*, *GOP Convention*; not *Convention against Torture*, *Ottawa Convention*. */
function isMeeting(words: readonly string[], head: number): boolean {
  const whose = words[head - 1] ?? "";
  const known = knownType(whose);
  return head === words.length - 1 && (whose === "national" || known === "NORP" || known === "ORG");
}

/** Shows that people go to; others are on the air. */
const SHOWN = new Set(
  "air|auto|motor|boat|fashion|trade|horse|dog|flower|car|electronics|book|garden|talent".split("|"),
);

/** *The Evening Show*, *Ann Lee Show*; not *Paris Air Show*. */
export function isProgramme(words: readonly string[]): boolean {
  return words.length > 1 && words.at(-1) === "show" && !SHOWN.has(words.at(-2)!);
}

/** After these stands what the thing is about. */
const SMALL = new Set("of|on|for|against|relating".split("|"));

/** Indexes of the words that say what it is, with the words: *rules* and *order* of *Rules of Order*. */
function headsOf(words: readonly string[]): [number, string][] {
  const heads: [number, string][] = [[words.length - 1, words.at(-1)!]];
  const of = words.findIndex((word) => SMALL.has(word));
  if (of > 0) heads.unshift([of - 1, words[of - 1]!]);
  return heads;
}

/** Whether it opens a quotation that ends with it or a few words on (*“The Evening Show with Ann Lee”*). */
function isQuoted(text: string, start: number, end: number): boolean {
  if (!/["“”‘'’]/.test(text.charAt(start - 1))) return false;
  if (/["“”‘'’,]/.test(text.charAt(end))) return true;
  return /^(?:(?: with| and| of| on| for)(?: \p{L}+){1,3})?[.,!?]?["”]/u.test(text.slice(end, end + 50));
}
