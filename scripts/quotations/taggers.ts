import { type Sequence, trainCrf } from "../../src/learn/train/crf.js";
import { Vocabulary } from "../../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts, Weights } from "../../src/learn/weights.js";
import {
  CUE_LABELS,
  CueLabel,
  cueMayFollow,
  PART_LABELS,
  partMayBegin,
  partMayFinish,
  partMayFollow,
} from "../../src/stages/quotations/labels.js";
import type { CueGate } from "../../src/stages/quotations/linear/cue-gate.js";
import type { SequenceModel } from "../../src/stages/quotations/linear/scorer.js";
import { cueItems, type Items, partItems } from "./examples.js";
import type { QuotationText } from "./packs.js";

/** A trained sequence model, as it is used and as it is stored. */
export interface Tagger {
  model: SequenceModel;
  parts: WeightParts;
}

const EPOCHS = 5;
const DROPOUT = 0.5;
/** Times that a feature must come. */
const LEAST = 3;
const SEED = 1;

const DAMPING = 0.1;

/**
 * What was chosen on dev: what the gradients of a weight must add up to, and the step of AdaGrad. A lower threshold
 * makes a larger model that is no better.
 */
const CUE = {
  threshold: 2,
  rate: 0.08,
  labels: CUE_LABELS,
  mayFollow: cueMayFollow,
  mayBegin: (label: number) => label !== CueLabel.Inside,
  mayFinish: () => true,
};
const PARTS = {
  threshold: 6,
  rate: 0.15,
  labels: PART_LABELS,
  mayFollow: partMayFollow,
  mayBegin: partMayBegin,
  mayFinish: partMayFinish,
};

type Log = (message: string) => void;

/** Trains the tagger of cues. */
export const trainCues = (texts: readonly QuotationText[], gate: CueGate, log: Log): Tagger =>
  train(cueItems(texts, gate), CUE, log);

/** Trains the tagger of sources and contents around the cues that people marked. */
export const trainParts = (texts: readonly QuotationText[], log: Log): Tagger =>
  train(partItems(texts), PARTS, log);

function train(items: Items, settings: typeof CUE | typeof PARTS, log: Log): Tagger {
  const { labels, ...options } = settings;
  const vocabulary = new Vocabulary();
  for (let k = 0; k < items.used; k++) vocabulary.see(items.hashes[k]!);
  vocabulary.number(LEAST);
  const { hashes } = vocabulary;
  log(
    `${items.sequences.length} sequences, ${vocabulary.size} features, ${hashes.length} ${LEAST} times or more`,
  );
  const trained = trainCrf(sequencesOf(items, vocabulary, labels), {
    ...options,
    labels,
    rows: hashes.length,
    epochs: EPOCHS,
    damping: DAMPING,
    // Dual averaging is a mean already.
    averageFrom: EPOCHS + 1,
    dropout: DROPOUT,
    seed: SEED,
    onEpoch: (epoch, loss) => log(`  epoch ${epoch}  loss ${loss.toFixed(4)}`),
  });
  const parts = packWeights(hashes, trained.weights, labels);
  log(`  ${parts.hashes.length} features and ${parts.values.length} weights stay`);
  return { model: { chain: trained.chain, weights: new Weights(parts) }, parts };
}

function sequencesOf(items: Items, vocabulary: Vocabulary, labels: number): Sequence[] {
  let item = 0;
  let k = 0;
  return items.sequences.map((end) => {
    const rows: number[] = [];
    const ends = new Int32Array(end - item);
    const allowed = new Uint8Array((end - item) * labels);
    for (let i = 0; item < end; item++, i++) {
      for (; k < items.ends[item]!; k++) {
        const row = vocabulary.rowOf(items.hashes[k]!);
        if (row >= 0) rows.push(row);
      }
      ends[i] = rows.length;
      allowed[i * labels + items.labels[item]!] = 1;
    }
    return { rows: Int32Array.from(rows), ends, allowed };
  });
}
