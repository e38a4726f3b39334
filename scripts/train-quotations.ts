/**
 * Trains the finder of quotations from the packs and writes `models/quotations`:
 *
 *     npm run train -- quotations --data ../shared/data
 *
 * Seeded: the same packs give the same bytes. `models/clusters` must be there.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Clusters } from "../src/learn/clusters.js";
import { writeModel } from "../src/learn/model-bytes.js";
import { packWeights, type WeightParts, Weights } from "../src/learn/weights.js";
import { fingerprintOf } from "../src/stages/quotations/linear/fingerprint.js";
import { RANK_OUTPUTS } from "../src/stages/quotations/linear/rank-features.js";
import { linearScorer } from "../src/stages/quotations/linear/scorer.js";
import { quotationWords } from "../src/stages/quotations/linear/words.js";
import { quotationsByRules } from "../src/stages/quotations/rules/find.js";
import { candidateFinder, scoredQuotations } from "../src/stages/quotations/task.js";
import { type Gate, trainGate } from "./quotations/gate.js";
import { type PackRow, type QuotationText, textOf } from "./quotations/packs.js";
import { probe } from "./quotations/probe.js";
import { type Judged, trainRanker } from "./quotations/ranker.js";
import { reliability, scoresOf, shown } from "./quotations/score.js";
import { type Tagger, trainCues, trainParts } from "./quotations/taggers.js";
import { logger, readPack, sha256 } from "./training.js";

interface Taggers {
  gate: Gate;
  cue: Tagger;
  part: Tagger;
}

/** Parts of the training articles that are each judged by taggers which learned from the others. */
const FOLDS = 4;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "models/quotations" },
    limit: { type: "string", default: "1000000" },
  },
});
const log = logger();

const clusterBytes = readFileSync("models/clusters/clusters.bin");
const clusters = new Clusters(clusterBytes);
const words = quotationWords(clusters);
const textsOf = (name: string) => {
  const pack = `attribution/${name}`;
  const { rows, sha256 } = readPack<PackRow>(args.data, pack);
  const source = { pack, rows: rows.length, sha256 };
  return { source, texts: rows.slice(0, Number(args.limit)).map((row) => textOf(row, words)) };
};
const { source, texts: train } = textsOf("polnear-train");
const { texts: dev } = textsOf("polnear-dev");
log(`${train.length} articles to learn from, ${dev.length} to score on`);

const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) =>
  candidatesOf(
    train.filter((_, i) => i % FOLDS === fold),
    taggersOf(train.filter((_, i) => i % FOLDS !== fold)),
  ),
);
const rank = trainRanker(judged);
log(`ranker: ${judged.reduce((sum, { candidates }) => sum + candidates.length, 0)} candidates`);
const taggers = taggersOf(train);

const find = scoredQuotations(scorerOf(taggers, rank), quotationsByRules);
const scores = scoresOf(dev, (text) => find(text.reading));
const { table, error } = reliability(scores.judged);
log(`dev: ${shown(scores)}\n${table}\n  expected calibration error ${error.toFixed(4)}`);

const bytes = writeModel({
  chains: { cue: taggers.cue.model.chain, part: taggers.part.model.chain },
  weights: { gate: taggers.gate.parts, cue: taggers.cue.parts, part: taggers.part.parts, rank },
});
const rounded = (n: number) => Number(n.toFixed(4));
const parts = [taggers.gate.parts, taggers.cue.parts, taggers.part.parts, rank];
const info = {
  name: "quotations",
  hash: `sha256:${sha256(Buffer.concat([bytes, clusterBytes]))}`,
  fingerprint: fingerprintOf(probe(), clusters),
  features: parts.reduce((sum, { hashes }) => sum + hashes.length, 0),
  weights: parts.reduce((sum, { values }) => sum + values.length, 0),
  bytes: bytes.length,
  trainedOn: [source],
  dev: {
    "polnear-dev": {
      "content at 0.3": rounded(scores.loose),
      "content at 0.8": rounded(scores.tight),
      source: rounded(scores.source),
      "calibration error": rounded(error),
    },
  },
};
mkdirSync(args.out, { recursive: true });
writeFileSync(`${args.out}/weights.bin`, bytes);
writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
log(`${info.features} features, ${info.weights} weights, ${info.bytes} bytes in ${args.out}`);

function taggersOf(texts: readonly QuotationText[]): Taggers {
  log(`gate, from ${texts.length} articles`);
  const gate = trainGate(texts, words);
  log("cues");
  const cue = trainCues(texts, gate.gate, log);
  log("parts");
  return { gate, cue, part: trainParts(texts, log) };
}

function scorerOf({ gate, cue, part }: Taggers, rank: WeightParts) {
  return linearScorer(
    { gate: gate.weights, cue: cue.model, part: part.model, rank: new Weights(rank) },
    words,
  );
}

function candidatesOf(texts: readonly QuotationText[], taggers: Taggers): Judged[] {
  // The ranker is yet to be learned.
  const scorer = scorerOf(taggers, packWeights([], new Float32Array(0), RANK_OUTPUTS));
  const candidates = candidateFinder(scorer);
  return texts.map((text) => {
    const { reading, ruled } = text;
    return { text, candidates: candidates(reading, ruled, scorer.read(reading, ruled)) };
  });
}
