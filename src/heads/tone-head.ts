import type { Vectors } from "../document/layers/vectors.js";
import { addShares, columnsOf } from "../encoder/vectors.js";
import { softmax } from "../learn/softmax.js";
import { dense } from "./dense.js";
import type { Matrices } from "./matrices.js";

/** Labels of tone and of what is said of a target, in the order of the heads' classes. */
export const TONE_LABELS = ["negative", "neutral", "positive"] as const;

/** How some tokens sound. */
export interface Sound {
  /** Rating that people would give, about −1 to 1. */
  rating: number;
  /** Probabilities of `TONE_LABELS`. */
  labels: Float64Array;
}

/** Reads how the tokens of some rows sound together, each with its weight. */
export type ToneHead = (vectors: Vectors, rows: readonly number[]) => Sound;

export function toneHead(matrices: Matrices): ToneHead {
  const rating = dense(matrices, "rating");
  const label = dense(matrices, "label");
  return (vectors, rows) => {
    const { data, width, columns } = vectors;
    const { from, to } = columnsOf(columns, "tone");
    const weight = columnsOf(columns, "weight").from;
    const shares = new Float64Array(rows.length);
    for (let r = 0; r < rows.length; r++) shares[r] = data[rows[r]! * width + weight]!;
    softmax(shares);
    const sum = new Float64Array(to - from);
    addShares(vectors, rows, shares, from, sum);
    const shared = new Float32Array(sum.length);
    for (let k = 0; k < sum.length; k++) shared[k] = Math.tanh(sum[k]!);
    return { rating: rating.apply(shared)[0]!, labels: softmax(Float64Array.from(label.apply(shared))) };
  };
}
