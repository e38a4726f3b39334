import { commonWords, isCalledAside, isPicture } from "./aside-names.js";
import type { PageBlock, PageElement } from "./block.js";
import { cardsAbove } from "./cards.js";
import { markCopies } from "./copies.js";
import { markCounted } from "./gallery.js";
import { articleAround, otherStories } from "./other-stories.js";
import type { Page } from "./page.js";
import { isEmbed } from "./post.js";
import { evidenceOf, RangeSums } from "./prose.js";

/** Prose with which an article has begun, if it is no less than this share of what follows. */
const BEGUN = 150;
const BEGUN_SHARE = 0.15;
/** An `article` around the title with no more than this share of the prose says nothing of the others. */
const LITTLE = 0.15;
/** What pages call the first paragraphs of an article. */
const LEADS = new Set(["teaser", "intro", "introduction", "lede", "standfirst", "deck", "dek", "leadin"]);
/** Blocks below the title among which its lead stands. */
const LEAD = 6;

/**
 * Which blocks stand in what is not the article, by what its elements are called and where they stand: share bars,
 * captions, newsletter boxes, pop-ups, comments, other articles. 1 a block put aside, 0 a block left.
 */
export function markAsides(page: Page, title: number, prose: RangeSums): Uint8Array {
  const { blocks, elements } = page;
  const total = prose.between(title + 1, blocks.length);
  const common = commonWords(page, title, prose);
  const aside = new Uint8Array(blocks.length);
  const mark = (value: 0 | 1, wanted: (e: PageElement) => boolean) => {
    // Elements come in document order: one that ends before `marked` stands inside what was marked already.
    let marked = 0;
    for (const e of elements) {
      if (e.last <= marked || e.first === e.last || !wanted(e)) continue;
      aside.fill(value, e.first, e.last);
      marked = e.last;
    }
  };
  const linked = new RangeSums(blocks.map((block) => block.linked));
  // What is called a lead right below the title and holds no link is the article's own, whatever else it is called.
  const isLead = (e: PageElement) =>
    e.first > title &&
    e.first <= title + LEAD &&
    e.words.some((word) => LEADS.has(word)) &&
    linked.in(e) === 0;
  const isTable = (e: PageElement) => e.tag === "figure" && blocks[e.first]!.element.tag === "tr";
  const holdsTitle = (e: PageElement) => e.first <= title && title < e.last;
  mark(1, (e) => {
    if (holdsTitle(e) || isLead(e) || isTable(e)) return false;
    const mine = prose.in(e);
    // Nothing is spared above the title, and not where the article has begun already.
    const begun =
      e.last <= title ||
      (e.first > title && prose.between(title + 1, e.first) >= Math.max(BEGUN, BEGUN_SHARE * mine));
    return isCalledAside(e, mine / total, begun, common) || isPicture(e, mine);
  });
  const cards = cardsAbove(page, title, prose);
  mark(1, (e) => cards.has(e));
  const article = articleAround(page, title);
  if (article && prose.in(article) > LITTLE * total) {
    // Other articles on the page are teasers and comments; those inside this one are, unless they are its parts.
    mark(
      1,
      (e) => e.tag === "article" && !holdsTitle(e) && (!isInside(e, article) || isLink(blocks[e.first]!)),
    );
  }
  const evidence = blocks.map((block, i) => (aside[i] ? 0 : evidenceOf(block)));
  const others = otherStories(page, title, evidence);
  mark(1, (e) => others.has(e));
  // A post that the article quotes is part of it, whatever the box around it is called.
  mark(0, (e) => isEmbed(e.names.join(" ")));
  markCopies(page, aside);
  markCounted(page, title, prose, aside);
  return aside;
}

function isLink({ text, linked }: PageBlock): boolean {
  return linked > 0.85 * text.length;
}

function isInside(e: PageElement, outer: PageElement): boolean {
  return outer.first <= e.first && e.last <= outer.last;
}
