/**
 * Trains the finder of stances from the packs and writes `models/stance`:
 *
 *     npm run train -- stance --data ../shared/data
 *
 * Seeded: the same packs and models of names and quotations give the same bytes.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { GlossatorDocument } from "../src/document/schema.js";
import { loadModels } from "../src/io/models.js";
import { probability } from "../src/learn/classifier.js";
import { Clusters } from "../src/learn/clusters.js";
import { writeModel } from "../src/learn/model-bytes.js";
import { type Example as Row, trainLogistic } from "../src/learn/train/logistic.js";
import { Vocabulary } from "../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts, Weights } from "../src/learn/weights.js";
import { learned } from "../src/pipeline/learned.js";
import { assemble, stagesFor } from "../src/pipeline/pipeline.js";
import { candidateFeatures, mannerOf, type StanceArticle, stanceArticle } from "../src/stages/stance/learned/article.js";
import type { Candidate, Gate } from "../src/stages/stance/learned/candidates.js";
import { gateFeatures } from "../src/stages/stance/learned/features.js";
import { gateOf } from "../src/stages/stance/learned/judge.js";
import { SecondFeatures } from "../src/stages/stance/learned/second-features.js";
import { WordTable } from "../src/stages/stance/learned/word-table.js";
import { type StanceLayers, sceneOf } from "../src/stages/stance/scene.js";
import { Label, labelsOf } from "./stance/labels.js";
import { MANNERS, type PackName, readPack, type StanceRow } from "./stance/packs.js";

/** Examples that a feature must stand in, and what is chosen by cross-fitting on the train packs. */
const LEAST = 5;
const FIRST = { epochs: 4, rate: 0.05, l2: 0, damping: 10, seed: 1 };
const WAY = { ...FIRST, epochs: 8 };
const SECOND = { epochs: 4, rate: 0.05, l2: 0, damping: 10, seed: 1 };
/** Weights below these are dropped when the model is packed. */
const LEAST_WEIGHT = { is: 0.04, way: 0.04, second: 0.005 };
const FOLDS = 4;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "models/stance" },
    limit: { type: "string", default: "1000000" },
    documents: { type: "string", default: "" },
    prune: { type: "string", default: "" },
  },
});
const started = performance.now();
const log = (message: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const clusters = readFileSync("models/clusters/clusters.bin");
const table = new WordTable(new Clusters(clusters));
const whole = learned(loadModels());
const annotator = assemble(stagesFor(whole.stages, ["paragraphs", "quotations", "entities", "mentions"]));

interface Source {
  pack: PackName;
  row: StanceRow;
  doc: GlossatorDocument;
}

/** A document's candidates, their features and labels. */
interface Doc {
  pack: PackName;
  fold: number;
  candidates: Candidate[];
  manners: number[];
  hashes: Uint32Array[];
  labels: Int8Array;
}

function sourcesOf(pack: PackName, split: string): { docs: Source[]; rows: number; sha256: string } {
  const { rows, bytes } = readPack(args.data, pack, split);
  const kept = rows.slice(0, Number(args.limit));
  const cache = `${args.documents}/${pack.split("/")[1]}-${split}.ndjson`;
  const ready = args.documents && existsSync(cache) ? readFileSync(cache, "utf8").split("\n") : undefined;
  const docs = kept.map((row, i): Source => {
    const doc = ready ? JSON.parse(ready[i]!) : annotator.annotate({ id: row.id, text: row.text, meta: {} });
    return { pack, row, doc };
  });
  return { docs, rows: kept.length, sha256: sha256(bytes) };
}

/**
 * Candidates with the features that `featuresOf` gives. In training a pack's examples are in its own manner, and
 * pairs that its annotators were not asked about are unknown; on dev all are as they are in use.
 */
function docOf(
  { pack, row, doc }: Source,
  i: number,
  training: boolean,
  passes: Gate,
  featuresOf: (article: StanceArticle, candidate: Candidate, manner: number, add: (hash: number) => void) => void,
): Doc {
  const article = stanceArticle(sceneOf(doc as StanceLayers), table, passes);
  const { candidates } = article;
  const { labels, asked } = labelsOf(row, doc, candidates);
  if (training && pack === "stance/seesaw")
    labels.forEach((_, c) => {
      if (asked[c] === 0) labels[c] = Label.Unknown;
    });
  const manners = candidates.map((candidate) => (training ? MANNERS[pack] : mannerOf(candidate)));
  const hashes = candidates.map((candidate, c) => {
    // Only two names of a directed sentence were asked about: the others take up room and teach nothing.
    if (labels[c]! < 0 && pack === "stance/directed") return new Uint32Array(0);
    const list: number[] = [];
    featuresOf(article, candidate, manners[c]!, (hash) => list.push(hash));
    return Uint32Array.from(list);
  });
  return { pack, fold: i % FOLDS, candidates, manners, hashes, labels };
}

const sources: { pack: string; rows: number; sha256: string }[] = [];
const trainSources: Source[] = [];
const devSources: Source[] = [];
for (const pack of Object.keys(MANNERS) as PackName[]) {
  const { docs, ...source } = sourcesOf(pack, "train");
  sources.push({ pack: `${pack}-train`, ...source });
  trainSources.push(...docs);
  devSources.push(...sourcesOf(pack, "dev").docs);
  log(`${pack} read`);
}

const rowsOf = (words: Vocabulary, hashes: ArrayLike<number>) =>
  Int32Array.from(hashes, (hash) => words.rowOf(hash)).filter((row) => row >= 0);
const sum = (weights: Float32Array, rows: Int32Array) => rows.reduce((z, row) => z + weights[row]!, 0);

const gateWords = new Vocabulary();
const gateExamples = trainSources.flatMap((source, i) => {
  const doc = docOf(source, i, true, () => true, (article, candidate, manner, add) => {
    gateFeatures(article.view, candidate, manner, add);
  });
  return doc.hashes.flatMap((hashes, c) => {
    const label = doc.labels[c]!;
    if (label < 0) return [];
    for (const hash of hashes) gateWords.see(hash);
    return [{ hashes, label }];
  });
});
gateWords.number(LEAST);
const gateRows = gateExamples.map(({ hashes, label }) => ({
  rows: rowsOf(gateWords, hashes),
  targets: [label > 0 ? 1 : 0],
}));
const gate = trainLogistic(gateRows, { outputs: 1, rows: gateWords.hashes.length, ...FIRST });
{
  const z = gateRows.map(({ rows }) => sum(gate, rows));
  const good = z.filter((_, k) => gateExamples[k]!.label > 0).sort((a, b) => a - b);
  const all = z.sort((a, b) => a - b);
  log(
    `gate, ${gateWords.hashes.length} features: ${[0.005, 0.01, 0.02, 0.03, 0.05]
      .map((share) => {
        const at = good[Math.floor(good.length * share)]!;
        return `${share} at ${at.toFixed(2)} passes ${(1 - all.filter((x) => x < at).length / all.length).toFixed(3)}`;
      })
      .join("; ")}`,
  );
}
const gateParts = packWeights(gateWords.hashes, gate, 1, 0);
const passes = gateOf(new Weights(gateParts));
const full: Parameters<typeof docOf>[4] = (article, candidate, manner, add) =>
  candidateFeatures(article, candidate, manner, { add });
const train = trainSources.map((source, i) => docOf(source, i, true, passes, full));
const dev = devSources.map((source, i) => docOf(source, i, false, passes, full));
log("features");

const vocabulary = new Vocabulary();
for (const { hashes, labels } of train)
  hashes.forEach((list, c) => {
    if (labels[c]! >= 0) for (const hash of list) vocabulary.see(hash);
  });
vocabulary.number(LEAST);
const firstRows = (docs: Doc[]) => docs.map(({ hashes }) => hashes.map((list) => rowsOf(vocabulary, list)));
const trainRows = firstRows(train);
const devRows = firstRows(dev);

interface Two {
  is: Float32Array;
  way: Float32Array;
}

/** Trains the two models: whether there is a stance, and which way it goes. */
function fit(docs: Doc[], rows: Int32Array[][], size: number, is: typeof FIRST, way: typeof FIRST): Two {
  const some: Row[] = [];
  const sided: Row[] = [];
  docs.forEach(({ labels }, d) => {
    labels.forEach((label, c) => {
      if (label < 0) return;
      some.push({ rows: rows[d]![c]!, targets: [label > 0 ? 1 : 0] });
      if (label > 0) sided.push({ rows: rows[d]![c]!, targets: [label === 1 ? 1 : 0] });
    });
  });
  return {
    is: trainLogistic(some, { outputs: 1, rows: size, ...is }),
    way: trainLogistic(sided, { outputs: 1, rows: size, ...way }),
  };
}

/** Log-odds of both models for each candidate of each document. */
const apply = (two: Two, rows: Int32Array[][]) =>
  rows.map((list) => ({
    is: Float32Array.from(list, (r) => sum(two.is, r)),
    way: Float32Array.from(list, (r) => sum(two.way, r)),
  }));
const pick = <Item>(items: Item[], docs: Doc[], which: (doc: Doc) => boolean) =>
  items.filter((_, d) => which(docs[d]!));

const size = vocabulary.hashes.length;
const first = fit(train, trainRows, size, FIRST, WAY);
log(`${vocabulary.size} features, ${size} kept; first model`);
const crossed = train.map(() => ({ is: new Float32Array(0), way: new Float32Array(0) }));
for (let fold = 0; fold < FOLDS; fold++) {
  const others = (doc: Doc) => doc.fold !== fold;
  const two = fit(pick(train, train, others), pick(trainRows, train, others), size, FIRST, WAY);
  const held = pick(trainRows, train, (doc) => !others(doc));
  const said = apply(two, held);
  let k = 0;
  train.forEach((doc, d) => {
    if (!others(doc)) crossed[d] = said[k++]!;
  });
}
log("cross-fitted");

const secondHashes = (docs: Doc[], firsts: { is: Float32Array; way: Float32Array }[]) =>
  docs.map(({ candidates, manners }, d) => {
    const features = new SecondFeatures(candidates, firsts[d]!);
    return candidates.map((_, c) => {
      const list: number[] = [];
      features.add(c, manners[c]!, (hash) => list.push(hash));
      return list;
    });
  });
const vocabulary2 = new Vocabulary();
const trainSecond = secondHashes(train, crossed);
train.forEach(({ labels }, d) => {
  trainSecond[d]!.forEach((list, c) => {
    if (labels[c]! >= 0) for (const hash of list) vocabulary2.see(hash);
  });
});
vocabulary2.number(LEAST);
const size2 = vocabulary2.hashes.length;
const trainRows2 = trainSecond.map((doc) => doc.map((list) => rowsOf(vocabulary2, list)));
const second = fit(train, trainRows2, size2, SECOND, SECOND);
const crossed2 = train.map(() => ({ is: new Float32Array(0), way: new Float32Array(0) }));
for (let fold = 0; fold < FOLDS; fold++) {
  const others = (doc: Doc) => doc.fold !== fold;
  const two = fit(pick(train, train, others), pick(trainRows2, train, others), size2, SECOND, SECOND);
  const said = apply(two, pick(trainRows2, train, (doc) => !others(doc)));
  let k = 0;
  train.forEach((doc, d) => {
    if (!others(doc)) crossed2[d] = said[k++]!;
  });
}
log("second model");

/** Score and rightness of each judged candidate. */
function judged(docs: Doc[], said: { is: Float32Array; way: Float32Array }[], which: (doc: Doc, c: number) => boolean) {
  const out: { score: number; right: number; stance: boolean }[] = [];
  docs.forEach((doc, d) => {
    doc.labels.forEach((label, c) => {
      if (label < 0 || !which(doc, c)) return;
      const way = probability(said[d]!.way[c]!);
      const score = probability(said[d]!.is[c]!) * Math.max(way, 1 - way);
      out.push({ score, right: label === (way >= 0.5 ? 1 : 2) ? 1 : 0, stance: label > 0 });
    });
  });
  return out.sort((a, b) => b.score - a.score);
}

function summary(items: ReturnType<typeof judged>): string {
  const gold = items.filter(({ stance }) => stance).length;
  let tp = 0;
  let best = { f: 0, at: 0, p: 0, r: 0 };
  items.forEach(({ right, score }, k) => {
    tp += right;
    const f = (2 * tp) / (k + 1 + gold);
    if (f > best.f) best = { f, at: score, p: tp / (k + 1), r: tp / gold };
  });
  return `F ${best.f.toFixed(3)} P ${best.p.toFixed(2)} R ${best.r.toFixed(2)} @${best.at.toFixed(3)}`;
}

function reliability(items: ReturnType<typeof judged>): string {
  const bins = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1];
  return bins
    .map((to, k) => {
      const from = bins[k - 1] ?? 0.02;
      const some = items.filter(({ score }) => score >= from && score < to);
      const right = some.reduce((n, { right }) => n + right, 0);
      return `${from}:${some.length === 0 ? "-" : (right / some.length).toFixed(2)}(${some.length})`;
    })
    .join(" ");
}
const devFirst = apply(first, devRows);
const devSecond = secondHashes(dev, devFirst).map((doc) => doc.map((list) => rowsOf(vocabulary2, list)));
const devSaid = apply(second, devSecond);
for (const pack of Object.keys(MANNERS)) {
  log(`${pack} train, first ${summary(judged(train, crossed, (doc) => doc.pack === pack))}`);
  log(`${pack} train        ${summary(judged(train, crossed2, (doc) => doc.pack === pack))}`);
  log(`${pack} dev, first   ${summary(judged(dev, devFirst, (doc) => doc.pack === pack))}`);
  log(`${pack} dev          ${summary(judged(dev, devSaid, (doc) => doc.pack === pack))}`);
}

for (const pack of Object.keys(MANNERS)) {
  const kinds = new Map<string, number>();
  train.forEach((doc) => { if (doc.pack === pack) doc.candidates.forEach((x) => kinds.set(kindName(x), 1)); });
  for (const kind of [...kinds.keys()].sort())
    log(`${pack} ${kind} ${summary(judged(train, crossed2, (doc, c) => doc.pack === pack && kindName(doc.candidates[c]!) === kind))}`);
}
function kindName({ relation, holder, target, saidFrom }: Candidate): string {
  const thing = target.kind >= 2 || holder.kind >= 2 ? "thing" : "name";
  if (relation === 1) return `${thing} speaker ${holder.from < 0 ? "away" : holder.from < saidFrom ? "before" : "behind"}`;
  return `${thing} ${holder.from < target.from ? "before" : "behind"}`;
}

const parts: Record<string, WeightParts> = {
  gate: gateParts,
  is: packWeights(vocabulary.hashes, first.is, 1, LEAST_WEIGHT.is),
  way: packWeights(vocabulary.hashes, first.way, 1, LEAST_WEIGHT.way),
  is2: packWeights(vocabulary2.hashes, second.is, 1, LEAST_WEIGHT.second),
  way2: packWeights(vocabulary2.hashes, second.way, 1, LEAST_WEIGHT.second),
};
const bytes = writeModel({ chains: {}, weights: parts });
const info = {
  name: "stance",
  hash: `sha256:${sha256(Buffer.concat([bytes, clusters]))}`,
  features: parts.is!.hashes.length,
  bytes: bytes.length,
  trainedOn: sources,
};
mkdirSync(args.out, { recursive: true });
writeFileSync(`${args.out}/weights.bin`, bytes);
writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
log(`${Object.entries(parts).map(([name, p]) => `${name} ${p.values.length}`).join(", ")}; ${bytes.length} bytes in ${args.out}`);
