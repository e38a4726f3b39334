import type { Sentiment } from "../../../document/schema.js";
import { Clusters } from "../../../learn/clusters.js";
import { readModel } from "../../../learn/model-bytes.js";
import { softmax } from "../../../learn/softmax.js";
import { Weights } from "../../../learn/weights.js";
import { rounded } from "../score.js";
import { features, targetOf } from "./features.js";
import type { TowardJudge } from "./judge.js";
import { Once } from "./once.js";
import { viewOf } from "./view.js";
import { Words } from "./words.js";

/** The classes of the model, in the order of its weights. */
export const LABELS = ["negative", "neutral", "positive"] as const;

/** The bytes of the model: weights as `scripts/train-targets.ts` writes them, and the word clusters. */
export interface TargetModel {
  weights: Uint8Array;
  clusters: Uint8Array;
}

/**
 * The learned judge: multinomial logistic regression over hashed features of the sentence around the target.
 * `score` is the probability of positive less that of negative.
 *
 * @throws Error where the bytes are not a model of targets.
 */
export function learnedToward({ weights: bytes, clusters }: TargetModel): TowardJudge {
  const parts = readModel(bytes).weights.targets;
  if (!parts) throw new Error('this is no model of targets: it has no weights "targets"');
  const weights = new Weights(parts);
  const words = new Words(Clusters.of(clusters));
  const sums = new Int32Array(LABELS.length);
  const p = new Float64Array(LABELS.length);
  const sink = new Once({ add: (hash) => weights.addTo(hash, sums, 0) });
  return ({ text, tokens, sentences }) => {
    words.trim();
    const view = viewOf(text, tokens, sentences, words);
    const starts = sentences.map((sentence) => sentence.start);
    return (span): Sentiment => {
      const target = targetOf(view, tokens, sentences, starts, span);
      if (!target) return { label: "neutral", score: 0 };
      sums.fill(0);
      sink.begin();
      features(view, target, sink);
      for (let y = 0; y < p.length; y++) p[y] = sums[y]! * weights.scale;
      softmax(p);
      let best = 0;
      for (let y = 1; y < p.length; y++) if (p[y]! > p[best]!) best = y;
      return { label: LABELS[best]!, score: rounded(p[2]! - p[0]!), probability: rounded(p[best]!) };
    };
  };
}
