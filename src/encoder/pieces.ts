import type { Paragraph, Sentence, Tokens } from "../document/schema.js";
import { firstAtOrAfter } from "../document/span.js";
import { Shape, shapeOf } from "./shapes.js";
import { type Window, windowsOf } from "./windows.js";
import type { WordPieces } from "./word-pieces.js";

/** A window as the encoder reads it. */
export interface PiecesOfWindow extends Window {
  /** Ids into the vocabulary: `[CLS]`, the pieces of each token, `[SEP]` behind each paragraph. */
  ids: number[];
  /** `Shape` of the word of each piece; parallel to `ids`. */
  shapes: number[];
  /** Place in `ids` of the first piece of each token of the window, from `from` on. */
  first: number[];
}

/**
 * The windows of a text and their pieces. One function for training and for annotation.
 *
 * @throws Error where the first pieces are not one a token, in order: they would belong to other words.
 */
export function piecesOf(
  text: string,
  tokens: Pick<Tokens, "start" | "end">,
  paragraphs: readonly Pick<Paragraph, "start" | "end">[],
  sentences: readonly Pick<Sentence, "start" | "end">[],
  words: WordPieces,
): PiecesOfWindow[] {
  const rows = tokens.start.length;
  const pieces: (readonly number[])[] = [];
  const shapes = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const word = text.slice(tokens.start[i]!, tokens.end[i]!);
    pieces.push(words.piecesOf(word));
    shapes[i] = shapeOf(word);
  }
  const cost = Uint16Array.from(pieces, ({ length }) => length);
  const opens = new Set(paragraphs.map(({ start }) => firstAtOrAfter(tokens.start, start)));
  return windowsOf(tokens, paragraphs, sentences, cost).map(({ from, to }) => {
    const window: PiecesOfWindow = { from, to, ids: [words.cls], shapes: [Shape.None], first: [] };
    for (let i = from; i < to; i++) {
      if (i > from && opens.has(i)) {
        window.ids.push(words.sep);
        window.shapes.push(Shape.None);
      }
      window.first.push(window.ids.length);
      for (const id of pieces[i]!) {
        window.ids.push(id);
        window.shapes.push(shapes[i]!);
      }
    }
    window.ids.push(words.sep);
    window.shapes.push(Shape.None);
    if (window.first.length !== to - from) throw new Error("tokens and first pieces do not agree");
    return window;
  });
}

/**
 * The same window with one token behind `[MASK]`: neither its letters nor their number nor its shape are seen.
 *
 * @param window of one paragraph.
 * @param row of the token, counted from the window's first.
 */
export function hidingOne(window: PiecesOfWindow, row: number, mask: number): PiecesOfWindow {
  const at = window.first[row]!;
  const length = (window.first[row + 1] ?? window.ids.length - 1) - at;
  return {
    ...window,
    ids: window.ids.toSpliced(at, length, mask),
    shapes: window.shapes.toSpliced(at, length, Shape.None),
    first: window.first.map((place, k) => (k > row ? place - length + 1 : place)),
  };
}
