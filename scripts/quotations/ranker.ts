import { trainLogistic } from "../../src/learn/train/logistic.js";
import { Vocabulary } from "../../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts } from "../../src/learn/weights.js";
import type { Candidate } from "../../src/stages/quotations/learned/candidate.js";
import { RANK_OUTPUTS, rankFeatures, rivalsOf } from "../../src/stages/quotations/learned/rank-features.js";
import { Items } from "./examples.js";
import type { QuotationText } from "./packs.js";
import { bestOverlap } from "./score.js";

/** A text and the candidates in it, found by taggers that did not learn from it. */
export interface Judged {
  text: QuotationText;
  candidates: Candidate[];
}

/** Times that a feature must come. */
const LEAST = 4;
const LEAST_WEIGHT = 0.01;
const OPTIONS = { epochs: 6, rate: 0.03, l2: 0.001, seed: 1 };

/**
 * Trains the ranker. The candidates must come from taggers that did not learn from the same texts: else the ranker
 * would learn to trust them too much.
 */
export function trainRanker(judged: readonly Judged[]): WeightParts {
  const items = new Items();
  const targets: number[][] = [];
  for (const { text, candidates } of judged) {
    const rivals = rivalsOf(text.view, candidates);
    for (const candidate of candidates) {
      rankFeatures(text.view, candidate, rivals, items);
      items.item(0);
      const overlap = bestOverlap(text, candidate.content);
      targets.push([overlap >= 0.3 ? 1 : 0, overlap >= 0.8 ? 1 : 0]);
    }
  }
  const vocabulary = new Vocabulary();
  for (let k = 0; k < items.used; k++) vocabulary.see(items.hashes[k]!);
  vocabulary.number(LEAST);
  const { hashes } = vocabulary;
  const examples = targets.map((wanted, i) => ({
    rows: Int32Array.from(items.hashes.subarray(i === 0 ? 0 : items.ends[i - 1]!, items.ends[i]!), (hash) =>
      vocabulary.rowOf(hash),
    ).filter((row) => row >= 0),
    targets: wanted,
  }));
  const weights = trainLogistic(examples, { ...OPTIONS, outputs: RANK_OUTPUTS, rows: hashes.length });
  return packWeights(hashes, weights, RANK_OUTPUTS, LEAST_WEIGHT);
}
