import type { Note } from "../document/schema.js";
import type { Span } from "../document/span.js";

/** A stretch between quotation marks, both marks included where they stand. UTF-16 offsets, half-open. */
export interface Quoted extends Span {
  /** False where the closing mark is missing: the stretch runs to the end of its paragraph. */
  closed: boolean;
  /** True where it stands between single marks. */
  single: boolean;
}

/**
 * Pairs the quotation marks of `paragraphs`: straight, curly, double apostrophes, guillemets, and single marks
 * that are no apostrophes. State ends with the paragraph, so that one lost mark spoils one paragraph at most.
 * A quotation that is left open at a paragraph's end is taken as one that goes on when the next paragraph opens
 * with a mark; otherwise a note `unbalanced-quote` says where the doubtful mark stands. Marks inside another
 * pair are not given.
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): { quoted: Quoted[]; notes: Note[] } {
  const quoted: Quoted[] = [];
  const notes: Note[] = [];
  const doubt = (at: number, what: string): void => {
    notes.push({ code: "unbalanced-quote", start: at, end: at + 1, message: what });
  };
  paragraphs.forEach((paragraph, p) => {
    const { start, end } = paragraph;
    let open = -1;
    let at = start;
    while (at < end) {
      const width = markWidth(text, at);
      if (width === 0) {
        if (open < 0 && isSingle(text.charCodeAt(at))) {
          const close = singleEnd(text, at, start, end);
          if (close > 0) {
            quoted.push({ start: at, end: close, closed: true, single: true });
            at = close;
            continue;
          }
        }
        at++;
        continue;
      }
      const side = sideOf(text, at, width, start, end, open >= 0);
      if (side === "open") {
        if (open >= 0) doubt(open, "this quotation mark is never closed");
        open = at;
      } else if (open >= 0) {
        quoted.push({ start: open, end: at + width, closed: true, single: false });
        open = -1;
      } else doubt(at, "this quotation mark closes nothing");
      at += width;
    }
    if (open < 0) return;
    const next = paragraphs[p + 1];
    const speech = open === start || beginsSpeech(text, open);
    const goesOn = speech && next !== undefined && markWidth(text, next.start) > 0;
    if (!goesOn) doubt(open, "this quotation mark is never closed in its paragraph");
    if (speech) quoted.push({ start: open, end, closed: false, single: false });
  });
  return { quoted, notes };
}

/** The quoted stretches without the outer pair of those that `open` holds for: what stands between marks inside them. */
export function marksInside(
  text: string,
  quoted: readonly Quoted[],
  open: (index: number) => boolean,
): Quoted[] {
  return quoted.flatMap((stretch, k) => {
    if (!open(k)) return [stretch];
    const start = stretch.start + Math.max(1, markWidth(text, stretch.start));
    const end = stretch.closed ? stretch.end - 1 : stretch.end;
    return start < end ? pairMarks(text, [{ start, end }]).quoted : [];
  });
}

/** True where a sentence, or what a comma or colon leads to, begins at the mark. */
function beginsSpeech(text: string, mark: number): boolean {
  return /[.,:?!"”]\s?$/.test(text.slice(Math.max(0, mark - 2), mark));
}

/** Code units of the double mark at `at`: 1, 2 for doubled apostrophes or backquotes, 0 where there is none. */
function markWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return 1;
  if (code === 0x201e || code === 0x201f) return 1;
  if (code === 0x27 || code === 0x60) return text.charCodeAt(at + 1) === code ? 2 : 0;
  return 0;
}

function sideOf(
  text: string,
  at: number,
  width: number,
  start: number,
  end: number,
  isOpen: boolean,
): "open" | "close" {
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : 32;
  const after = at + width < end ? text.charCodeAt(at + width) : 32;
  // A curly mark of the wrong side is believed by its place: `yes,“ she said`.
  if (code === 0x201c && isOpen && !opensBefore(before) && isSpace(after)) return "close";
  if (code === 0x201d && !isOpen && opensBefore(before) && isWord(after)) return "open";
  if (code === 0x201c || code === 0xab || code === 0x201e || code === 0x201f || code === 0x60) return "open";
  if (code === 0x201d || code === 0xbb) return "close";
  if (opensBefore(before) && !isSpace(after)) return !isOpen ? "open" : isSpace(before) ? "open" : "close";
  if (isSpace(after) && !opensBefore(before)) return "close";
  return isOpen ? "close" : "open";
}

const isSingle = (code: number): boolean => code === 0x27 || code === 0x2018;
const isSpace = (code: number): boolean => code === 32 || code === 0xa0 || (code >= 9 && code <= 13);
const opensBefore = (code: number): boolean =>
  isSpace(code) || code === 0x28 || code === 0x5b || code === 0x2014 || code === 0x2013 || code === 0x2d;
const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000);

/** End of the single-marked stretch that opens at `at`, or -1 where the mark is an apostrophe. */
function singleEnd(text: string, at: number, start: number, end: number): number {
  const before = at > start ? text.charCodeAt(at - 1) : 32;
  const after = text.charCodeAt(at + 1);
  if (!opensBefore(before) || !isWord(after) || (after >= 48 && after <= 57)) return -1;
  const limit = Math.min(end, at + 600);
  for (let i = at + 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2018 || markWidth(text, i) > 0) return -1;
    if (code !== 0x27 && code !== 0x2019) continue;
    const last = text.charCodeAt(i - 1);
    const next = i + 1 < end ? text.charCodeAt(i + 1) : 32;
    if (isWord(next)) continue;
    // A plural's apostrophe (`the voters' choice`) looks like a closing mark: an s, then a space and a small letter.
    const plural = (last === 0x73 || last === 0x53) && isSpace(next) && isSmall(text.charCodeAt(i + 2));
    if (!plural) return i + 1;
  }
  return -1;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
