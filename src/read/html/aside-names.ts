import type { PageElement } from "./block.js";
import type { Page } from "./page.js";
import type { RangeSums } from "./prose.js";

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
    "credit credits byline bylines timestamp login paywall copyright disclaimer print " +
    "tooltip rollover hidden search playlist video rating ratings vote poll donate donation banner follow " +
    "cta callout disclosure",
);

/** Words of what is the article where it is the whole of it, and never where the article has begun elsewhere. */
const BESIDE = words("gallery slideshow carousel");

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
/** A picture's box with more prose than this is the article with pictures in it. */
const PICTURE_PROSE = 400;

/**
 * Words by which this page calls the elements of most of its prose, from the beginning of the article on: here
 * they tell nothing.
 */
export function commonWords({ blocks, elements }: Page, title: number, prose: RangeSums): Set<string> {
  const said = new Map<string, { first: number; last: number; sum: number }>();
  for (const e of elements) {
    if (WHOLE_PAGE.has(e.tag) || e.first <= title) continue;
    for (const word of e.words) {
      if (!NEVER.has(word) && !SELDOM.has(word) && !BESIDE.has(word)) continue;
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
 * True where tag or names say that it is not the article.
 *
 * @param share of the page's prose below the title that stands in it, 0 to 1.
 * @param begun whether the article has begun elsewhere: then a plain name needs no look at the share.
 * @param common words that tell nothing on this page.
 */
export function isCalledAside(
  { tag, words }: PageElement,
  share: number,
  begun: boolean,
  common: ReadonlySet<string>,
): boolean {
  if (WHOLE_PAGE.has(tag)) return false;
  if (ASIDE_TAGS.has(tag)) return share < SPARED_TAG;
  const pulled = words.includes("pull") && words.some((word) => word.startsWith("quote"));
  if (pulled || words.includes("pullquote")) return share < SPARED;
  if (tag === "blockquote") return false;
  if (share < SPARED && words.includes("next") && (words.includes("prev") || words.includes("previous")))
    return true;
  return words.some(
    (word) =>
      !common.has(word) &&
      ((NEVER.has(word) && (begun || share < SPARED_NEVER)) ||
        (SELDOM.has(word) && share < SPARED) ||
        (BESIDE.has(word) && (begun || share < SPARED))),
  );
}

/** True for a picture's box with what stands around the picture, and little else. `prose`: in it, in characters. */
export function isPicture({ tag, words, first, last }: PageElement, prose: number): boolean {
  return (
    !WHOLE_PAGE.has(tag) &&
    prose < PICTURE_PROSE &&
    last - first < 4 &&
    words.some((word) => PICTURE.has(word))
  );
}
