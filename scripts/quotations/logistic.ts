import { type LogisticOptions, trainLogistic } from "../../src/learn/train/logistic.js";
import { Vocabulary } from "../../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts } from "../../src/learn/weights.js";
import type { Items } from "./examples.js";

/** How a classifier of items is trained. */
export interface ItemsOptions extends Omit<LogisticOptions, "rows"> {
  /** Times that a feature must come. */
  least: number;
  /** Weights below this are dropped. */
  prune: number;
}

/** Trains a classifier; `targets` gives what is wanted of each item, a number an output. */
export function trainOnItems(
  items: Items,
  targets: readonly (readonly number[])[],
  { least, prune, ...options }: ItemsOptions,
): WeightParts {
  const vocabulary = new Vocabulary();
  for (let k = 0; k < items.used; k++) vocabulary.see(items.hashes[k]!);
  vocabulary.number(least);
  const { hashes } = vocabulary;
  const examples = targets.map((wanted, i) => ({
    rows: Int32Array.from(items.hashes.subarray(i === 0 ? 0 : items.ends[i - 1]!, items.ends[i]!), (hash) =>
      vocabulary.rowOf(hash),
    ).filter((row) => row >= 0),
    targets: wanted,
  }));
  const weights = trainLogistic(examples, { ...options, rows: hashes.length });
  return packWeights(hashes, weights, options.outputs, prune);
}
