/**
 * One window, as the encoder reads it. It is run alone, so that nothing is padded and the vectors of a window depend on
 * nothing but the window. Several at once would not be faster (docs/design/050-encoder.md).
 */
export interface EncoderInput {
  /** Pieces as lines of the vocabulary, in order. */
  ids: Int32Array;
  /** `Shape` of the word of each piece; parallel to `ids`. */
  shapes: Int32Array;
  /** Places in `ids` whose vectors are asked for: the first piece of each token. */
  rows: Int32Array;
}

/** What runs the encoder's network. */
export interface Engine {
  /** `node` or `web`, for people. */
  readonly name: string;
  /** Gives the vectors of `rows`, one behind another. Rejects where the network cannot be run, which is a mistake. */
  readonly run: (input: EncoderInput) => Promise<Float32Array>;
}
