import type { Span } from "./span.js";

/** Lines shorter than this are not taken for wrapped ones: in units. */
const LEAST_WIDTH = 50;

/**
 * Tells of line breaks inside `block` whether they are soft: made to fit a width, as mail programs do, not
 * meant. A break is soft where the first word of the next line would not have fitted on the line before it
 * (the width is the longest line's), or where the next line goes on in lower case.
 *
 * The argument of the answer is the offset of the line feed (or carriage return) that ends a line.
 * Cost: one pass over the block, then the length of a line for each question.
 */
export function softBreaks(text: string, block: Span): (lineEnd: number) => boolean {
  let width = 0;
  for (let at = block.start; at < block.end; ) {
    const end = lineEndFrom(text, at, block.end);
    width = Math.max(width, end - at);
    at = end + 1;
  }
  return (lineEnd) => {
    let next = lineEnd;
    while (next < block.end && /\s/.test(text.charAt(next))) next++;
    const first = text.charAt(next);
    if (/\p{Ll}/u.test(first)) return true;
    if (width < LEAST_WIDTH) return false;
    let begin = lineEnd;
    while (begin > block.start && !isLineBreak(text.charCodeAt(begin - 1))) begin--;
    let wordEnd = next;
    while (wordEnd < block.end && !/\s/.test(text.charAt(wordEnd))) wordEnd++;
    return lineEnd - begin + 1 + (wordEnd - next) > width;
  };
}

function lineEndFrom(text: string, at: number, end: number): number {
  while (at < end && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}
