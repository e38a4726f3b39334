import type { Sentiment } from "../../../document/schema.js";
import { Clusters } from "../../../learn/clusters.js";
import { HashIndex } from "../../../learn/hash-index.js";
import { readModel } from "../../../learn/model-bytes.js";
import { softmax } from "../../../learn/softmax.js";
import { unpackWeights, type WeightParts, Weights } from "../../../learn/weights.js";
import { rounded } from "../score.js";
import { features } from "./features.js";
import type { TowardJudge } from "./judge.js";
import { Once } from "./once.js";
import { targetOf } from "./target.js";
import { viewOf } from "./view.js";
import { WINDOWS, type WordTable, windowSums } from "./windows.js";
import { targetWords } from "./words.js";

/** The classes of the model, in the order of its weights. */
export const LABELS = ["negative", "neutral", "positive"] as const;

/** The bytes of the model: weights as `scripts/train-targets.ts` writes them, and the word clusters. */
export interface TargetModel {
  weights: Uint8Array;
  clusters: Uint8Array;
}

/**
 * The learned judge: multinomial logistic regression over hashed features of the sentence around the target, and over
 * what its words are worth in windows around it.
 * `score` is the probability of positive less that of negative.
 *
 * @throws Error where the bytes are not a model of targets.
 */
export function learnedToward({ weights: bytes, clusters }: TargetModel): TowardJudge {
  const { targets: parts, words: known } = readModel(bytes).weights;
  if (!parts || !known)
    throw new Error('this is no model of targets: it lacks the weights "targets" or "words"');
  const weights = new Weights(parts);
  const table = wordTable(known);
  const worth = new Float64Array(WINDOWS * LABELS.length);
  const words = targetWords(Clusters.of(clusters), new HashIndex(known.hashes));
  const sums = new Int32Array(LABELS.length);
  const p = new Float64Array(LABELS.length);
  const sink = new Once({ add: (hash) => weights.addTo(hash, sums, 0) });
  return ({ text, tokens, sentences }) => {
    const view = viewOf(text, tokens, sentences, words);
    const starts = sentences.map((sentence) => sentence.start);
    return (span): Sentiment => {
      const target = targetOf(view, tokens, sentences, starts, span);
      if (!target) return { label: "neutral", score: 0 };
      sums.fill(0);
      sink.begin();
      features(view, target, sink);
      windowSums(view, target, table, worth);
      for (let y = 0; y < p.length; y++) {
        p[y] = sums[y]! * weights.scale;
        for (let q = y; q < worth.length; q += LABELS.length) p[y]! += worth[q]!;
      }
      softmax(p);
      let best = 0;
      for (let y = 1; y < p.length; y++) if (p[y]! > p[best]!) best = y;
      return { label: LABELS[best]!, score: rounded(p[2]! - p[0]!), probability: rounded(p[best]!) };
    };
  };
}

/** What each word adds to each class in each window. */
function wordTable(parts: WeightParts): WordTable {
  const { labels } = parts;
  const values = new Float32Array(parts.hashes.length * labels);
  let at = 0;
  unpackWeights(parts, (_, row) => {
    values.set(row, at);
    at += labels;
  });
  return { values, stride: labels, step: LABELS.length, width: LABELS.length };
}
