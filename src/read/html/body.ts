import type { Page, PageBlock, PageElement } from "./page.js";

/**
 * Words of class, id and role that name what is not the article, in general use across sites. One such word
 * on an element puts all that it holds aside, unless it holds most of the page's prose (`has-sidebar`).
 */
const ASIDE = new Set(
  (
    "share sharing shares social sociallinks addthis related relatedlinks relatedposts recirc recirculation recommended recommendation " +
    "recommendations recommend newsletter newsletters subscribe subscription signup promo promos promotion promoted sponsor sponsored " +
    "sponsors advert advertisement advertising ad ads adslot adunit dfp cookie cookies consent gdpr comment comments disqus sidebar " +
    "sidebars rail widget widgets footer footers breadcrumb breadcrumbs menu navigation nav navbar pagination pager " +
    "tags taglist tagcloud topics toolbar popup popups modal overlay lightbox teaser teasers outbrain taboola trending popular " +
    "mostpopular mostread toc author authors authorbox bio caption captions figcaption credit credits gallery slideshow carousel " +
    "byline bylines timestamp login paywall copyright disclaimer print tooltip rollover hidden sr screenreader search complementary contentinfo " +
    "player playlist video rating ratings vote poll donate donation banner follow"
  ).split(" "),
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
  if (size >= 80 || (size >= 40 && SENTENCE_END.test(block.text))) return Math.min(size, 1000) * (1 - linkShare);
  return -10;
}

export interface Body {
  container: PageElement;
  /** Blocks of the article, ascending. */
  kept: number[];
}

export function articleBody(page: Page): Body | undefined {
  const { blocks, elements } = page;
  const scores = blocks.map(evidence);
  const prose = prefix(scores.map((s) => Math.max(0, s)));
  const total = prose[blocks.length]!;
  if (total === 0) return undefined;
  const within = (e: PageElement) => prose[e.last]! - prose[e.first]!;
  const aside = new Uint8Array(blocks.length);
  for (const e of elements) {
    if (e.first < e.last && isAside(e) && within(e) < 0.4 * total) aside.fill(1, e.first, e.last);
  }
  const net = prefix(scores.map((s, i) => (aside[i] ? -Math.abs(s) * 0.1 : s)));
  let container: PageElement | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const e of elements) {
    const score = net[e.last]! - net[e.first]!;
    if (score > best || (score === best && container && e.first >= container.first && e.last <= container.last)) {
      best = score;
      container = e;
    }
  }
  if (!container) return undefined;
  const kept: number[] = [];
  for (let i = container.first; i < container.last; i++) if (!aside[i]) kept.push(i);
  return { container, kept: trim(kept, blocks, scores) };
}

function isAside(e: PageElement): boolean {
  return ASIDE_TAGS.has(e.tag) || e.words.some((w) => ASIDE.has(w));
}

/** Links and crumbs before the first and after the last paragraph of prose are not the article. */
function trim(kept: number[], blocks: PageBlock[], scores: number[]): number[] {
  const good = (i: number) => scores[i]! > 0;
  const out = kept.filter((i) => {
    const b = blocks[i]!;
    return b.linked / b.text.length <= 0.8;
  });
  while (out.length > 0 && !good(out[0]!)) out.shift();
  while (out.length > 0 && !good(out.at(-1)!)) out.pop();
  return out;
}

function prefix(values: number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((v, i) => {
    sums[i + 1] = sums[i]! + v;
  });
  return sums;
}
