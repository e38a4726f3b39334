import type { Quotation } from "../../document/schema.js";
import { overlaps, type Piece, type Span } from "../../document/span.js";

/** `direct` where quotation marks hold all of the content, `indirect` where they hold none, else `mixed`. */
export function formOf(content: readonly Piece[], quoted: readonly Span[]): Quotation["form"] {
  let inside = 0;
  let touched = 0;
  for (const [start, end] of content) {
    const piece = { start, end };
    for (let k = firstEndingAfter(quoted, start); k < quoted.length && quoted[k]!.start < end; k++) {
      if (!overlaps(quoted[k]!, piece)) continue;
      touched++;
      if (quoted[k]!.start <= start && end <= quoted[k]!.end) inside++;
    }
  }
  if (touched === 0) return "indirect";
  return inside === content.length ? "direct" : "mixed";
}

/** Index of the first of `quoted` (ascending, apart) that ends after `offset`. Binary search. */
function firstEndingAfter(quoted: readonly Span[], offset: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quoted[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
