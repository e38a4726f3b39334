import type { Page } from "./page.js";

/** A shorter text may well stand twice in an article. */
const SHORTEST_COPY = 80;
/** Copies no more than this many blocks apart are close. */
const CLOSE = 4;

/**
 * Copies of a text close to each other are another layout's, or a caption that stands under each picture: the first
 * stays. Copies further apart are the article's own repetition. Marks them in `aside`.
 */
export function markCopies({ blocks }: Page, aside: Uint8Array): void {
  const copies = new Map<string, number[]>();
  blocks.forEach(({ text }, i) => {
    if (text.length < SHORTEST_COPY) return;
    const seen = copies.get(text);
    if (seen) seen.push(i);
    else copies.set(text, [i]);
  });
  for (const seen of copies.values()) {
    if (!seen.some((i, k) => k > 0 && i - seen[k - 1]! <= CLOSE)) continue;
    for (const i of seen.slice(1)) aside[i] = 1;
  }
}
