import type { Page } from "./page.js";

/** A shorter text may well stand twice in an article. */
const SHORTEST_COPY = 80;
/** Copies no more than this many blocks apart are close. */
const CLOSE = 4;

/**
 * Copies of a text close to each other: the second of two is another layout's copy, three and more are the
 * captions of a gallery. Copies further apart are the article's own repetition. Marks them in `aside`.
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
    for (const i of seen.length === 2 ? seen.slice(1) : seen) aside[i] = 1;
  }
}
