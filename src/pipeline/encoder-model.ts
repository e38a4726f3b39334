import type { Encoder } from "../encoder/encode.js";
import type { Engine } from "../encoder/engine.js";
import { wordPieces } from "../encoder/word-pieces.js";
import { type Matrices, readMatrices } from "../heads/matrices.js";

/** The encoder and its heads, ready to run. */
export interface EncoderModel {
  hash: string;
  encoder: Encoder;
  matrices: Matrices;
  /** Stances from this probability on are written into documents, and shown in tables; 0 to 1. */
  leastStance: number;
  shownStance: number;
}

/** The files of the encoder's model, as bytes. */
export interface EncoderFiles {
  /** `model.json`. */
  description: Uint8Array;
  network: Uint8Array;
  heads: Uint8Array;
  vocabulary: Uint8Array;
}

/** What `models/encoder/model.json` says; more of it is for people. */
interface Description {
  hash: string;
  columns: [name: string, width: number][];
  leastStance: number;
  shownStance: number;
}

/**
 * The encoder's model from the bytes of its files.
 *
 * @param load makes what runs the network.
 * @throws Error where the bytes are not such a model.
 */
export async function encoderModel(
  files: EncoderFiles,
  load: (network: Uint8Array) => Promise<Engine>,
): Promise<EncoderModel> {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const { hash, columns, leastStance, shownStance } = JSON.parse(text(files.description)) as Description;
  let width = 0;
  const places = new Map(
    columns.map(([name, size]) => {
      const place = { from: width, to: width + size };
      width += size;
      return [name, place];
    }),
  );
  const engine = await load(files.network);
  return {
    hash,
    encoder: { engine, words: wordPieces(text(files.vocabulary)), width, columns: places },
    matrices: readMatrices(files.heads),
    leastStance,
    shownStance,
  };
}
