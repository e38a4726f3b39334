import type { Role } from "../../document/schema.js";
import type { Candidate } from "./candidate.js";
import { areBareNames } from "./kinds/forms.js";
import { capitals, QUOTE_START, SENTENCE_END, sentences, words } from "./shape.js";

/** Index of the first paragraph that reads as running text: long, or more than one sentence. */
export function firstBody(all: readonly Candidate[], roles: readonly (Role | undefined)[]): number {
  const found = all.findIndex(
    ({ text }, i) =>
      roles[i] === undefined && (text.length >= 160 || (text.length >= 80 && sentences(text) > 1)),
  );
  return found < 0 ? all.length : found;
}

/** Title, deck and bare names above the body, by place and length; `body` is the index of the first running text. */
export function markHead(all: readonly Candidate[], roles: (Role | undefined)[], body: number): void {
  const open = all.map((_, i) => i).filter((i) => roles[i] === undefined && i <= Math.max(body, 1));
  let title = roles.indexOf("title");
  if (title < 0 && open.length > 0 && looksLikeTitle(all, roles, open[0]!)) {
    title = open.shift()!;
    roles[title] = "title";
  }
  if (title < 0) return;
  for (const i of open) {
    if (i <= title || i >= body) continue;
    if (areBareNames(all[i]!.text) && i <= title + 4) roles[i] = "credit";
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
  if (
    above(roles, i) > 3 ||
    text.length > 150 ||
    words(text) < 2 ||
    !/\p{L}{2}/u.test(text) ||
    text.endsWith(",") ||
    LEAD.test(text)
  )
    return false;
  if (QUOTE_START.test(text) && /[.,!?]["”'’]$/.test(text)) return false;
  if (sentences(text) > 1 && text.length > 90) return false;
  const rest = all.filter((_, k) => k > i && roles[k] === undefined);
  if (rest.length === 0) return false;
  // Some archives end the line of the title with a semicolon where a deck follows.
  if (text.endsWith(";")) return true;
  if (!SENTENCE_END.test(text)) {
    // A label such as `LETTERS` may stand in between.
    return rest.slice(0, 2).some((p) => p.text.length > text.length * 0.6) || capitals(text) > 0.6;
  }
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

/** How many paragraphs above one are of the article: no menu, address, stamp. */
function above(roles: readonly (Role | undefined)[], i: number): number {
  let count = 0;
  for (let k = 0; k < i; k++) if (roles[k] !== "boilerplate") count++;
  return count;
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
