import { meanOf, type Vectors } from "../encoder/vectors.js";
import { softmax } from "../learn/softmax.js";
import { attend, HEADS } from "./attention.js";
import { dense, joined, perceptron } from "./dense.js";
import { BUCKETS, type Place } from "./distance.js";
import { type Matrices, matrixOf } from "./matrices.js";

/** Classes of a pair (p, q), in the order of the head. */
export const PAIR_LABELS = ["none", "favor pq", "favor qp", "against pq", "against qp"] as const;

/** How a pair is judged: as by readers of one sentence alone, or by readers of an article. */
export const Manner = { Sentence: 0, Article: 1 } as const;

/** Two parties of a sentence: `p` null for the author. */
export interface Pair {
  p: Place;
  q: NonNullable<Place>;
  /** 1 where: p stands in the sentence, q does, p is its speaker, q is, p is the author. */
  flags: readonly [number, number, number, number, number];
}

/** Probabilities of `PAIR_LABELS` for a pair, read over tokens `from` to `to`. */
export type PairHead = (
  vectors: Vectors,
  pair: Pair,
  from: number,
  to: number,
  manner: number,
) => Float64Array;

export function pairHead(matrices: Matrices): PairHead {
  const query = dense(matrices, "pair_query");
  const near = matrixOf(matrices, "pair_near.weight", HEADS).data;
  const nearP = near.subarray(0, BUCKETS * HEADS);
  const nearQ = near.subarray(BUCKETS * HEADS);
  const classes = perceptron(matrices, "pair");
  const author = matrixOf(matrices, "author").data;
  const manners = matrixOf(matrices, "manner", PAIR_LABELS.length).data;
  return (vectors, { p, q, flags }, from, to, manner) => {
    const one = p === null ? author : meanOf(vectors, "span", p.from, p.to);
    const other = meanOf(vectors, "span", q.from, q.to);
    const both = joined(
      one,
      other,
      one.map((value, k) => value * other[k]!),
    );
    const read = attend(vectors, from, to, query.apply(both), [
      { place: p, weights: nearP },
      { place: q, weights: nearQ },
    ]);
    const logits = classes(joined(both, read, flags));
    return softmax(
      Float64Array.from(logits, (value, k) => value + manners[manner * PAIR_LABELS.length + k]!),
    );
  };
}
