import type { Tokens } from "../document/schema.js";
import { atomEnd, foldAtom } from "./atoms.js";

/** The atoms of a stretch of text in columns; all arrays are of one length. */
export interface AtomRows {
  readonly start: number[];
  readonly end: number[];
  /** As entries are looked up (`foldAtom`). */
  readonly key: string[];
  /** True where a token begins with this atom. */
  readonly opens: boolean[];
  /** The first atom from this one on with which a token ends: itself most often. */
  readonly last: number[];
}

/**
 * The atoms of the tokens `from` to `to` (exclusive). They are cut from the text, not from its tokens: of *don't*
 * the tokenizer makes *do* and *n't*, and an entry is never cut so. Linear.
 */
export function atomRows(text: string, { start, end }: Tokens, from: number, to: number): AtomRows {
  const rows: AtomRows = { start: [], end: [], key: [], opens: [], last: [] };
  const closes: boolean[] = [];
  let at = 0;
  for (let t = from; t < to; ) {
    at = Math.max(at, start[t]!);
    // Tokens that touch are one run of text.
    let runEnd = t;
    while (runEnd + 1 < to && end[runEnd] === start[runEnd + 1]) runEnd++;
    while (at < end[runEnd]!) {
      while (end[t]! <= at) t++;
      rows.opens.push(start[t] === at);
      rows.start.push(at);
      const stop = atomEnd(text, at, end[runEnd]!);
      rows.end.push(stop);
      rows.key.push(foldAtom(text.slice(at, stop)));
      while (end[t]! < stop) t++;
      closes.push(end[t] === stop);
      at = stop;
    }
    t = runEnd + 1;
  }
  rows.last.length = closes.length;
  for (let a = closes.length - 1; a >= 0; a--) rows.last[a] = closes[a] ? a : rows.last[a + 1]!;
  return rows;
}
