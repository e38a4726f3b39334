import { problemLine } from "../document/problem.js";
import { toneHead } from "../heads/tone-head.js";
import { encodeWith } from "../stages/encode/encode.js";
import { entitiesWith } from "../stages/entities/entities.js";
import { type NameModel, taggedNames } from "../stages/entities/names/linear/learned-names.js";
import { learnedQuotations, type QuotationModel } from "../stages/quotations/linear/learned-quotations.js";
import { quotationsWith } from "../stages/quotations/quotations.js";
import { encoderTone } from "../stages/sentiment/encoder-tone.js";
import { learnedTone, type ToneModel } from "../stages/sentiment/learned/learned-tone.js";
import { type SentimentOptions, sentimentOverVectors, sentimentWith } from "../stages/sentiment/sentiment.js";
import { toneEvidence } from "../stages/sentiment/tone-evidence.js";
import { stanceWith } from "../stages/stance/stance.js";
import { structure } from "../stages/structure/structure.js";
import { targetsWith } from "../stages/targets/targets.js";
import { tokens } from "../stages/tokens/tokens.js";
import type { EncoderModel } from "./encoder-model.js";
import { type Pipeline, pipeline } from "./pipeline.js";

/** A model as bytes, with the hash that documents name it by. */
type Hashed<Model> = Model & { hash: string };

/** What the fast family reads (`loadModels("fast")`, `fetchModels(base, "fast")`). */
export interface FastModels {
  names: Hashed<NameModel>;
  quotations: Hashed<QuotationModel>;
  sentiment: Hashed<ToneModel>;
}

/** What the whole family reads (`loadModels()`, `fetchModels(base)`). */
export interface Models extends FastModels {
  encoder: EncoderModel;
}

/** The families of pipelines, and the models of each. */
export interface ModelsOf {
  learned: Models;
  fast: FastModels;
}

export type Family = keyof ModelsOf;

/** What a caller may ask of the whole pipeline. */
export interface LearnedOptions extends SentimentOptions {
  /** Stances less likely than this are not written, 0 to 1; without it the one where F1 is best (`models/encoder/model.json`). */
  leastStance?: number;
}

/** The stages that all families share, in order: the lists below go on with those in which they differ. */
const shared = ({ names, quotations }: FastModels) =>
  [
    structure,
    tokens,
    entitiesWith(taggedNames(names), names.hash),
    quotationsWith(learnedQuotations(quotations), quotations.hash),
  ] as const;

/**
 * The whole pipeline: what the command line runs. Make it once and use it for many articles: it keeps what it has
 * learned of words.
 *
 * @throws TypeError `no-models` where they are missing; Error where the bytes are not such models.
 */
export function learned(models: Models, options: LearnedOptions = {}): Pipeline {
  if (!models?.encoder) throw noModels("learned");
  const { encoder, matrices, hash, leastStance } = models.encoder;
  const tone = toneHead(matrices);
  const stages = [
    ...shared(models),
    encodeWith(encoder, hash),
    sentimentOverVectors(encoderTone(tone), hash),
    targetsWith(matrices, hash),
    stanceWith(matrices, options.leastStance ?? leastStance, hash),
  ] as const;
  return options.evidence ? pipeline([...stages, toneEvidence(encoder, tone, hash)]) : pipeline(stages);
}

/**
 * The fast pipeline (`--fast`): structure, tokens, names, quotations and tone, without stances and without what is
 * said of those who are named. Documents have none of these layers, and `layers` says so.
 *
 * @throws TypeError `no-models` where they are missing; Error where the bytes are not such models.
 */
export function fast(models: FastModels, options: SentimentOptions = {}): Pipeline {
  if (!models?.sentiment) throw noModels("fast");
  const { sentiment } = models;
  return pipeline([...shared(models), sentimentWith(learnedTone(sentiment), sentiment.hash, options)]);
}

/** The mistake of a caller who gives no models, or those of a smaller family: says the line that loads them. */
export function noModels(family: Family): TypeError {
  const [node, browser] = family === "fast" ? [`"fast"`, `, "fast"`] : ["", ""];
  const message =
    `the pipeline was given no models, and it needs them: const pipeline = ${family}(await loadModels(${node})), ` +
    `with loadModels of "glossator/node"; in a browser ${family}(await fetchModels(address of the folder models${browser}))`;
  return new TypeError(problemLine({ code: "no-models", message }));
}
