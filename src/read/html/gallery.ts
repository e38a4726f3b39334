import type { Page } from "./page.js";
import type { RangeSums } from "./prose.js";

/** `Picture 2 of 6: …`, `3/12 …`. */
const COUNTED =
  /^(?:(?:picture|photo|image|slide|foto|bild|imagen|imagem)\s)?(\d{1,3})\s?(?:of|\/|von|de)\s?(\d{1,3})(?!\d)/i;
const FEWEST = 2;
/** Where captions hold more of the prose than this, they are the article. */
const MOST = 0.7;

/** Captions of a gallery, which are counted: marks them in `aside`. */
export function markCounted({ blocks }: Page, title: number, prose: RangeSums, aside: Uint8Array): void {
  const galleries = new Map<string, number[]>();
  blocks.forEach(({ text }, i) => {
    const [, at, all] = COUNTED.exec(text) ?? [];
    if (all === undefined || Number(at) > Number(all)) return;
    const captions = galleries.get(all);
    if (captions) captions.push(i);
    else galleries.set(all, [i]);
  });
  for (const captions of galleries.values()) {
    const mine = captions.reduce((sum, i) => sum + prose.between(i, i + 1), 0);
    if (captions.length < FEWEST || mine > MOST * prose.between(title + 1, blocks.length)) continue;
    for (const i of captions) aside[i] = 1;
  }
}
