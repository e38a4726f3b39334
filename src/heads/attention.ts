import type { Vectors } from "../document/layers/vectors.js";
import { columnsOf } from "../encoder/vectors.js";
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
  const scores = new Float32Array((to - from) * HEADS);
  const most = new Float32Array(HEADS).fill(Number.NEGATIVE_INFINITY);
  for (let row = from; row < to; row++) {
    const at = (row - from) * HEADS;
    for (let h = 0; h < HEADS; h++) {
      scores[at + h] = dotAt(query, h * part, data, row * width + key + h * part, part) * scale;
    }
    for (const { place, weights } of near) {
      const bucket = bucketTo(place, row) * HEADS;
      for (let h = 0; h < HEADS; h++) scores[at + h]! += weights[bucket + h]!;
    }
    for (let h = 0; h < HEADS; h++) most[h] = Math.max(most[h]!, scores[at + h]!);
  }
  const read = new Float32Array(query.length);
  for (let h = 0; h < HEADS; h++) {
    let total = 0;
    for (let row = from; row < to; row++) {
      const weight = Math.exp(scores[(row - from) * HEADS + h]! - most[h]!);
      total += weight;
      const v = row * width + value + h * part;
      for (let i = 0; i < part; i++) read[h * part + i]! += weight * data[v + i]!;
    }
    if (total > 0) for (let i = 0; i < part; i++) read[h * part + i]! /= total;
  }
  return read;
}
