import type { Paragraph, Sentence, Tokens } from "../document/schema.js";
import { indexesWithin } from "../document/span.js";

/** Tokens `from` to `to` (half-open) that the encoder reads together. */
export interface Window {
  from: number;
  to: number;
}

/** Most pieces of a window, those between and around its paragraphs counted. */
export const MOST_OF_WINDOW = 320;

/**
 * Cuts a text into windows of whole paragraphs, as few as can be and then as even as can be. A paragraph that is
 * longer than a window is cut at sentences, a sentence that is longer anywhere. Every token is in one window, in order.
 *
 * @param cost pieces of each token.
 */
export function windowsOf(
  tokens: Pick<Tokens, "start">,
  paragraphs: readonly Pick<Paragraph, "start" | "end">[],
  sentences: readonly Pick<Sentence, "start" | "end">[],
  cost: ArrayLike<number>,
  most = MOST_OF_WINDOW,
): Window[] {
  const rows = tokens.start.length;
  if (rows === 0) return [];
  const sums = new Uint32Array(rows + 1);
  for (let i = 0; i < rows; i++) sums[i + 1] = sums[i]! + cost[i]!;
  // Of a window two pieces go to its ends; a unit carries the piece behind its paragraph.
  const room = most - 2;
  const units = unitsOf(tokens, paragraphs, sentences, sums, room);
  const needed = pack(units, room).length;
  let low = 1;
  let high = room;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pack(units, middle).length <= needed) high = middle;
    else low = middle + 1;
  }
  return pack(units, low);
}

interface Unit extends Window {
  pieces: number;
}

/** Paragraphs, or the parts that they are cut into, so that none has more than `room` pieces. */
function unitsOf(
  tokens: Pick<Tokens, "start">,
  paragraphs: readonly Pick<Paragraph, "start" | "end">[],
  sentences: readonly Pick<Sentence, "start" | "end">[],
  sums: Uint32Array,
  room: number,
): Unit[] {
  const units: Unit[] = [];
  const rows = sums.length - 1;
  const add = (from: number, to: number) => {
    if (to > from) units.push({ from, to, pieces: sums[to]! - sums[from]! + 1 });
  };
  const fits = (from: number, to: number) => sums[to]! - sums[from]! + 1 <= room;
  let sentence = 0;
  let done = 0;
  for (const paragraph of paragraphs) {
    const [from, to] = indexesWithin(tokens, paragraph);
    add(done, from);
    done = Math.max(done, to);
    if (fits(from, to)) {
      add(from, to);
      continue;
    }
    while (sentence < sentences.length && sentences[sentence]!.end <= paragraph.start) sentence++;
    let start = from;
    for (; sentence < sentences.length && sentences[sentence]!.start < paragraph.end; sentence++) {
      const [, end] = indexesWithin(tokens, sentences[sentence]!);
      // What stands before the sentence and belongs to none goes with it.
      while (!fits(start, end)) {
        let cut = start + 1;
        while (cut < end && fits(start, cut + 1)) cut++;
        add(start, cut);
        start = cut;
      }
      add(start, end);
      start = end;
    }
    add(start, to);
  }
  add(done, rows);
  return units;
}

/** Windows from left to right, each filled with as many units as `most` pieces hold; one unit at least. */
function pack(units: readonly Unit[], most: number): Window[] {
  const windows: Window[] = [];
  let pieces = 0;
  for (const unit of units) {
    const last = windows[windows.length - 1];
    if (last && pieces + unit.pieces <= most) {
      last.to = unit.to;
      pieces += unit.pieces;
    } else {
      windows.push({ from: unit.from, to: unit.to });
      pieces = unit.pieces;
    }
  }
  return windows;
}
