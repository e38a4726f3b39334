import { isBoilerplate, isRelatedHead } from "../../lexicons/boilerplate.js";
import type { Page, PageBlock, PageElement } from "./page.js";

/** Words of class, id and role that name what is never the article, however much of the page's prose it holds. */
const NEVER = new Set(
  (
    "comment comments disqus related relatedlinks relatedposts relatedpoststitle recirc recirculation recommended recommendation recommendations " +
    "recommend newsletter newsletters signup outbrain taboola trending mostpopular mostread cookie cookies gdpr cli " +
    "consent breadcrumb breadcrumbs pagination promo promos promotion teaser teasers sidebar complementary contentinfo " +
    "footer footers adslot adunit popup popups lightbox"
  ).split(" "),
);

/** Words that name what is mostly not the article: an element that holds much of the prose is spared. */
const SELDOM = new Set(
  (
    "share sharing shares social sociallinks addthis subscribe subscription promoted sponsor sponsored " +
    "sponsors advert advertisement advertising ad ads dfp rail widget widgets menu navigation nav " +
    "navbar pager tags taglist tagcloud topics toolbar modal overlay popular toc author authors authorbox bio caption " +
    "captions figcaption credit credits gallery slideshow carousel byline bylines timestamp login paywall copyright " +
    "disclaimer print tooltip rollover hidden search player playlist video rating ratings vote " +
    "poll donate donation banner follow cta callout disclosure"
  ).split(" "),
);

const PICTURE = new Set("photo photos image images img picture pictures inlinegallery".split(" "));
const DECK = new Set(
  "deck dek standfirst subhead subheadline subtitle summary abstract sub des desc description".split(" "),
);
const ASIDE_TAGS = new Set(["aside", "footer", "figcaption", "figure", "address", "form"]);

/** Characters as evidence of prose; a character of Chinese, Japanese or Korean says as much as three. */
function weight(text: string): number {
  let dense = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) dense++;
  return text.length + 2 * dense;
}

const SENTENCE_END = /[.!?…。！？:;]["'”’»)\]]*$/;

/** How much a block speaks for (above 0) or against its surroundings being the article. */
export function evidence(block: PageBlock): number {
  const size = weight(block.text);
  const linkShare = block.linked / block.text.length;
  if (linkShare > 0.6) return -20 - size * 0.3;
  if (size >= 80 || (size >= 40 && SENTENCE_END.test(block.text)))
    return Math.min(size, 1000) * (1 - linkShare);
  return -10;
}

export interface Body {
  container: PageElement;
  /** Blocks of the article, ascending. */
  kept: number[];
  title: number;
}

const wordsIn = (s: string) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export function findTitle(page: Page, titles: string[]): number {
  let best = -1;
  let bestScore = 0;
  const known = titles.map((t) => new Set(wordsIn(t))).filter((s) => s.size > 0);
  page.blocks.forEach((b, i) => {
    const tag = headingTag(b.element);
    if (!tag) return;
    const words = wordsIn(b.text);
    if (words.length === 0) return;
    let match = 0;
    for (const k of known) {
      let hit = 0;
      for (const w of words) if (k.has(w)) hit++;
      match = Math.max(match, (hit / words.length) * Math.min(1, words.length / Math.min(k.size, 4)));
    }
    const score = (match >= 0.75 ? match * 4 : 0) + (tag === "h1" ? 1 : 0) + (tag === "h2" ? 0.2 : 0);
    if (score > bestScore + 0.001 && (tag === "h1" || match >= 0.75)) {
      bestScore = score;
      best = i;
    }
  });
  return best;
}

function headingTag(e: PageElement): string | undefined {
  if (/^h[1-6]$/.test(e.tag)) return e.tag;
  return e.parent && /^h[1-6]$/.test(e.parent.tag) ? e.parent.tag : undefined;
}

export function articleBody(page: Page, titles: string[]): Body | undefined {
  const { blocks, elements } = page;
  const scores = blocks.map(evidence);
  const prose = prefix(scores.map((s) => Math.max(0, s)));
  const total = prose[blocks.length]!;
  if (total === 0) return undefined;
  let title = findTitle(page, titles);
  if (title >= 0 && prose[title]! > 0.5 * total) title = -1;
  const within = (e: PageElement) => prose[e.last]! - prose[e.first]!;
  const aside = new Uint8Array(blocks.length);
  for (const e of elements) {
    if (e.first >= e.last || e.tag === "html" || e.tag === "body" || e.tag === "main") continue;
    const holdsTitle = title >= e.first && title < e.last;
    const share = within(e) / total;
    if (ASIDE_TAGS.has(e.tag) ? share < 0.4 && !holdsTitle : isAside(e, share, holdsTitle))
      aside.fill(1, e.first, e.last);
    else if (within(e) < 400 && e.last - e.first < 4 && !holdsTitle && e.words.some((w) => PICTURE.has(w)))
      aside.fill(1, e.first, e.last);
  }
  const home = titleArticle(page, title);
  if (home && within(home) > 0.15 * total) {
    for (const e of elements) {
      if (e.tag === "article" && !(e.first <= title && title < e.last)) aside.fill(1, e.first, e.last);
    }
  }
  for (const e of elements) if (e.words.includes("tweet")) aside.fill(0, e.first, e.last);
  const net = scores.map((s, i) => (aside[i] || i <= title ? Math.min(0, s) * 0.1 : s));
  const zone = findZone(page, net);
  if (!zone) return undefined;
  const kept: number[] = [];
  for (let i = zone.first; i < zone.last; i++) if (!aside[i] && i > title) kept.push(i);
  return { container: zone, kept: withoutLinkLists(page, kept, scores), title };
}
const TH = Number(process.env.TH ?? 0.25);

/** The innermost `article` that holds the title. */
function titleArticle(page: Page, title: number): PageElement | undefined {
  if (title < 0) return undefined;
  for (let e: PageElement | null = page.blocks[title]!.element; e; e = e.parent)
    if (e.tag === "article") return e;
  return undefined;
}

/** The element whose own paragraphs say most, widened as long as much prose of the same kind stands beside it. */
function findZone(page: Page, net: number[]): PageElement | undefined {
  const own = new Map<PageElement, number>();
  const credit = (e: PageElement | null, value: number) => {
    if (e) own.set(e, (own.get(e) ?? 0) + value);
  };
  page.blocks.forEach((b, i) => {
    if (net[i]! <= 0) return;
    const leaf = b.element.last - b.element.first === 1;
    const home = leaf && b.element.parent ? b.element.parent : b.element;
    const value = b.element.tag === "li" ? net[i]! / 2 : net[i]!;
    credit(home, value);
    credit(home.parent, value / 2);
    credit(home.parent?.parent ?? null, value / 4);
  });
  let seed: PageElement | undefined;
  let best = 0;
  for (const [e, value] of own) {
    if (value > best) {
      best = value;
      seed = e;
    }
  }
  if (!seed) return undefined;
  const sums = prefix(net.map((s) => Math.max(0, s)));
  const all = prefix(net);
  const prose = (e: PageElement) => sums[e.last]! - sums[e.first]!;
  let zone = seed;
  for (
    let up = seed.parent, level = 0;
    up && up.tag !== "body" && up.tag !== "html" && level < 5;
    up = up.parent, level++
  ) {
    const gain = prose(up) - prose(zone);
    const loss = gain - (all[up.last]! - all[up.first]! - (all[zone.last]! - all[zone.first]!));
    if (gain > TH * prose(zone) && loss < gain * 0.3) zone = up;
  }
  return zone;
}

/** Drops what stands between the paragraphs: lists of links to other articles, share bars, calls to subscribe. */
function withoutLinkLists(page: Page, kept: number[], scores: number[]): number[] {
  const { blocks } = page;
  const out: number[] = [];
  let related = false;
  for (const i of kept) {
    const b = blocks[i]!;
    const linkShare = b.linked / b.text.length;
    if (isRelatedHead(b.text)) {
      related = true;
      continue;
    }
    if (related && scores[i]! > 30 && linkShare < 0.4 && b.element.tag !== "li") related = false;
    if (related || isBoilerplate(b.text)) continue;
    if (
      linkShare > 0.85 &&
      (isLinkList(b, blocks) || (b.element.tag !== "li" && !/^h[1-6]$/.test(b.element.tag)))
    )
      continue;
    out.push(i);
  }
  return out;
}

/** True where `block` stands in a list of two items or more, all of them links. */
function isLinkList(block: PageBlock, blocks: PageBlock[]): boolean {
  let list: PageElement | null = block.element;
  while (list && list.tag !== "ul" && list.tag !== "ol") list = list.parent;
  if (!list || list.last - list.first < 2) return false;
  for (let i = list.first; i < list.last; i++)
    if (blocks[i]!.linked < 0.85 * blocks[i]!.text.length) return false;
  return true;
}

function isAside(e: PageElement, share: number, holdsTitle: boolean): boolean {
  if (holdsTitle) return false;
  if (e.tag === "blockquote" || e.words.includes("tweet") || e.words.includes("embed")) return false;
  if (e.words.includes("next") && (e.words.includes("prev") || e.words.includes("previous")))
    return share < 0.3;
  return e.words.some((w) => (NEVER.has(w) && share < 0.7) || (SELDOM.has(w) && share < 0.3));
}

function prefix(values: number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((v, i) => {
    sums[i + 1] = sums[i]! + v;
  });
  return sums;
}
