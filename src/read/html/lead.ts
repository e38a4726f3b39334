import type { PageBlock, PageElement } from "./block.js";
import type { Page } from "./page.js";
import { evidenceOf, RangeSums } from "./prose.js";

/** Levels that are climbed from a block to find what stands beside it. */
const REACH = 8;
/** A box with more in lines of links than this share of its prose shows other articles … */
const LINKS = 0.3;
/** … and so does a box around it with more links than this. */
const LINKS_AROUND = 1;

/** A paragraph of prose has this many characters at least. */
const PARAGRAPH = 100;

export interface Lead {
  /** Indexes of blocks, ascending. */
  lead: number[];
  /** Characters of prose that stand among links to other articles or were put aside, and were not taken. */
  leftOut: number;
}

/**
 * Blocks between the title and the zone that belong to the article: a lead, a bold introduction, the first
 * paragraphs where the page sets them in a container of their own. Lists of links, cards of other articles and
 * what was put aside do not. Linear in the page.
 *
 * @param evidence of each block; not above 0 for what is put aside.
 * @param first index of the body's first block.
 */
export function findLead(
  { blocks }: Page,
  title: number,
  zone: PageElement,
  evidence: readonly number[],
  aside: Uint8Array,
  first: number,
): Lead {
  if (title < 0) return { lead: [], leftOut: 0 };
  const prose = new RangeSums(evidence.map((value) => Math.max(0, value)));
  const paragraphs = new RangeSums(evidence.map((value) => (value > 0 ? 1 : 0)));
  const links = new RangeSums(blocks.map((block, i) => (isLink(block) ? -evidence[i]! : 0)));
  const lead: number[] = [];
  let leftOut = 0;
  for (let i = title + 1; i < Math.max(zone.first, first); i++)
    if (aside[i] && isPutAside(blocks[i]!)) leftOut += blocks[i]!.text.length;
  for (let i = title + 1; i < zone.first; i++) {
    if (aside[i] || isLink(blocks[i]!) || isDated(blocks[i]!)) continue;
    const [box, around] = boxesOf(blocks[i]!.element, title, zone.first);
    const among = (e: PageElement | undefined, share: number) => e && links.in(e) > share * prose.in(e);
    if (among(box, LINKS) || among(around, LINKS_AROUND)) {
      if (evidence[i]! > 0) leftOut += blocks[i]!.text.length;
    } else if (evidence[i]! > 0 || (box && paragraphs.in(box) > 1)) lead.push(i);
  }
  return { lead, leftOut };
}

/** The two innermost elements around a block that hold more than it alone and stand between title and zone. */
function boxesOf(element: PageElement, title: number, end: number): PageElement[] {
  const boxes: PageElement[] = [];
  let e: PageElement | null = element;
  for (let level = 0; e && level < REACH && boxes.length < 2; level++, e = e.parent) {
    if (e.first <= title || e.last > end) break;
    const inner = boxes.at(-1);
    if (e.last - e.first > (inner ? inner.last - inner.first : 1)) boxes.push(e);
  }
  return boxes;
}

/** `Nov. 20, 2031, updated Nov. 21, 2031 at 1:35 a.m.`, or in an element that says so; a sentence may name a time too. */
function isDated({ text, signed }: PageBlock): boolean {
  if (signed > 0.5 * text.length) return true;
  return text.length <= 100 && /\d:\d{2}\b/.test(text) && !/(?<!\b[ap]\.?m)[.!?]["'”’)]?$/i.test(text);
}

/** A paragraph that was put aside for what an element around it is called, and that is no caption of a picture. */
function isPutAside(block: PageBlock): boolean {
  if (block.linked > 0 || block.text.length < PARAGRAPH || evidenceOf(block) <= 0) return false;
  for (let e: PageElement | null = block.element, level = 0; e && level < 3; e = e.parent, level++) {
    if (e.tag === "figure" || e.tag === "figcaption" || e.words.includes("caption")) return false;
  }
  return true;
}

function isLink({ linked, text }: PageBlock): boolean {
  return linked > 0.6 * text.length;
}
