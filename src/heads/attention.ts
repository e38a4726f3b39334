import type { Vectors } from "../document/layers/vectors.js";
import { addShares, columnsOf } from "../encoder/vectors.js";
import { dotAt } from "./dense.js";
import { bucketTo, type Place } from "./distance.js";

/** Parts into which queries, keys and values are cut. */
export const HEADS = 4;

/** What a look over a stretch of text takes: how much nearness to each of some places counts, by bucket and head. */
export interface Near {
  place: Place;
  /** `BUCKETS` × `HEADS`. */
  weights: Float32Array;
}

/**
 * Reads the tokens `from` to `to` for a query (Vaswani et al. 2017), in `HEADS` parts, with what their distance
 * to the places counts added. Gives as many numbers as the columns `value` have.
 */
export function attend(
  vectors: Vectors,
  from: number,
  to: number,
  query: Float32Array,
  near: readonly Near[],
): Float32Array {
  const { data, width, columns } = vectors;
  const key = columnsOf(columns, "key").from;
  const value = columnsOf(columns, "value").from;
  const part = query.length / HEADS;
  const scale = 1 / Math.sqrt(part);
  const rows = new Int32Array(to - from);
  for (let r = 0; r < rows.length; r++) rows[r] = from + r;
  // Head by head, a number a row.
  const scores = new Float32Array(rows.length * HEADS);
  for (let r = 0; r < rows.length; r++) {
    const at = rows[r]! * width + key;
    for (let h = 0; h < HEADS; h++)
      scores[h * rows.length + r] = dotAt(query, h * part, data, at + h * part, part) * scale;
  }
  for (const { place, weights } of near) {
    for (let r = 0; r < rows.length; r++) {
      const bucket = bucketTo(place, rows[r]!) * HEADS;
      for (let h = 0; h < HEADS; h++) scores[h * rows.length + r]! += weights[bucket + h]!;
    }
  }
  const read = new Float32Array(query.length);
  const sum = new Float64Array(part);
  for (let h = 0; h < HEADS; h++) {
    const shares = scores.subarray(h * rows.length, (h + 1) * rows.length);
    const total = powers(shares);
    sum.fill(0);
    addShares(vectors, rows, shares, value + h * part, sum);
    if (total > 0) for (let i = 0; i < part; i++) read[h * part + i] = sum[i]! / total;
  }
  return read;
}

/** Takes e to the power of each, less the largest, in place; gives their sum. */
function powers(values: Float32Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < values.length; r++) most = Math.max(most, values[r]!);
  let total = 0;
  for (let r = 0; r < values.length; r++) {
    const power = Math.exp(values[r]! - most);
    values[r] = power;
    total += power;
  }
  return total;
}
