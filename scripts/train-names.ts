/**
 * Trains the name tagger from the packs and writes `models/names`:
 *
 *     npm run train -- names --data ../shared/data
 *
 * Seeded: the same packs give the same bytes. `models/clusters` and `models/gazetteer` must be there.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Clusters } from "../src/learn/clusters.js";
import { Gazetteer } from "../src/learn/gazetteer.js";
import { writeModel } from "../src/learn/model-bytes.js";
import { random } from "../src/learn/random.js";
import { type Sequence, trainCrf } from "../src/learn/train/crf.js";
import { fitCalibration } from "../src/learn/train/platt.js";
import { Vocabulary } from "../src/learn/train/vocabulary.js";
import { packWeights, unpackWeights } from "../src/learn/weights.js";
import { LABELS, mayBegin, mayFinish, mayFollow } from "../src/stages/entities/names/labels.js";
import { NameFeatures } from "../src/stages/entities/names/linear/features.js";
import { fingerprintOf } from "../src/stages/entities/names/linear/fingerprint.js";
import { documentOf, type Example, type NameDocument } from "./names/examples.js";
import { asHeadline } from "./names/headlines.js";
import { type PackRow, SCHEMES } from "./names/packs.js";
import { probe } from "./names/probe.js";
import { judged, type ScoredPack, scoreOf } from "./names/score.js";
import { logger, readPack, sha256 } from "./training.js";

const TRAIN = ["conll03", "worldwide"];
const DEV = ["conll03", "worldwide", "uner-ewt"];
/** Documents that a feature must stand in: what one document alone has is learned by heart. */
const LEAST_DOCUMENTS = 2;
const EPOCHS = 4;
const RATE = 0.1;
const DAMPING = 1e-6;
/** Tokens' worth of error that must speak for a weight. */
const THRESHOLD = 0.5;
/** Weights below this are dropped when the model is packed. */
const LEAST_WEIGHT = 0.02;
const SEED = 1;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "models/names" },
    limit: { type: "string", default: "1000000" },
  },
});
const log = logger();

const resources = {
  clusters: readFileSync("models/clusters/clusters.bin"),
  gazetteer: readFileSync("models/gazetteer/gazetteer.bin"),
};
const features = new NameFeatures(new Clusters(resources.clusters), new Gazetteer(resources.gazetteer));
const sources: { pack: string; rows: number; sha256: string }[] = [];

const headline = asHeadline(random(SEED), 6);
const documents = TRAIN.flatMap((pack) => {
  const name = `ner/${pack}-train`;
  const { rows, sha256 } = readPack<PackRow>(args.data, name);
  sources.push({ pack: name, rows: rows.length, sha256 });
  const scheme = SCHEMES[pack]!;
  return rows.slice(0, Number(args.limit)).flatMap((row): NameDocument[] => {
    const plain = documentOf(row, scheme, features);
    // Worldwide's articles come without their headlines; CoNLL's are in capitals.
    return pack === "worldwide" ? [plain, documentOf(row, scheme, features, headline)] : [plain];
  });
});
const examples = documents.flatMap((document) => document.examples);
const unreachable = documents.reduce((sum, document) => sum + document.unreachable, 0);
log(`${documents.length} documents, ${examples.length} sentences, ${unreachable} names unreachable`);

const vocabulary = new Vocabulary();
for (const { examples } of documents) {
  const own = new Set<number>();
  for (const { hashes } of examples) for (const hash of hashes) own.add(hash);
  for (const hash of own) vocabulary.see(hash);
}
const distinct = vocabulary.size;
vocabulary.number(LEAST_DOCUMENTS);
log(`${distinct} features, ${vocabulary.hashes.length} of them in ${LEAST_DOCUMENTS} documents or more`);

const sequences = examples.map(sequenceOf);
const dev: ScoredPack[] = DEV.map((pack) => {
  const scheme = SCHEMES[pack.replace(/-.*/, "")]!;
  const documents = readPack<PackRow>(args.data, `ner/${pack}-dev`)
    .rows.slice(0, Number(args.limit))
    .map((row) => documentOf(row, scheme, features))
    .map((document) => ({ document, sequences: document.examples.map(sequenceOf) }));
  return { name: `${pack}-dev`, scheme, documents };
});

const trained = trainCrf(sequences, {
  labels: LABELS,
  rows: vocabulary.hashes.length,
  mayFollow,
  mayBegin,
  mayFinish,
  epochs: EPOCHS,
  rate: RATE,
  damping: DAMPING,
  threshold: THRESHOLD,
  seed: SEED,
  averageFrom: EPOCHS + 1,
  onEpoch: (epoch, loss, model) => {
    const scores = dev.map((pack) => `${pack.name} ${scoreOf(model(), pack).toFixed(4)}`).join("  ");
    log(`epoch ${epoch}  loss ${loss.toFixed(4)}  ${scores}`);
  },
});

const weights = packWeights(vocabulary.hashes, trained.weights, LABELS, LEAST_WEIGHT);
const packed = { chain: trained.chain, weights: new Float32Array(trained.weights.length) };
unpackWeights(weights, (hash, row) => packed.weights.set(row, vocabulary.rowOf(hash) * LABELS));
const scores = Object.fromEntries(dev.map((pack) => [pack.name, Number(scoreOf(packed, pack).toFixed(4))]));
log(`in 8 bits: ${JSON.stringify(scores)}`);
const numbers = { ...fitCalibration(dev.filter(isNews).flatMap((pack) => judged(packed, pack).names)) };
log(`calibration ${JSON.stringify(numbers)}`);
const bytes = writeModel({ chains: { names: trained.chain }, weights: { names: weights }, numbers });
const info = {
  name: "names",
  hash: `sha256:${sha256(Buffer.concat([bytes, resources.clusters, resources.gazetteer]))}`,
  fingerprint: fingerprintOf(features, probe()),
  features: weights.hashes.length,
  weights: weights.values.length,
  bytes: bytes.length,
  trainedOn: sources,
  dev: scores,
};
mkdirSync(args.out, { recursive: true });
writeFileSync(`${args.out}/weights.bin`, bytes);
writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
log(`${info.features} features, ${info.weights} weights, ${info.bytes} bytes in ${args.out}`);

/** Scores are calibrated on news: on the web names are other ones, and the same score holds less often. */
function isNews({ name }: ScoredPack): boolean {
  return !name.startsWith("uner");
}

function sequenceOf({ hashes, ends, allowed }: Example): Sequence {
  const rows: number[] = [];
  const rowEnds = new Int32Array(ends.length);
  let k = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; k < ends[i]!; k++) {
      const row = vocabulary.rowOf(hashes[k]!);
      if (row >= 0) rows.push(row);
    }
    rowEnds[i] = rows.length;
  }
  return { rows: Int32Array.from(rows), ends: rowEnds, allowed };
}
