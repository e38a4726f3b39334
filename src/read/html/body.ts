import { markAsides } from "./aside.js";
import type { PageBlock, PageElement } from "./block.js";
import { itemsOf } from "./items.js";
import { findLead } from "./lead.js";
import type { Page } from "./page.js";
import { evidenceOf, proseOf } from "./prose.js";
import { isRelatedHead, isSignpost } from "./related.js";
import { isRepeat } from "./repeat.js";
import { findTitle } from "./title.js";
import { findZone } from "./zone.js";

/** Which blocks of a page are the article. */
export interface Found {
  /** Index of the title's block; −1 where the page shows none. */
  title: number;
  /** Indexes of the blocks between the title and the body that belong to the article: a deck, a lead in a box of its own. */
  lead: number[];
  /** Characters of prose between the title and the body that were taken for other articles. */
  leftOut: number;
  /** Indexes of the blocks of the article's body, ascending; empty where the page has no prose. */
  body: number[];
  /** 1 for a block that stands in a share bar, a caption, a list of other articles and the like. */
  aside: Uint8Array;
}

/** Share of a block's characters in links from which on it is a link and no prose. */
const LINK = 0.85;

/** Finds the article's title and body on a page. `titles`: those that the page declares. Linear in the page. */
export function findArticle(page: Page, titles: readonly string[]): Found {
  const prose = proseOf(page);
  const title = findTitle(page, titles, prose);
  const aside = markAsides(page, title, prose);
  const evidence = page.blocks.map((block, i) => {
    const value = evidenceOf(block);
    return aside[i] || i <= title ? Math.min(0, value) * 0.1 : value;
  });
  const zone = findZone(page, evidence);
  const links = new LinkLines(page.blocks);
  const body: number[] = [];
  let related = false;
  let announced = false;
  for (const { first, last } of zone ? itemsOf(page, title, zone, evidence) : []) {
    for (let i = Math.max(first, title + 1); i < last; i++) {
      if (aside[i]) continue;
      const block = page.blocks[i]!;
      const linkShare = block.linked / block.text.length;
      // A list of other articles lasts until prose comes back; a story that is announced lasts to the end.
      if (related && isHeadline(page.blocks, i)) {
        if (announced) break;
        related = false;
      }
      if (isRelatedHead(block.text)) {
        related = true;
        // A link `Read more` under an item of a letter leads to the rest of it.
        announced = linkShare <= LINK;
      } else if (evidence[i]! > 30 && linkShare < 0.4 && block.element.tag !== "li")
        related = announced = false;
      if (related || isSignpost(block) || saysAgain(block, page.blocks[title])) continue;
      // A writer's name is a link on many live pages.
      if (linkShare > LINK && block.signed <= LINK * block.text.length && links.leadsAway(block)) continue;
      body.push(i);
    }
  }
  const { lead, leftOut } = zone
    ? findLead(page, title, zone, evidence, aside, body[0] ?? zone.first)
    : { lead: [], leftOut: 0 };
  return {
    title,
    leftOut,
    lead: lead.filter((i) => !isRepeat(page.blocks[i]!.text, body, page.blocks)),
    body,
    aside,
  };
}

/** True for the title that stands a second time, as a heading of its article. */
function saysAgain({ text, element }: PageBlock, title: PageBlock | undefined): boolean {
  return /^h[1-6]$/.test(element.tag) && text === title?.text;
}

/** Blocks below a headline among which its story begins: a writer, a date and a section may come before. */
const STORY = 3;

/** A headline of a whole story: a heading of some words that is no link, with prose below it. */
function isHeadline(blocks: readonly PageBlock[], i: number): boolean {
  const { element, text, linked } = blocks[i]!;
  return (
    /^h[1-3]$/.test(element.tag) &&
    linked === 0 &&
    text.split(" ").length >= 4 &&
    blocks.slice(i + 1, i + 1 + STORY).some((block) => evidenceOf(block) > 0)
  );
}

/** Levels between an item and its list. */
const REACH = 5;

/**
 * Tells lines of links from text: a line that is one link, a list of two links or more. A single linked item or
 * a linked heading outside such a list is content. Each list is looked at once.
 */
class LinkLines {
  private readonly lists = new Map<PageElement, boolean>();

  constructor(private readonly blocks: readonly PageBlock[]) {}

  leadsAway({ element }: PageBlock): boolean {
    const list = listOf(element);
    return list ? this.isLinkList(list) : !/^h[1-6]$/.test(element.tag);
  }

  private isLinkList(list: PageElement): boolean {
    const known = this.lists.get(list);
    if (known !== undefined) return known;
    let i = list.first;
    while (i < list.last && this.blocks[i]!.linked > LINK * this.blocks[i]!.text.length) i++;
    const all = i === list.last && list.last - list.first >= 2;
    this.lists.set(list, all);
    return all;
  }
}

function listOf(element: PageElement): PageElement | undefined {
  let e: PageElement | null = element;
  for (let level = 0; e && level < REACH; level++, e = e.parent)
    if (e.tag === "ul" || e.tag === "ol") return e;
  return undefined;
}
