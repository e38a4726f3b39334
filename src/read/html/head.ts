import type { Meta } from "../../document/schema.js";
import type { PageBlock, PageElement } from "./block.js";
import type { Found } from "./body.js";
import type { Page } from "./page.js";
import { isRepeat } from "./repeat.js";
import { wordsOf } from "./words.js";

/** A paragraph above the body: the title, the deck, the byline. */
export interface HeadPart {
  text: string;
  tag: string;
  linkShare: number;
  role: "title" | "deck" | "byline";
}

const DECK = new Set(
  "deck dek standfirst subhead subheadline subheading subtitle summary abstract excerpt lede description".split(
    " ",
  ),
);
const BYLINE = new Set("byline bylines author authors".split(" "));
/** How far below the title deck and byline are looked for, in blocks. */
const REACH = 20;

/** Title, deck and byline as the page shows them; the title from its metadata where it shows none. */
export function headOf(page: Page, found: Found, meta: Meta): HeadPart[] {
  const { title, body } = found;
  const first = page.blocks[body[0] ?? -1];
  if (title < 0) {
    if (!meta.title || meta.title === first?.text) return [];
    return [{ text: meta.title, tag: "title", linkShare: 0, role: "title" }];
  }
  const parts = [part(page.blocks[title]!, "title")];
  const end = Math.min(body[0] ?? 0, title + REACH);
  const between = page.blocks.slice(title + 1, end);
  const open = between.filter((_, i) => !found.aside[title + 1 + i]);
  const deck = open.find(
    (block) =>
      block.text !== parts[0]!.text &&
      (isDeck(block) || isUnderTitle(page, found, block)) &&
      !isRepeat(block.text, body, page.blocks),
  );
  const byline = between.find((block) => block !== deck && isByline(block));
  if (deck) parts.push(part(deck, "deck"));
  if (byline) parts.push(part(byline, "byline"));
  return parts;
}

function part({ text, element, linked }: PageBlock, role: HeadPart["role"]): HeadPart {
  return { text, tag: element.tag, linkShare: linked / text.length, role };
}

function isDeck(block: PageBlock): boolean {
  return canBeDeck(block) && (/^h[2-4]$/.test(block.element.tag) || called(block.element, DECK));
}

function canBeDeck({ text, linked }: PageBlock): boolean {
  if (text.length < 30 || text.length > 400 || linked > 0.2 * text.length) return false;
  // Times and years at the end are when it was published.
  return wordsOf(text).length >= 6 && !/\d{1,2}:\d{2}|\b\d{4}\b.{0,20}$/.test(text);
}

/** A line that is no sentence next to the title, in a box of the two that the body is not in. */
function isUnderTitle({ blocks }: Page, { title, body }: Found, block: PageBlock): boolean {
  const box = block.element.parent;
  return (
    block === blocks[title + 1] &&
    box !== null &&
    box === blocks[title]!.element.parent &&
    (body[0] ?? 0) >= box.last &&
    canBeDeck(block) &&
    !/[.!?…:]["'”’»)\]]{0,3}$/.test(block.text)
  );
}

function isByline({ text, element }: PageBlock): boolean {
  if (text.length < 5 || text.length > 120 || !/\p{L}{2}/u.test(text)) return false;
  return /^by \p{Lu}/iu.test(text) || (called(element, BYLINE) && !/\d{4}/.test(text));
}

/** True where the element or one of the two around it is called so. */
function called(element: PageElement, names: ReadonlySet<string>): boolean {
  let e: PageElement | null = element;
  for (let level = 0; e && level < 3; level++, e = e.parent)
    if (e.words.some((word) => names.has(word))) return true;
  return false;
}
