import type { Columns, Vectors } from "../document/layers/vectors.js";
import type { Paragraph, Sentence, Tokens } from "../document/schema.js";
import type { Engine } from "./engine.js";
import { hidingOne, type PiecesOfWindow, piecesOf } from "./pieces.js";
import type { WordPieces } from "./word-pieces.js";

/** A network with its vocabulary, ready to run. */
export interface Encoder {
  engine: Engine;
  words: WordPieces;
  /** Columns of a row that the network gives. */
  width: number;
  columns: Columns;
}

/**
 * The vectors of a text, a row a token: that of the token's first piece. Window after window, so that memory grows with
 * the rows alone, and a window's rows do not depend on the others.
 *
 * @throws Error where the network gives rows of another width than its description says.
 */
export async function encode(
  text: string,
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
  encoder: Encoder,
): Promise<Vectors> {
  const { words, width, columns } = encoder;
  const data = new Float32Array(tokens.start.length * width);
  for (const window of piecesOf(text, tokens, paragraphs, sentences, words))
    data.set(await rowsOf(window, encoder), window.from * width);
  return { width, data, columns };
}

/** Gives the vectors of a stretch of tokens, with the token of that row (from the stretch's first) hidden, or none. */
export type StretchReader = (hidden?: number) => Promise<Vectors>;

/**
 * Has the encoder read tokens `from` to `to` (half-open) alone, without the text around them: one run each time. Null
 * where they are more than one window holds.
 *
 * @param tokens those of the text; `from` to `to` stand in one paragraph.
 */
export function stretchReader(
  text: string,
  tokens: Tokens,
  { from, to }: { from: number; to: number },
  encoder: Encoder,
): StretchReader | null {
  const { words, width, columns } = encoder;
  const start = tokens.start.slice(from, to);
  const end = tokens.end.slice(from, to);
  if (start.length === 0) return null;
  const stretch = [{ start: start[0]!, end: end[end.length - 1]! }];
  const [window, more] = piecesOf(text, { start, end }, stretch, stretch, words);
  if (!window || more) return null;
  return async (hidden) => {
    const seen = hidden === undefined ? window : hidingOne(window, hidden, words.mask);
    return { width, data: await rowsOf(seen, encoder), columns };
  };
}

async function rowsOf(
  { from, to, ids, shapes, first }: PiecesOfWindow,
  { engine, width }: Encoder,
): Promise<Float32Array> {
  const rows = await engine.run({
    ids: Int32Array.from(ids),
    shapes: Int32Array.from(shapes),
    rows: Int32Array.from(first),
  });
  if (rows.length !== (to - from) * width)
    throw new Error(`the encoder gave ${rows.length} numbers for ${to - from} tokens of ${width} columns`);
  return rows;
}
