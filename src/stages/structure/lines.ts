import type { Span } from "../../document/span.js";
import { isSpace } from "../../document/white-space.js";

/** A line that is not blank, trimmed. */
export interface Line extends Span {
  /** Columns from its margin to its first sign that is no white space. */
  indent: number;
  /** True where a blank line, or the beginning of the text, stands before it. */
  apart: boolean;
}

/** The lines of a text that are not blank, in order. They end at LF, CR, CR LF or U+2029. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let from = 0; from <= text.length; ) {
    const to = lineEnd(text, from);
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, indent: start - from, apart });
    apart = start === end;
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** Index of the line break at or after `from`; the length of the text where there is none. */
function lineEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2029) break;
  }
  return at;
}
