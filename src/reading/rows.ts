import type { Tokens } from "../document/schema.js";
import { firstAtOrAfter, firstWhere, indexesWithin, type Span } from "../document/span.js";
import type { Quoted } from "./marks.js";

/** Rows of tokens, half-open: `[from, to)`. */
export interface Rows {
  from: number;
  to: number;
}

/** Whether two stretches have a row in common. */
export function sharesRow(a: Rows, b: Rows): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Index of the first of `list` (ascending by `from`) that begins at `row` or behind it; `list.length` where none does. */
export function firstFrom(list: readonly Rows[], row: number): number {
  return firstWhere(list, ({ from }) => from >= row);
}

/** The tokens that a span touches; null where there is none. A span may begin within a token. */
export function rowsOfSpan(tokens: Tokens, span: Span): Rows | null {
  let [from, to] = indexesWithin(tokens, span);
  if (from > 0 && tokens.end[from - 1]! > span.start) from--;
  return to > from ? { from, to } : null;
}

/** Which sentence or paragraph a row stands in. */
export interface RowsOf {
  /** First row of each span, and one more: the number of tokens. Spans follow each other without a gap. */
  from: Int32Array;
  /** By row, the index of its span. */
  at: Int32Array;
}

/** First row of each span and one more, and the span of each row: for spans that cover the text, in order. Linear. */
export function rowsOf(spans: readonly Span[], tokens: Tokens): RowsOf {
  const count = tokens.start.length;
  const from = new Int32Array(spans.length + 1);
  const at = new Int32Array(count);
  spans.forEach((span, k) => {
    from[k] = firstAtOrAfter(tokens.start, span.start);
  });
  from[spans.length] = count;
  for (let k = 0; k < spans.length; k++) at.fill(k, from[k], from[k + 1]);
  return { from, at };
}

/** Quoted stretches in rows, marks included. */
export interface QuotedRows {
  quoted: readonly Quoted[];
  from: Int32Array;
  to: Int32Array;
  /** By row, the index of the stretch that it stands in, or −1. */
  at: Int32Array;
}

export function rowsOfQuoted(quoted: readonly Quoted[], tokens: Tokens): QuotedRows {
  const from = new Int32Array(quoted.length);
  const to = new Int32Array(quoted.length);
  const at = new Int32Array(tokens.start.length).fill(-1);
  quoted.forEach((stretch, k) => {
    from[k] = firstAtOrAfter(tokens.start, stretch.start);
    to[k] = firstAtOrAfter(tokens.start, stretch.end);
    at.fill(k, from[k], to[k]);
  });
  return { quoted, from, to, at };
}

/**
 * By row, the index of the mention that shares a character with its token, or −1: a name may be a part of its token,
 * as in *anti-Brandt*. Linear.
 *
 * @param mentions ascending and without overlap, as the layer has them.
 */
export function mentionRows({ start, end }: Tokens, mentions: readonly Span[]): Int32Array {
  const at = new Int32Array(start.length).fill(-1);
  mentions.forEach((mention, m) => {
    for (let i = firstAtOrAfter(start, mention.end) - 1; i >= 0 && end[i]! > mention.start; i--) at[i] = m;
  });
  return at;
}
