import type { PageElement } from "./block.js";
import type { Page } from "./page.js";
import type { RangeSums } from "./prose.js";
import { shareOfWords, wordsOf } from "./words.js";

/** A title's words that must stand in a heading of the page for it to be the title. */
const MATCH = 0.75;
/** Prose that stands below a title that the page declares, whatever stands above it. */
const DECLARED = 300;

/**
 * Index of the block that is the article's title: the heading that agrees best with the titles that the page
 * declares, else the first `h1`; −1 where there is none. A heading that stands below half of the page's prose
 * is the title of something else, if it is not declared and followed by an article.
 */
export function findTitle(page: Page, titles: readonly string[], prose: RangeSums): number {
  const declared = titles.map((title) => new Set(wordsOf(title))).filter((words) => words.size > 0);
  const agreement = (text: string) => {
    const count = wordsOf(text).length;
    let best = 0;
    for (const words of declared) {
      best = Math.max(best, shareOfWords(text, words) * Math.min(1, count / Math.min(words.size, 4)));
    }
    return best;
  };
  let best = -1;
  let bestScore = 0;
  let plain = -1;
  page.blocks.forEach(({ text, element }, i) => {
    if (text.length > 300) return;
    const level = headingLevel(element);
    if (level === 0) {
      if (plain < 0 && declared.length > 0 && text.length > 15 && agreement(text) > 0.9) plain = i;
      return;
    }
    const match = agreement(text);
    const score = (match >= MATCH ? match * 4 : 0) + (level === 1 ? 1 : level === 2 ? 0.2 : 0);
    if (score > bestScore && (level === 1 || match >= MATCH)) {
      bestScore = score;
      best = i;
    }
  });
  // Some pages set their title in an ordinary element; a heading that agrees is the safer one.
  if (bestScore < 2 && plain >= 0) best = plain;
  if (best < 0) return -1;
  const after = prose.between(best, page.blocks.length);
  const enough = bestScore >= 2 ? DECLARED : prose.between(0, best);
  return after >= Math.min(enough, prose.between(0, best)) ? best : -1;
}

/** 1 to 6 for a heading or what stands directly in one, else 0. */
function headingLevel(element: PageElement): number {
  for (const tag of [element.tag, element.parent?.tag ?? ""]) {
    if (tag.length === 2 && tag[0] === "h" && tag[1]! >= "1" && tag[1]! <= "6") return Number(tag[1]);
  }
  return 0;
}
