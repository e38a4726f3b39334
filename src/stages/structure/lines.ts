import type { Span } from "../../document/span.js";
import { isSpace } from "../../document/white-space.js";

/** Widest column that hard-wrapped text is broken at; wider lines are paragraphs. */
const WIDEST = 120;
/** Narrowest column that counts as wrapping: shorter lines are verse or lists. */
const NARROWEST = 40;

/**
 * The paragraphs of plain text, trimmed: the lines that are not blank. Text that was wrapped at a column, so
 * that its paragraphs are blocks of lines between blank ones, gives a paragraph a block.
 */
export function paragraphSpans(text: string): Span[] {
  const blocks = lineBlocks(text);
  if (!isHardWrapped(text, blocks)) return blocks.flat();
  return blocks.map((lines) => ({ start: lines[0]!.start, end: lines.at(-1)!.end }));
}

/** Trimmed lines that are not blank, in blocks that blank lines divide. */
function lineBlocks(text: string): Span[][] {
  const blocks: Span[][] = [];
  let open = false;
  for (let from = 0; from <= text.length; ) {
    const to = lineEnd(text, from);
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) open = false;
    else if (open) blocks.at(-1)!.push({ start, end });
    else {
      blocks.push([{ start, end }]);
      open = true;
    }
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return blocks;
}

/** Index of the line break at or after `from`: LF, CR or U+2029; the length of the text where there is none. */
function lineEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2029) break;
  }
  return at;
}

/**
 * True where lines end because the next word did not fit, and not because something was at its end: the
 * first word of the following line would have passed the column that the longest line sets.
 */
function isHardWrapped(text: string, blocks: Span[][]): boolean {
  let column = 0;
  let breaks = 0;
  for (const lines of blocks) {
    if (lines.length < 2) continue;
    for (const line of lines) column = Math.max(column, line.end - line.start);
    breaks += lines.length - 1;
  }
  if (breaks < 3 || column > WIDEST || column < NARROWEST) return false;
  let full = 0;
  let stops = 0;
  for (const lines of blocks) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const { start, end } = lines[i]!;
      const next = lines[i + 1]!;
      const space = text.indexOf(" ", next.start);
      const word = (space < 0 || space > next.end ? next.end : space) - next.start;
      if (end - start + 1 + word > column) full++;
      if (/[.!?]/.test(text[end - 1]!)) stops++;
    }
  }
  return full >= 0.85 * breaks && stops <= 0.5 * breaks;
}
