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
/** By tag. */
const FURTHER = [false, false, true, false, true];

/** Words count as outside by this share of its probability: what is in doubt is proposed here and judged later. */
const DOUBT = 0.5;

/** Keeps a probability of 0 from deciding alone. */
const LEAST = 1e-6;

/** Probabilities of the tags of a token; outside, favor and against each begun or gone on with. */
export function tagsAt({ data, width, columns }: Vectors, row: number): Float64Array {
  const at = row * width + columnsOf(columns, "tags").from;
  const tags = new Float64Array(TAGS);
  for (let tag = 0; tag < TAGS; tag++) tags[tag] = data[at + tag]!;
  return softmax(tags);
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
    const side = FURTHER[tag] ? tag - 1 : tag;
    const score = probabilities[i]![side]! + probabilities[i]![side + 1]!;
    const last = found[found.length - 1];
    if (FURTHER[tag]) {
      last!.to++;
      last!.score = Math.max(last!.score, score);
    } else {
      found.push({ from: from + i, to: from + i + 1, label: side === 1 ? "favor" : "against", score });
    }
  });
  return found;
}

function likeliestPath(probabilities: readonly Float64Array[]): number[] {
  // Scores of the best ways to each tag, and for each token and tag the tag before on its way.
  let scores = new Float64Array(TAGS).fill(-Infinity);
  scores[OUTSIDE] = 0;
  let next = new Float64Array(TAGS);
  const before = new Uint8Array(probabilities.length * TAGS);
  probabilities.forEach((p, i) => {
    const best = likeliest(scores);
    for (let tag = 0; tag < TAGS; tag++) {
      const came = !FURTHER[tag] ? best : scores[tag - 1]! >= scores[tag]! ? tag - 1 : tag;
      before[i * TAGS + tag] = came;
      next[tag] = scores[came]! + Math.log((tag === OUTSIDE ? DOUBT : 1) * p[tag]! + LEAST);
    }
    [scores, next] = [next, scores];
  });
  const path: number[] = [];
  let tag = likeliest(scores);
  for (let i = probabilities.length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = before[i * TAGS + tag]!;
  }
  return path;
}
