import type { Span } from "../../document/span.js";
import { type Line, linesOf } from "./lines.js";

/** Widest column that text is wrapped at; wider lines are paragraphs. */
const WIDEST = 120;
/** Narrowest column that counts as wrapping: shorter lines are verse, lists, headings, names. */
const NARROWEST = 40;

/**
 * The paragraphs of plain text, trimmed: the lines that are not blank. Where the text was wrapped at a column,
 * lines that go on in the next one are joined with it; a title, a byline, the items of a list and the lines of
 * a poem, which end before the column, stay what they are.
 */
export function paragraphSpans(text: string): Span[] {
  const lines = linesOf(text);
  const depths = lines.map((line) => quoteDepth(text, line));
  const breaks = lines
    .slice(1)
    .map((next, i) => breakBetween(text, lines[i]!, next, depths[i] === depths[i + 1]));
  // Quoted mail was wrapped by somebody else.
  const isQuoted = (i: number) => depths[i]! > 0;
  const own = columnOf(
    lines.filter((_, i) => !isQuoted(i)),
    breaks.filter((_, i) => !isQuoted(i)),
  );
  const quoted = columnOf(
    lines.filter((_, i) => isQuoted(i)),
    breaks.filter((_, i) => isQuoted(i)),
  );
  const paragraphs: Span[] = [];
  /** The first line of the paragraph that is open. */
  let head: Line | undefined;
  lines.forEach((line, i) => {
    const column = isQuoted(i) ? quoted : own;
    if (head !== undefined && column !== null && goesOn(text, head, breaks[i - 1]!, column)) {
      paragraphs.at(-1)!.end = line.end;
      return;
    }
    head = line;
    paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

/** The end of a line that another one follows. */
interface Break {
  /** Columns of the line, its indent counted. */
  width: number;
  /** Columns that it would have had with the first word of the next line. */
  wider: number;
  /** True where the line breaks in the middle of a sentence: it ends in *the*, or the next one begins with a small letter. */
  open: boolean;
  /** True where the line ends like a sentence, or announces what follows. */
  stop: boolean;
  /** How the next line begins: with a sign that only lists have, with one that lists have, otherwise. */
  item: "bullet" | "mark" | null;
  /** True where the next line belongs to something else: after a blank line, quoted more or less deeply, indented, an address. */
  apart: boolean;
}

/** Marks of quoted mail at the beginning of a line. */
const QUOTED = /^(?:> ?){1,20}/;
const BULLET = /^[•▪◦‣●■·*][ \t]/;
const MARK = /^(?:[-–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]/;
/** What no line ends with that is complete: verse ends in commas too, but its lines are short. */
const UNFINISHED =
  /(?:,|(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|than|is|are|was|were|be|has|have|had|his|her|its|their|Mr\.?|Mrs\.?|Dr\.?))$/i;
const VERSE = 54;
const ADDRESS = /^(?:\w{2,10}:\/\/|www\.)/i;
const STOP = /[.!?:;…][)"'”’»\]]{0,3}$/;

function breakBetween(text: string, line: Line, next: Line, sameDepth: boolean): Break {
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  const head = text.slice(next.start, Math.min(next.end, next.start + WIDEST));
  const quoted = QUOTED.exec(head)?.[0] ?? "";
  const begins = head.slice(quoted.length);
  const word = begins.search(/\s/);
  const width = line.end - line.start + line.indent;
  const stop = STOP.test(tail);
  return {
    width,
    wider: width + 1 + (word < 0 ? begins.length : word),
    open: !stop && (/^["'“‘(]?\p{Ll}/u.test(begins) || (width > VERSE && UNFINISHED.test(tail))),
    stop,
    item: BULLET.test(begins) ? "bullet" : MARK.test(begins) ? "mark" : null,
    apart:
      next.apart ||
      begins === "" ||
      ADDRESS.test(begins) ||
      !sameDepth ||
      (stop && next.indent > line.indent),
  };
}

/** How deeply a line is quoted, as mail does it: 0 for what is not. */
function quoteDepth(text: string, { start, end }: Line): number {
  const marks = QUOTED.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? "";
  return marks.replaceAll(" ", "").length;
}

/**
 * The column that the text was wrapped at; null where its lines end because something was at its end. Most
 * lines must be full, and many of them must break in the middle of a sentence.
 */
function columnOf(lines: readonly Line[], breaks: readonly Break[]): number | null {
  /** Of each column, how many more (or fewer) lines it explains than the column before it. */
  const change = new Int32Array(2 * WIDEST + 3);
  const widths: number[] = [];
  let stops = 0;
  let open = 0;
  for (const end of breaks) {
    if (end.apart || end.width < NARROWEST || end.width > WIDEST) continue;
    if (end.stop) {
      // The last line of a paragraph that no blank line follows.
      stops++;
      continue;
    }
    widths.push(end.width);
    if (end.open) open++;
    change[end.width]!++;
    change[end.wider]!--;
  }
  if (widths.length === 0) return null;
  let at = NARROWEST;
  let most = 0;
  for (let column = 0, explained = 0; column < change.length; column++) {
    explained += change[column]!;
    if (explained > most) [at, most] = [column, explained];
  }
  const over = lines.filter(({ start, end, indent }) => end - start + indent > at).length;
  if (open < 0.4 * most) return null;
  if (most >= 0.75 * (widths.length + over) && most >= 0.5 * (widths.length + stops + over)) return at;
  return ragged(widths, open, lines);
}

/** Text copied from a printed page: each line about as wide as the others, most broken in mid-sentence. */
function ragged(widths: number[], open: number, lines: readonly Line[]): number | null {
  const sorted = widths.sort((a, b) => a - b);
  const wide = sorted[Math.floor(0.9 * (sorted.length - 1))]!;
  const alike = sorted.filter((width) => width >= 0.75 * wide).length;
  const over = lines.filter(({ start, end, indent }) => end - start + indent > 1.15 * wide).length;
  if (sorted.length < 3 || open < 0.45 * (sorted.length + over) || alike < 0.8 * sorted.length) return null;
  return 0.85 * wide;
}

/** True where the paragraph that begins with `head` goes on after the break. */
function goesOn(text: string, head: Line, end: Break, column: number): boolean {
  if (end.apart || end.item === "bullet" || end.width > WIDEST) return false;
  const full = end.width >= NARROWEST && end.wider > column;
  if (end.item === "mark") {
    const list = MARK.test(text.slice(head.start, Math.min(head.end, head.start + 8)));
    if (list || end.stop || !full) return false;
  }
  return full || (end.open && end.width >= 0.6 * column);
}
