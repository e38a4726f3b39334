/**
 * Trains the judge of what is said of a target, and writes `models/targets`:
 *
 *     npm run train -- targets --data ../shared/data [--ablate]
 *
 * Cross-validates first (five folds, articles kept whole): settings were chosen by that. `--ablate` prints what each family of features is worth and writes nothing.
 * Seeded: the same packs give the same bytes. `models/clusters` must be there.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Clusters } from "../src/learn/clusters.js";
import { writeModel } from "../src/learn/model-bytes.js";
import { softmax } from "../src/learn/softmax.js";
import { trainSoftmax } from "../src/learn/train/softmax.js";
import { Vocabulary } from "../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts, Weights } from "../src/learn/weights.js";
import { FAMILIES, type Family } from "../src/stages/sentiment/toward/features.js";
import { LABELS } from "../src/stages/sentiment/toward/learned.js";
import { Words } from "../src/stages/sentiment/toward/words.js";
import { type Example, exampleOf, foldsOf, type Row } from "./targets/examples.js";
import { fingerprint } from "./targets/probe.js";
import { calibrationError, type Judged, logLoss, macroF1 } from "./targets/score.js";
import { logger, readPack, sha256 } from "./training.js";

const FOLDS = 5;
/** Chosen by cross-validation, with the folds of `foldsOf`. */
const LEAST_EXAMPLES = 2;
const EPOCHS = 8;
const RATE = 0.005;
const L2 = 0.01;
/** Weights below this are dropped when the model is packed. */
const LEAST_WEIGHT = 0.004;
const SEED = 1;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "models/targets" },
    ablate: { type: "boolean", default: false },
  },
});
const log = logger();

const clusters = readFileSync("models/clusters/clusters.bin");
const words = new Words(new Clusters(clusters));
const packs = {
  train: readPack<Row>(args.data, "targeted-sentiment/newsmtsc-train"),
  "rw-dev": readPack<Row>(args.data, "targeted-sentiment/newsmtsc-rw-dev"),
  "mt-dev": readPack<Row>(args.data, "targeted-sentiment/newsmtsc-mt-dev"),
};
const folds = foldsOf(packs.train.rows, FOLDS);

if (args.ablate) {
  const names = Object.keys(FAMILIES) as (keyof typeof FAMILIES)[];
  for (const without of [null, ...names]) {
    const families = names.filter((name) => name !== without).map((name) => FAMILIES[name]);
    log(`without ${without ?? "nothing"}: ${report(crossValidate(examplesOf("train", families)))}`);
  }
} else {
  write();
}

function write(): void {
  const rows = examplesOf("train");
  const crossed = crossValidate(rows);
  log(`cross-validation: ${report(crossed)}`);
  const parts = train(rows);
  const bytes = writeModel({ chains: {}, weights: { targets: parts } });
  const weights = new Weights(parts);
  const dev = (["rw-dev", "mt-dev"] as const).map((name) => {
    const judged = examplesOf(name).map((example) => judge(weights, example));
    log(`${name}: ${report(judged)}`);
    return [name, Number(macroF1(judged).toFixed(4))];
  });
  const info = {
    name: "targets",
    hash: `sha256:${sha256(Buffer.concat([bytes, clusters]))}`,
    fingerprint: fingerprint(words),
    labels: LABELS,
    features: parts.hashes.length,
    weights: parts.values.length,
    bytes: bytes.length,
    trainedOn: [
      {
        pack: "targeted-sentiment/newsmtsc-train",
        rows: packs.train.rows.length,
        sha256: packs.train.sha256,
      },
    ],
    crossValidation: {
      macroF1: Number(macroF1(crossed).toFixed(4)),
      calibrationError: Number(calibrationError(crossed).toFixed(4)),
    },
    dev: Object.fromEntries(dev),
  };
  mkdirSync(args.out, { recursive: true });
  writeFileSync(`${args.out}/weights.bin`, bytes);
  writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
  log(`${info.features} features, ${info.weights} weights, ${info.bytes} bytes in ${args.out}`);
}

function examplesOf(pack: keyof typeof packs, families?: readonly Family[]): Example[] {
  return packs[pack].rows.map((row) => exampleOf(row, words, families));
}

/** Trains on `examples` and packs the weights. */
function train(examples: readonly Example[]): WeightParts {
  const vocabulary = new Vocabulary();
  for (const { hashes } of examples) for (const hash of hashes) vocabulary.see(hash);
  vocabulary.number(LEAST_EXAMPLES);
  const weights = trainSoftmax(
    examples.map(({ hashes, label }) => ({
      rows: Int32Array.from(hashes, (hash) => vocabulary.rowOf(hash)).filter((row) => row >= 0),
      label,
    })),
    {
      classes: LABELS.length,
      rows: vocabulary.hashes.length,
      epochs: EPOCHS,
      rate: RATE,
      l2: L2,
      seed: SEED,
    },
  );
  return packWeights(vocabulary.hashes, weights, LABELS.length, LEAST_WEIGHT);
}

function judge(weights: Weights, { hashes, label }: Example): Judged {
  const sums = new Int32Array(LABELS.length);
  for (const hash of hashes) weights.addTo(hash, sums, 0);
  return { label, p: softmax(Float64Array.from(sums, (sum) => sum * weights.scale)) };
}

/** Each example judged by a model that saw nothing of its article. */
function crossValidate(examples: readonly Example[]): Judged[] {
  const judged: Judged[] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = new Weights(train(examples.filter((_, i) => folds[i] !== fold)));
    examples.forEach((example, i) => {
      if (folds[i] === fold) judged[i] = judge(weights, example);
    });
  }
  return judged;
}

function report(judged: readonly Judged[]): string {
  return `macro-F1 ${macroF1(judged).toFixed(4)}, log-loss ${logLoss(judged).toFixed(4)}, calibration error ${calibrationError(judged).toFixed(4)}`;
}
