import type { PageBlock, PageElement } from "./block.js";
import type { Page } from "./page.js";
import type { RangeSums } from "./prose.js";

/** Blocks of a card: headline, date, a sentence or two. */
const LARGEST = 5;
/** Words of a headline; a link of fewer is the name of a section. */
const HEADLINE = 3;
/** Prose without which the article has not begun. */
const BEGUN = 150;
/** Where cards hold more of the prose than this, they are the article's own items. */
const MOST = 0.5;

/**
 * Cards of other articles between the title and the beginning of the article: a linked headline, and after it
 * text without links. Further down they may be what the article lists.
 */
export function cardsAbove({ blocks, elements }: Page, title: number, prose: RangeSums): Set<PageElement> {
  const cards = new Set<PageElement>();
  let inCards = 0;
  let last = 0;
  for (const e of elements) {
    if (e.first <= title || e.first < last) continue;
    if (prose.between(title + 1, e.first) - inCards >= BEGUN) break;
    if (!isCard(blocks, e)) continue;
    cards.add(e);
    inCards += prose.in(e);
    last = e.last;
  }
  return inCards < MOST * prose.between(title + 1, blocks.length) ? cards : new Set();
}

function isCard(blocks: readonly PageBlock[], { first, last }: PageElement): boolean {
  if (last - first < 2 || last - first > LARGEST) return false;
  const { text, linked } = blocks[first]!;
  if (linked < 0.85 * text.length || text.split(" ").length < HEADLINE) return false;
  for (let i = first + 1; i < last; i++) if (blocks[i]!.linked > 0.5 * blocks[i]!.text.length) return false;
  return true;
}
