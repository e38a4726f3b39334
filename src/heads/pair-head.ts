import type { Vectors } from "../document/layers/vectors.js";
import { meanOf } from "../encoder/vectors.js";
import { softmax } from "../learn/softmax.js";
import { attend, HEADS } from "./attention.js";
import { added, dense, joined, perceptron } from "./dense.js";
import { BUCKETS, MOST_TOKENS, type Place } from "./distance.js";
import { type Matrices, matrixOf } from "./matrices.js";

/** Classes of a pair (p, q), in the order of the head. */
const PAIR_LABELS = ["none", "favor pq", "favor qp", "against pq", "against qp"] as const;

/** How a pair is judged: as by readers of one sentence alone, or by readers of an article. */
export const Manner = { Sentence: 0, Article: 1 } as const;

/** Two parties of a sentence: `p` null for the author. */
export interface Pair {
  p: Place;
  q: NonNullable<Place>;
  /** 1 where: p stands in the sentence, q does, p is its speaker, q is, p is the author. */
  flags: readonly [number, number, number, number, number];
}

/**
 * Reads the pairs of one text: probabilities of `PAIR_LABELS`, read over tokens `from` to `to`. What a party adds to
 * the layers is computed once a text.
 */
export type PairHead = (
  vectors: Vectors,
) => (pair: Pair, from: number, to: number, manner: number) => Float64Array;

/** What a party is to the layers, as the first and as the second of a pair. */
interface Party {
  span: Float32Array;
  asks: [Float32Array, Float32Array];
  tells: [Float32Array, Float32Array];
}

export function pairHead(matrices: Matrices): PairHead {
  const query = dense(matrices, "pair_query");
  const near = matrixOf(matrices, "pair_near.weight", HEADS).data;
  const nearP = near.subarray(0, BUCKETS * HEADS);
  const nearQ = near.subarray(BUCKETS * HEADS);
  const classes = perceptron(matrices, "pair");
  const author = matrixOf(matrices, "author").data;
  const manners = matrixOf(matrices, "manner", PAIR_LABELS.length).data;
  const width = author.length;
  const partyOf = (span: Float32Array): Party => ({
    span,
    asks: [query.part(span, 0), query.part(span, width)],
    tells: [classes.first.part(span, 0), classes.first.part(span, width)],
  });
  const writer = partyOf(author);
  return (vectors) => {
    const known = new Map<number, Party>();
    const partyAt = (place: Place): Party => {
      if (place === null) return writer;
      const key = place.from * MOST_TOKENS + place.to;
      let party = known.get(key);
      if (!party) {
        party = partyOf(meanOf(vectors, "span", place.from, place.to));
        known.set(key, party);
      }
      return party;
    };
    return ({ p, q, flags }, from, to, manner) => {
      const one = partyAt(p);
      const other = partyAt(q);
      const product = new Float32Array(width);
      for (let k = 0; k < width; k++) product[k] = one.span[k]! * other.span[k]!;
      const asked = added(query.part(product, 2 * width), one.asks[0], other.asks[1], query.bias);
      const read = attend(vectors, from, to, asked, [
        { place: p, weights: nearP },
        { place: q, weights: nearQ },
      ]);
      const rest = classes.first.part(joined([product, read, flags]), 2 * width);
      const logits = classes.rest(added(rest, one.tells[0], other.tells[1], classes.first.bias));
      const scores = new Float64Array(PAIR_LABELS.length);
      for (let k = 0; k < scores.length; k++) scores[k] = logits[k]! + manners[manner * scores.length + k]!;
      return softmax(scores);
    };
  };
}
