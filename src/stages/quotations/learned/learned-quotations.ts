import { Clusters } from "../../../learn/clusters.js";
import { readModel } from "../../../learn/model-bytes.js";
import { sequenceModel } from "../../../learn/sequence-model.js";
import { Weights } from "../../../learn/weights.js";
import { findQuotations } from "../find.js";
import type { QuotationFinder } from "../finder.js";
import { asGuided } from "./as-guided.js";
import { CandidateFinder, choose, judge, LEAST_WORTH } from "./find.js";
import { quotationsOf } from "./outcome.js";
import { viewOf } from "./view.js";
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
  const words = quotationWords(Clusters.of(clusters));
  const candidates = new CandidateFinder(
    {
      gate: part("gate"),
      cue: sequenceModel(chain("cue"), part("cue")),
      part: sequenceModel(chain("part"), part("part")),
    },
    words,
  );
  const rank = part("rank");
  return (reading) => {
    const view = viewOf(reading, findQuotations(reading), words);
    const judged = judge(view, candidates.find(view), rank);
    return quotationsOf(view, choose(view, judged, LEAST_WORTH)).flatMap(
      (found) => asGuided(reading, found) ?? [],
    );
  };
}
