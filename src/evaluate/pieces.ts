import type { Piece } from "../document/span.js";

/** The same characters as ascending pieces without overlap; pieces that only touch stay apart. */
export function united(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const [start, end] of [...pieces].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Number of UTF-16 code units in united pieces. */
export function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** The characters that two lists of united pieces share, as united pieces. One walk over both. */
export function shared(a: readonly Piece[], b: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const start = Math.max(a[i]![0], b[j]![0]);
    const end = Math.min(a[i]![1], b[j]![1]);
    if (start < end) out.push([start, end]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return out;
}

/** Shared characters divided by the characters of either, 0 to 1, of united pieces; 0 where both are empty. */
export function jaccard(a: readonly Piece[], b: readonly Piece[]): number {
  const both = sizeOf(shared(a, b));
  const either = sizeOf(a) + sizeOf(b) - both;
  return either > 0 ? both / either : 0;
}
