import { Clusters } from "../../../learn/clusters.js";
import { readModel } from "../../../learn/model-bytes.js";
import { Weights } from "../../../learn/weights.js";
import type { QuotationFinder } from "../finder.js";
import { quotationsByRules } from "../rules/find.js";
import { scoredQuotations } from "../task.js";
import { linearScorer } from "./scorer.js";
import { quotationWords } from "./words.js";

/** The bytes of the models: weights as `scripts/train-quotations.ts` writes them, and the word clusters. */
export interface QuotationModel {
  weights: Uint8Array;
  clusters: Uint8Array;
}

/**
 * The learned finder of quotations. The rules run first; what they found is evidence for the models, which decide.
 *
 * @throws Error where the bytes are not a model of quotations.
 */
export function learnedQuotations({ weights: bytes, clusters }: QuotationModel): QuotationFinder {
  const { chains, weights } = readModel(bytes);
  const part = (name: "gate" | "cue" | "part" | "rank") => {
    const parts = weights[name];
    if (!parts) throw new Error(`this is no model of quotations: it has no weights "${name}"`);
    return new Weights(parts);
  };
  const chain = (name: "cue" | "part") => {
    const found = chains[name];
    if (!found) throw new Error(`this is no model of quotations: it has no chain "${name}"`);
    return found;
  };
  const scorer = linearScorer(
    {
      gate: part("gate"),
      cue: { chain: chain("cue"), weights: part("cue") },
      part: { chain: chain("part"), weights: part("part") },
      rank: part("rank"),
    },
    quotationWords(Clusters.of(clusters)),
  );
  return scoredQuotations(scorer, quotationsByRules);
}
