import type { Vectors } from "../document/layers/vectors.js";
import { meanOf } from "../encoder/vectors.js";
import { softmax } from "../learn/softmax.js";
import { attend, HEADS } from "./attention.js";
import { added, dense, joined, perceptron } from "./dense.js";
import { type Matrices, matrixOf } from "./matrices.js";

/** So many tokens around a target are read, which is all of a sentence of prose: what never ends costs no more. */
const REACH = 150;

/**
 * Reads one text: probabilities of `TONE_LABELS` for what tokens `from` to `to`, a sentence, say of the target's
 * tokens. What a sentence adds is computed once for targets that come one after the other.
 */
export type TargetHead = (
  vectors: Vectors,
) => (target: { from: number; to: number }, from: number, to: number) => Float64Array;

export function targetHead(matrices: Matrices): TargetHead {
  const query = dense(matrices, "target_query");
  const near = matrixOf(matrices, "target_near.weight", HEADS).data;
  const classes = perceptron(matrices, "target");
  return (vectors) => {
    let sentence: { from: number; to: number; tells: Float32Array } | undefined;
    const sentenceAt = (from: number, to: number) => {
      if (sentence?.from === from && sentence.to === to) return sentence.tells;
      const mean = meanOf(vectors, "value", from, to);
      const tells = classes.first.part(mean, classes.first.inputs - mean.length);
      sentence = { from, to, tells };
      return tells;
    };
    return (target, first, end) => {
      const from = Math.max(first, target.from - REACH);
      const to = Math.min(end, target.to + REACH);
      const span = meanOf(vectors, "span", target.from, target.to);
      const read = attend(vectors, from, to, query.apply(span), [{ place: target, weights: near }]);
      const own = classes.first.part(joined([span, read]), 0);
      return softmax(Float64Array.from(classes.rest(added(own, sentenceAt(from, to), classes.first.bias))));
    };
  };
}
