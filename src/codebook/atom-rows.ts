import type { Tokens } from "../document/schema.js";
import { atomEnd, foldAtom } from "./atoms.js";

/** The atoms of a stretch of text in columns; all arrays are of one length. */
export interface AtomRows {
  readonly start: number[];
  readonly end: number[];
  /** As entries are looked up (`foldAtom`). */
  readonly key: string[];
  /** The last atom of its token. */
  readonly last: number[];
}

/** The atoms of the tokens `from` to `to` (exclusive). Linear. */
export function atomRows(text: string, tokens: Tokens, from: number, to: number): AtomRows {
  const rows: AtomRows = { start: [], end: [], key: [], last: [] };
  for (let t = from; t < to; t++) {
    const first = rows.start.length;
    const tokenEnd = tokens.end[t]!;
    for (let at = tokens.start[t]!; at < tokenEnd; ) {
      const end = atomEnd(text, at, tokenEnd);
      rows.start.push(at);
      rows.end.push(end);
      rows.key.push(foldAtom(text.slice(at, end)));
      at = end;
    }
    for (let a = first; a < rows.start.length; a++) rows.last.push(rows.start.length - 1);
  }
  return rows;
}
