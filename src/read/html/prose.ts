import type { PageBlock, PageElement } from "./block.js";
import type { Page } from "./page.js";

const SENTENCE_END = /[.!?…。！？:;]["'”’»)\]]{0,3}$/;

/**
 * How much a block speaks for (above 0) or against (below) its surroundings being an article: prose counts by
 * its length, a line of links counts against.
 */
export function evidenceOf(block: PageBlock): number {
  const size = sizeOf(block.text);
  const linkShare = block.linked / block.text.length;
  if (linkShare > 0.6) return -20 - size * 0.3;
  if (size >= 80 || (size >= 40 && SENTENCE_END.test(block.text)))
    return Math.min(size, 1000) * (1 - linkShare);
  return -10;
}

/** Length, where a character of Chinese, Japanese or Korean says as much as three. */
function sizeOf(text: string): number {
  let dense = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) dense++;
  return text.length + 2 * dense;
}

/** Sums over ranges of blocks in constant time. */
export class RangeSums {
  private readonly sums: Float64Array;

  constructor(values: ArrayLike<number>) {
    this.sums = new Float64Array(values.length + 1);
    for (let i = 0; i < values.length; i++) this.sums[i + 1] = this.sums[i]! + values[i]!;
  }

  /** Over `[from, to)`. */
  between(from: number, to: number): number {
    return this.sums[to]! - this.sums[from]!;
  }

  in(element: PageElement): number {
    return this.between(element.first, element.last);
  }
}

/** Sums of the prose alone: evidence above 0. */
export function proseOf(page: Page): RangeSums {
  return new RangeSums(page.blocks.map((block) => Math.max(0, evidenceOf(block))));
}
