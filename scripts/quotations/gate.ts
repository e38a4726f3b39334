import { type WeightParts, Weights } from "../../src/learn/weights.js";
import { CueGate } from "../../src/stages/quotations/linear/cue-gate.js";
import type { Words } from "../../src/stages/quotations/linear/words.js";
import { gateItems } from "./examples.js";
import { trainOnItems } from "./logistic.js";
import type { QuotationText } from "./packs.js";

const OPTIONS = { least: 5, prune: 0.02, epochs: 3, rate: 0.05, l2: 0.0001, outputs: 1, seed: 1 };

/** A trained gate, as it is used and as it is stored. */
export interface Gate {
  gate: CueGate;
  weights: Weights;
  parts: WeightParts;
}

/** Trains the gate that tells where a cue may begin. */
export function trainGate(texts: readonly QuotationText[], words: Words): Gate {
  const items = gateItems(texts);
  const targets = items.labels.map((label) => [label]);
  const parts = trainOnItems(items, targets, OPTIONS);
  const weights = new Weights(parts);
  return { gate: new CueGate(weights, words), weights, parts };
}
