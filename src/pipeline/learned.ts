import { entitiesWith } from "../stages/entities/entities.js";
import { type NameModel, taggedNames } from "../stages/entities/names/tagger/tagger.js";
import { learnedQuotations, type QuotationModel } from "../stages/quotations/learned/learned-quotations.js";
import { quotationsWith } from "../stages/quotations/quotations.js";
import { sentiment } from "../stages/sentiment/sentiment.js";
import { LEAST_STANCE, learnedStances, type StanceModel } from "../stages/stance/learned/learned-stance.js";
import { stanceWith } from "../stages/stance/stance.js";
import { structure } from "../stages/structure/structure.js";
import { tokens } from "../stages/tokens/tokens.js";
import { type Pipeline, pipeline } from "./pipeline.js";

/** The learned models, as bytes, each with the hash that documents name it by (`loadModels`, `fetchModels`). */
export interface Models {
  names: NameModel & { hash: string };
  quotations: QuotationModel & { hash: string };
  stance: StanceModel & { hash: string };
}

/** What a caller may ask of the learned pipeline. */
export interface LearnedOptions {
  /** Stances less likely than this are not written, 0 to 1; without it `LEAST_STANCE`. */
  leastStance?: number;
}

/**
 * The pipeline with the learned models in it: what the command line runs. Make it once and use it for many
 * articles: it keeps what it has learned of words.
 *
 * @throws Error where the bytes are not such models.
 */
export function learned({ names, quotations, stance }: Models, options: LearnedOptions = {}): Pipeline {
  return pipeline([
    structure,
    tokens,
    entitiesWith(taggedNames(names), names.hash),
    quotationsWith(learnedQuotations(quotations), quotations.hash),
    sentiment,
    stanceWith(learnedStances(stance, options.leastStance ?? LEAST_STANCE), stance.hash),
  ]);
}
