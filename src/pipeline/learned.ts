import { entitiesWith } from "../stages/entities/entities.js";
import { type NameModel, taggedNames } from "../stages/entities/names/linear/learned-names.js";
import { learnedQuotations, type QuotationModel } from "../stages/quotations/linear/learned-quotations.js";
import { quotationsWith } from "../stages/quotations/quotations.js";
import { learnedTone, type ToneModel } from "../stages/sentiment/learned/learned-tone.js";
import { type SentimentOptions, sentimentWith } from "../stages/sentiment/sentiment.js";
import { targetsWith } from "../stages/sentiment/targets.js";
import { learnedToward, type TargetModel } from "../stages/sentiment/toward/learned.js";
import { LEAST_STANCE, learnedStances, type StanceModel } from "../stages/stance/learned/learned-stance.js";
import { stanceWith } from "../stages/stance/stance.js";
import { structure } from "../stages/structure/structure.js";
import { tokens } from "../stages/tokens/tokens.js";
import { type Pipeline, pipeline } from "./pipeline.js";

/** The learned models, as bytes, each with the hash that documents name it by (`loadModels`, `fetchModels`). */
export interface Models {
  names: NameModel & { hash: string };
  quotations: QuotationModel & { hash: string };
  sentiment: ToneModel & { hash: string };
  targets: TargetModel & { hash: string };
  stance: StanceModel & { hash: string };
}

/** What a caller may ask of the learned pipeline. */
export interface LearnedOptions extends SentimentOptions {
  /** Stances less likely than this are not written, 0 to 1; without it `LEAST_STANCE`. */
  leastStance?: number;
}

/**
 * The pipeline with the learned models in it: what the command line runs. Make it once and use it for many
 * articles: it keeps what it has learned of words.
 *
 * @throws Error where the bytes are not such models.
 */
export function learned(
  { names, quotations, sentiment, targets, stance }: Models,
  options: LearnedOptions = {},
): Pipeline {
  return pipeline([
    structure,
    tokens,
    entitiesWith(taggedNames(names), names.hash),
    quotationsWith(learnedQuotations(quotations), quotations.hash),
    sentimentWith(learnedTone(sentiment), sentiment.hash, options),
    targetsWith(learnedToward(targets), targets.hash),
    stanceWith(learnedStances(stance, options.leastStance ?? LEAST_STANCE), stance.hash),
  ]);
}
