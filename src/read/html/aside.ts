import type { PageElement } from "./block.js";
import { cardsAbove } from "./cards.js";
import { otherStories } from "./other-stories.js";
import type { Page } from "./page.js";
import { evidenceOf, RangeSums } from "./prose.js";

const words = (list: string) => new Set(list.split(" "));

/** Words of class, id and role, in general use, of what is not the article however much prose it holds. */
const NEVER = words(
  "comment comments disqus related relatedlinks relatedposts recirc recirculation recommended recommendation " +
    "recommendations recommend newsletter newsletters signup outbrain taboola trending mostpopular mostread " +
    "cookie cookies gdpr consent breadcrumb breadcrumbs pagination promo promos promotion teaser teasers " +
    "sidebar complementary contentinfo footer footers adslot adunit popup popups pum popmake lightbox overlay modal",
);

/** Words of what is mostly not the article: an element that holds much of the page's prose is spared. */
const SELDOM = words(
  "share sharing shares social sociallinks addthis subscribe subscription promoted sponsor sponsored sponsors " +
    "advert advertisement advertising ad ads dfp rail widget widgets menu navigation nav navbar pager tags taglist " +
    "tagcloud topics toolbar popular toc author authors authorbox bio caption captions figcaption " +
    "credit credits gallery slideshow carousel byline bylines timestamp login paywall copyright disclaimer print " +
    "tooltip rollover hidden search playlist video rating ratings vote poll donate donation banner follow " +
    "cta callout disclosure",
);

const PICTURE = words("photo photos image images img picture pictures");
const ASIDE_TAGS = words("aside footer figcaption figure address form");
const WHOLE_PAGE = words("html body main");

/** Share of the page's prose up to which an element may be put aside by its tag or by a word of SELDOM. */
const SPARED = 0.3;
const SPARED_TAG = 0.4;
const SPARED_NEVER = 0.7;
/** A word is common on a page where its elements hold this share of the prose, and begin after so much of it. */
const COMMON = 0.5;
const COMMON_FROM = 200;
/** Prose with which an article has begun, if it is no less than this share of what follows. */
const BEGUN = 150;
const BEGUN_SHARE = 0.15;
/** A picture's box with more prose than this is the article with pictures in it. */
const PICTURE_PROSE = 400;
/** Blocks below the title among which its lead stands. */
const LEAD = 6;
/** A shorter text may well stand twice in an article. */
const SHORTEST_COPY = 80;
/** Copies no more than this many blocks apart are close. */
const CLOSE = 4;

/**
 * Which blocks stand in what is not the article, by what its elements are called: share bars, captions,
 * newsletter boxes, comments, related articles. 1 a block put aside, 0 a block left.
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
  // A teaser without any link is the article's own: its lead.
  const isLead = (e: PageElement) =>
    e.first > title && e.first <= title + LEAD && e.words.includes("teaser") && linked.in(e) === 0;
  const isTable = (e: PageElement) => e.tag === "figure" && blocks[e.first]!.element.tag === "tr";
  const holdsTitle = (e: PageElement) => e.first <= title && title < e.last;
  mark(1, (e) => {
    if (WHOLE_PAGE.has(e.tag) || holdsTitle(e) || isLead(e) || isTable(e)) return false;
    const mine = prose.in(e);
    // Nothing is spared above the title, and not where the article has begun already.
    const begun =
      e.last <= title ||
      (e.first > title && prose.between(title + 1, e.first) >= Math.max(BEGUN, BEGUN_SHARE * mine));
    return isAside(e, mine / total, begun, common) || isPicture(e, mine);
  });
  const cards = cardsAbove(page, title, prose);
  mark(1, (e) => cards.has(e));
  const article = titleArticle(page, title);
  if (article && prose.in(article) > 0.15 * total) {
    // Other articles on the page are teasers and comments; those inside this one are, unless they are its parts.
    mark(1, (e) => e.tag === "article" && !holdsTitle(e) && !isInside(e, article));
  }
  const others = otherStories(
    page,
    title,
    page.blocks.map((block, i) => (aside[i] ? 0 : evidenceOf(block))),
  );
  mark(1, (e) => others.has(e));
  // A post that the article quotes is part of it, whatever the box around it is called.
  mark(0, (e) => e.words.includes("tweet"));
  markCopies(page, aside);
  return aside;
}

/**
 * Words by which this page calls the elements of most of its prose, from the beginning of the article on: here
 * they tell nothing.
 */
function commonWords({ blocks, elements }: Page, title: number, prose: RangeSums): Set<string> {
  const said = new Map<string, { first: number; last: number; sum: number }>();
  for (const e of elements) {
    if (WHOLE_PAGE.has(e.tag) || e.first <= title) continue;
    for (const word of e.words) {
      if (!NEVER.has(word) && !SELDOM.has(word)) continue;
      const known = said.get(word);
      if (!known) said.set(word, { first: e.first, last: e.last, sum: prose.in(e) });
      else if (e.last > known.last) {
        known.sum += prose.in(e);
        known.last = e.last;
      }
    }
  }
  const most = COMMON * prose.between(title + 1, blocks.length);
  const common = [...said].filter(
    ([, { first, sum }]) => sum > most && prose.between(title + 1, first) < COMMON_FROM,
  );
  return new Set(common.map(([word]) => word));
}

/**
 * Copies of a text close to each other: the second of two is another layout's copy, three and more are the
 * captions of a gallery. Copies further apart are the article's own repetition.
 */
function markCopies({ blocks }: Page, aside: Uint8Array): void {
  const copies = new Map<string, number[]>();
  blocks.forEach(({ text }, i) => {
    if (text.length < SHORTEST_COPY) return;
    const seen = copies.get(text);
    if (seen) seen.push(i);
    else copies.set(text, [i]);
  });
  for (const seen of copies.values()) {
    if (!seen.some((i, k) => k > 0 && i - seen[k - 1]! <= CLOSE)) continue;
    for (const i of seen.length === 2 ? seen.slice(1) : seen) aside[i] = 1;
  }
}

function isInside(e: PageElement, outer: PageElement): boolean {
  return outer.first <= e.first && e.last <= outer.last;
}

function isAside(
  { tag, words }: PageElement,
  share: number,
  begun: boolean,
  common: ReadonlySet<string>,
): boolean {
  if (ASIDE_TAGS.has(tag)) return share < SPARED_TAG;
  if (tag === "blockquote") return false;
  if (share < SPARED && words.includes("next") && (words.includes("prev") || words.includes("previous")))
    return true;
  return words.some(
    (word) =>
      !common.has(word) &&
      ((NEVER.has(word) && (begun || share < SPARED_NEVER)) || (SELDOM.has(word) && share < SPARED)),
  );
}

function isPicture({ words, first, last }: PageElement, prose: number): boolean {
  return prose < PICTURE_PROSE && last - first < 4 && words.some((word) => PICTURE.has(word));
}

/** The innermost `article` that holds the title. */
function titleArticle(page: Page, title: number): PageElement | undefined {
  let e: PageElement | null = page.blocks[title]?.element ?? null;
  while (e && e.tag !== "article") e = e.parent;
  return e ?? undefined;
}
