import type { WeightParts } from "../../src/learn/weights.js";
import { anchorOf } from "../../src/stages/quotations/linear/part-features.js";
import { RANK_OUTPUTS, rankFeatures } from "../../src/stages/quotations/linear/rank-features.js";
import { rivalsOf } from "../../src/stages/quotations/linear/rivals.js";
import type { Candidate } from "../../src/stages/quotations/scorer.js";
import { Items } from "./examples.js";
import { trainOnItems } from "./logistic.js";
import type { QuotationText } from "./packs.js";
import { bestOverlap } from "./score.js";

/** A text and the candidates in it, found by taggers that did not learn from it. */
export interface Judged {
  text: QuotationText;
  candidates: Candidate[];
}

const OPTIONS = { least: 4, prune: 0.01, epochs: 6, rate: 0.03, l2: 0.001, outputs: RANK_OUTPUTS, seed: 1 };

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
      rankFeatures(text.view, candidate, anchorOf(text.view, candidate.window), rivals, items);
      items.item(0);
      const overlap = bestOverlap(text, candidate.content);
      targets.push([overlap >= 0.3 ? 1 : 0, overlap >= 0.8 ? 1 : 0]);
    }
  }
  return trainOnItems(items, targets, OPTIONS);
}
