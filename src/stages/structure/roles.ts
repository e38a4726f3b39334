import type { Role } from "../../document/schema.js";
import { isBoilerplate, isCompanyHead } from "../../lexicons/boilerplate.js";
import { isBareName, isBylineFoot, isBylineHead, isCredit, isDateline, isPageNote } from "./kinds.js";

/** A paragraph before it has a role: its words, and what the markup said where there was markup. */
export interface Candidate {
  text: string;
  /** Declared by the markup. */
  role?: Role;
}

const SENTENCE_END = /[.!?…:;][)"'”’»\]]{0,3}$/;
const QUOTE_START = /^["'“”‘«„]/;

/**
 * A role for each paragraph: first what the words themselves give away (a byline, a dateline, a line that asks
 * to subscribe), then title and deck from their place and length, then headings among what is left.
 *
 * A text of one paragraph is body: it is a sentence or a snippet, and carries sentiment. There is always a
 * paragraph of body, deck or title.
 */
export function rolesOf(paragraphs: readonly Candidate[]): Role[] {
  if (paragraphs.length === 1) {
    const only = paragraphs[0]!.role;
    return [only === "title" || only === "deck" ? only : "body"];
  }
  const roles: (Role | undefined)[] = paragraphs.map(({ text, role }, i) =>
    role && role !== "body" && role !== "heading"
      ? role
      : (ownRole(text, i, paragraphs) ?? (role === "heading" ? role : undefined)),
  );
  company(paragraphs, roles);
  const body = firstBody(paragraphs, roles);
  head(paragraphs, roles, body);
  headings(paragraphs, roles, body);
  const given = roles.map((role) => role ?? "body");
  if (!given.some((role) => role === "body" || role === "deck" || role === "title")) {
    given[longest(paragraphs)] = "body";
  }
  return given;
}

/** What the words give away. The writer's note stands in the last third, a byline in the first. */
function ownRole(text: string, i: number, all: readonly Candidate[]): Role | undefined {
  if (text.length > 600) return undefined;
  if (isPageNote(text) || isBoilerplate(text)) return "boilerplate";
  if (isBylineHead(text) && i < 8) return "byline";
  if (isBylineFoot(text) && i > 2 && i >= all.length - 4) return "byline";
  if (isCredit(text)) return "credit";
  if (isDateline(text) && i < 8) return "dateline";
  return undefined;
}

/** What a press release says about its sender, from `About Acme` to the end, where that is no more than a few paragraphs. */
function company(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  const last = Math.max(3, all.length - 6, Math.floor(all.length / 2));
  for (let i = last; i < all.length; i++) {
    if (roles[i] === "boilerplate" || !isCompanyHead(all[i]!.text)) continue;
    roles.fill("boilerplate", i);
    return;
  }
}

/** Index of the first paragraph that reads as running text: long, or more than one sentence. */
function firstBody(all: readonly Candidate[], roles: readonly (Role | undefined)[]): number {
  const found = all.findIndex(
    ({ text }, i) =>
      roles[i] === undefined && (text.length >= 160 || (text.length >= 80 && sentences(text) > 1)),
  );
  return found < 0 ? all.length : found;
}

function head(all: readonly Candidate[], roles: (Role | undefined)[], body: number): void {
  const open = all.map((_, i) => i).filter((i) => roles[i] === undefined && i <= Math.max(body, 1));
  let title = roles.indexOf("title");
  if (title < 0 && open.length > 0 && looksLikeTitle(all, roles, open[0]!)) {
    title = open.shift()!;
    roles[title] = "title";
  }
  if (title < 0) return;
  for (const i of open) {
    if (i <= title || i >= body) continue;
    if (isBareName(all[i]!.text) && i <= title + 4) roles[i] = "credit";
  }
  const deck = title + 1;
  if (
    !roles.includes("deck") &&
    roles[deck] === undefined &&
    deck < all.length &&
    looksLikeDeck(all, roles, title)
  ) {
    roles[deck] = "deck";
  }
}

/** A lead begins with where it was written: `OXMOOR (HPA) —`, `OXMOOR, Lissa --`. */
const LEAD = /^(?:\p{Lu}[\p{Lu}.'’-]{2,20}[ ,]{1,2}){1,4}.{0,40}?(?:[–—]|--| - )/u;
const DAY = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b/;
const TOLD_AS_FACT = /\b(?:has|have|had|was|were|will be|would)\b.*\b(?:the|a|an|his|her|their|its)\b/;
const POINTS_BACK = /^(?:I|We|You|He|She|It|They|This|That|There|Then|But|And|So|If|When)\b/;

/** One short line at the top with longer paragraphs after it, which no ordinary first sentence is. */
function looksLikeTitle(all: readonly Candidate[], roles: readonly (Role | undefined)[], i: number): boolean {
  const { text } = all[i]!;
  if (i > 3 || text.length > 150 || words(text) < 2 || !/\p{L}{2}/u.test(text) || LEAD.test(text))
    return false;
  if (QUOTE_START.test(text) && /[.,!?]["”'’]$/.test(text)) return false;
  if (sentences(text) > 1 && text.length > 90) return false;
  const rest = all.filter((_, k) => k > i && roles[k] === undefined);
  if (rest.length === 0) return false;
  // Some archives end the line of the title with a semicolon where a deck follows.
  if (text.endsWith(";")) return true;
  if (!SENTENCE_END.test(text)) return rest[0]!.text.length > text.length * 0.6 || capitals(text) > 0.6;
  if (capitals(text) >= 0.75 && words(text) >= 3) return true;
  if (
    text.length > 110 ||
    rest.length < 2 ||
    DAY.test(text) ||
    TOLD_AS_FACT.test(text) ||
    POINTS_BACK.test(text)
  ) {
    return false;
  }
  const typical = rest.map((p) => p.text.length).sort((a, b) => a - b)[rest.length >> 1]!;
  return typical >= 1.5 * text.length;
}

/** A sentence or two under the title, shorter than a paragraph, with the writer, the picture or longer text after it. */
function looksLikeDeck(
  all: readonly Candidate[],
  roles: readonly (Role | undefined)[],
  title: number,
): boolean {
  const { text } = all[title + 1]!;
  if (text.length > 280 || sentences(text) > 2 || QUOTE_START.test(text)) return false;
  if (LEAD.test(text)) return false;
  if (words(text) < 4 || /\d[:.]\d{2}\b.{0,12}$/.test(text)) return false;
  if (all[title]!.text.endsWith(";") && text.length <= 160) return true;
  const signed = [title + 2, title + 3].some((i) => {
    const role = roles[i];
    return role === "byline" || role === "credit" || role === "dateline";
  });
  if (signed && (all[title + 2]!.text.length < text.length || roles[title + 2] !== undefined)) return true;
  const next = all[title + 2]?.text.length ?? 0;
  return (
    text.length <= 140 &&
    next >= 1.5 * text.length &&
    all.length >= 5 &&
    !/\b(?:said|told|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.test(text)
  );
}

/** Section titles: short lines between paragraphs. A text full of short lines is a list or verse and has none. */
function headings(all: readonly Candidate[], roles: (Role | undefined)[], body: number): void {
  const found: number[] = [];
  for (let i = 1; i + 1 < all.length; i++) {
    if (roles[i] !== undefined) continue;
    const after = all[i + 1]!;
    if (
      (i > body || i === body - 1) &&
      looksLikeHeading(all[i]!.text) &&
      roles[i + 1] === undefined &&
      after.text.length > 1.5 * all[i]!.text.length
    )
      found.push(i);
  }
  const open = roles.filter((role) => role === undefined).length;
  if (found.length * 2.5 > open) return;
  for (const i of found) roles[i] = "heading";
}

/** Words that a heading of two or three words with a full stop does not hold, and a short sentence does. */
const VERBAL =
  /\b(?:I|we|you|he|she|it|they|is|are|was|were|am|be|been|has|have|had|did|do|does|will|would|can|could|should|may|might|must|said|says|not|yes|no|never|always|maybe|perhaps|please|thanks?|why|there|went|came|left|won|lost|knew|thought|felt|mr|mrs|ms|\p{L}{2,12}ed|\p{L}{2,12}n[’']t)\b/iu;

function looksLikeHeading(text: string): boolean {
  if (text.length > 80 || QUOTE_START.test(text) || /^[-–—•*]/.test(text)) return false;
  const count = words(text);
  if (count > 11 || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  if (/[”"»]$/.test(text))
    return /[“"«].*\S[”"»]$/.test(text.slice(0, -1) + text.at(-1)) && !/[.,!?][”"»]$/.test(text);
  if (text.endsWith("?")) {
    return count <= 9 && /^(?:\d|what|who|why|how|when|where|which|is|are|can|will|does|do|did)/i.test(text);
  }
  if (text.endsWith(".") && !text.endsWith("..")) {
    if (text === text.toUpperCase()) return /\p{Lu}{3}/u.test(text);
    return count > 1 && count <= 3 && !VERBAL.test(text);
  }
  return /[\p{L}\p{N})’']$/u.test(text);
}

/** Share of the words of four letters or more that begin with a capital. */
function capitals(text: string): number {
  const long = text.match(/[\p{L}'’-]{4,}/gu) ?? [];
  return long.length === 0 ? 0 : long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length;
}

function words(text: string): number {
  return text.split(" ").length;
}

/** A rough count: ends of sentences that a capital or a quotation mark follows. */
function sentences(text: string): number {
  const ends = text.match(/[\p{Ll}\p{N})"”’][.!?]["”’]? ["“‘]?\p{Lu}/gu);
  return 1 + (ends?.length ?? 0);
}

function longest(all: readonly Candidate[]): number {
  let best = 0;
  all.forEach(({ text }, i) => {
    if (text.length > all[best]!.text.length) best = i;
  });
  return best;
}
