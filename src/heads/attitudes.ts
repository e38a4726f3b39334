import type { Vectors } from "../document/layers/vectors.js";
import { columnsOf } from "../encoder/vectors.js";
import { likeliest, softmax } from "../learn/softmax.js";

/** Words of attitude: tokens `from` to `to`. */
export interface Attitude {
  from: number;
  to: number;
  label: "favor" | "against";
  /** Probability of its side at the word that shows it most. */
  score: number;
}

/** The columns `tags`: outside; first and further word of favor, of against. */
const TAGS = 5;
const OUTSIDE = 0;
const FIRST: ReadonlySet<number> = new Set([1, 3]);
const FURTHER: ReadonlySet<number> = new Set([2, 4]);

/** Words count as outside by this share of its probability: what is in doubt is proposed here and judged later. */
const DOUBT = 0.5;

/** Keeps a probability of 0 from deciding alone. */
const LEAST = 1e-6;

/** Probabilities of the tags of a token; outside, favor and against each begun or gone on with. */
export function tagsAt({ data, width, columns }: Vectors, row: number): Float64Array {
  const at = row * width + columnsOf(columns, "tags").from;
  return softmax(Float64Array.from(data.subarray(at, at + TAGS)));
}

/**
 * The words of attitude among tokens `from` to `to`, in order: the likeliest way through their tags on which a further
 * word follows a word of its side (Viterbi 1967).
 */
export function attitudesIn(vectors: Vectors, from: number, to: number): Attitude[] {
  const probabilities = Array.from({ length: to - from }, (_, i) => tagsAt(vectors, from + i));
  const path = likeliestPath(probabilities);
  const found: Attitude[] = [];
  path.forEach((tag, i) => {
    if (tag === OUTSIDE) return;
    const side = FIRST.has(tag) ? tag : tag - 1;
    const score = probabilities[i]![side]! + probabilities[i]![side + 1]!;
    const last = found[found.length - 1];
    if (FURTHER.has(tag)) {
      last!.to++;
      last!.score = Math.max(last!.score, score);
    } else {
      found.push({ from: from + i, to: from + i + 1, label: side === 1 ? "favor" : "against", score });
    }
  });
  return found;
}

function likeliestPath(probabilities: readonly Float64Array[]): number[] {
  // Scores of the best ways to each tag, and for each token the tag before on them.
  let scores = Float64Array.from({ length: TAGS }, (_, tag) => (tag === OUTSIDE ? 0 : -Infinity));
  const before = probabilities.map((p) => {
    const best = likeliest(scores);
    const came = Uint8Array.from({ length: TAGS }, (_, tag) => {
      if (!FURTHER.has(tag)) return best;
      return scores[tag - 1]! >= scores[tag]! ? tag - 1 : tag;
    });
    scores = scores.map(
      (_, tag) => scores[came[tag]!]! + Math.log((tag === OUTSIDE ? DOUBT : 1) * p[tag]! + LEAST),
    );
    return came;
  });
  const path: number[] = [];
  let tag = likeliest(scores);
  for (let i = probabilities.length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = before[i]![tag]!;
  }
  return path;
}
