import { layer } from "./layer.js";

/** Where a head's numbers stand in a row of the vectors: columns `from` to `to`, half-open. */
export type Columns = ReadonlyMap<string, { from: number; to: number }>;

/**
 * What the encoder gives for a text: a row a token, in which the projections that the heads read stand side by side.
 */
export interface Vectors {
  /** Columns of a row. */
  width: number;
  /** Rows one behind another: token `i` begins at `i * width`. */
  data: Float32Array;
  columns: Columns;
}

/** Never stored: gone with the last stage that needs it. */
export const vectors = layer({
  name: "vectors",
  shape: (z) => z.custom<Vectors>(),
  stored: "nowhere",
});
