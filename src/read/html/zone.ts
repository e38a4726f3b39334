import type { PageElement } from "./block.js";
import type { Page } from "./page.js";
import { RangeSums } from "./prose.js";

/** A wider element is taken where it adds this share of prose … */
const GAIN = 0.25;
/** … and no more than this share of it again in lines of links. */
const LOSS = 0.3;
const LEVELS = 5;

/**
 * The element that holds the article: the one whose own paragraphs say most (Readability's idea: a paragraph
 * speaks for its parent, and less for those above), then widened while much more prose and few links stand
 * beside it. Undefined where the page has no prose.
 *
 * @param evidence of each block; not above 0 for what is put aside.
 */
export function findZone(page: Page, evidence: readonly number[]): PageElement | undefined {
  const own = new Map<PageElement, number>();
  page.blocks.forEach(({ element }, i) => {
    if (evidence[i]! <= 0) return;
    // Items of a list may be teasers, and speak half as loud.
    let value = element.tag === "li" ? evidence[i]! / 2 : evidence[i]!;
    const alone = element.last - element.first === 1;
    let e = alone && element.parent ? element.parent : element;
    for (let level = 0; level < 3; level++) {
      own.set(e, (own.get(e) ?? 0) + value);
      if (!e.parent) break;
      e = e.parent;
      value /= 2;
    }
  });
  let zone: PageElement | undefined;
  for (const [e, value] of own) if (!zone || value > own.get(zone)!) zone = e;
  return zone && widened(zone, evidence);
}

function widened(seed: PageElement, evidence: readonly number[]): PageElement {
  const prose = new RangeSums(evidence.map((value) => Math.max(0, value)));
  const links = new RangeSums(evidence.map((value) => Math.max(0, -value)));
  let zone = seed;
  for (let up = seed.parent, level = 0; up && level < LEVELS; up = up.parent, level++) {
    if (up.tag === "body" || up.tag === "html") break;
    const gain = prose.in(up) - prose.in(zone);
    const loss = links.in(up) - links.in(zone);
    if (gain > GAIN * prose.in(zone) && loss < LOSS * gain) zone = up;
  }
  return zone;
}
