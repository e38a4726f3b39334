import type { Columns, Vectors } from "../document/layers/vectors.js";
import type { Paragraph, Sentence, Tokens } from "../document/schema.js";
import type { Engine } from "./engine.js";
import { piecesOf } from "./pieces.js";
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
  { engine, words, width, columns }: Encoder,
): Promise<Vectors> {
  const data = new Float32Array(tokens.start.length * width);
  for (const { from, to, ids, shapes, first } of piecesOf(text, tokens, paragraphs, sentences, words)) {
    const rows = await engine.run({
      ids: Int32Array.from(ids),
      shapes: Int32Array.from(shapes),
      rows: Int32Array.from(first),
    });
    if (rows.length !== (to - from) * width)
      throw new Error(`the encoder gave ${rows.length} numbers for ${to - from} tokens of ${width} columns`);
    data.set(rows, from * width);
  }
  return { width, data, columns };
}
