/**
 * Trains the finder of stances from the packs and writes `models/stance`:
 *
 *     npm run train -- stance --data ../shared/data
 *
 * Seeded: the same packs, and the same models of names and quotations, give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Clusters } from "../src/learn/clusters.js";
import { writeModel } from "../src/learn/model-bytes.js";
import { trainLogistic } from "../src/learn/train/logistic.js";
import { Vocabulary } from "../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts, Weights } from "../src/learn/weights.js";
import { pipeline } from "../src/pipeline/pipeline.js";
import { entitiesWith } from "../src/stages/entities/entities.js";
import { taggedNames } from "../src/stages/entities/names/linear/learned-names.js";
import { learnedQuotations } from "../src/stages/quotations/linear/learned-quotations.js";
import { quotationsWith } from "../src/stages/quotations/quotations.js";
import { candidateFeatures } from "../src/stages/stance/learned/article.js";
import { fingerprintOf } from "../src/stages/stance/learned/fingerprint.js";
import { gateFeatures } from "../src/stages/stance/learned/gate-features.js";
import { gateOf, IS, WAY } from "../src/stages/stance/learned/judge.js";
import { LEAST_STANCE } from "../src/stages/stance/learned/learned-stance.js";
import { SecondFeatures } from "../src/stages/stance/learned/second-features.js";
import { stanceWords } from "../src/stages/stance/learned/word-table.js";
import { structure } from "../src/stages/structure/structure.js";
import { tokens } from "../src/stages/tokens/tokens.js";
import {
  apply,
  crossFitted,
  type Examples,
  examplesOf,
  number,
  rowsOf,
  type Source,
  type Two,
  trainTwo,
} from "./stance/examples.js";
import { Label } from "./stance/labels.js";
import { MANNERS, type PackName, type StanceRow } from "./stance/packs.js";
import { probe } from "./stance/probe.js";
import { reliability, scores } from "./stance/report.js";
import { logger, readPack, sha256 } from "./training.js";

/** Examples that a feature must stand in. */
const LEAST = 3;
const STEPS = { epochs: 4, rate: 0.05, l2: 0, damping: 10 };
const STEPS_OF_WAY = { ...STEPS, epochs: 8 };
/** Weights below these are dropped when the model is packed. */
const LEAST_WEIGHT = { first: 0.03, second: 0.005 };
const FOLDS = 4;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "models/stance" },
    limit: { type: "string", default: "1000000" },
  },
});
const log = logger();

const clusters = readFileSync("models/clusters/clusters.bin");
const table = stanceWords(new Clusters(clusters));
const annotator = pipeline([
  structure,
  tokens,
  entitiesWith(
    taggedNames({
      weights: readFileSync("models/names/weights.bin"),
      clusters,
      gazetteer: readFileSync("models/gazetteer/gazetteer.bin"),
    }),
    "names",
  ),
  quotationsWith(
    learnedQuotations({ weights: readFileSync("models/quotations/weights.bin"), clusters }),
    "quotations",
  ),
]);

const PACKS = Object.keys(MANNERS) as PackName[];
const trainedOn: { pack: string; rows: number; sha256: string }[] = [];
const read = async (split: string) => {
  const sources: Source[] = [];
  for (const pack of PACKS) {
    const { rows, sha256 } = readPack<StanceRow>(args.data, `${pack}-${split}`);
    const kept = rows.slice(0, Number(args.limit));
    if (split === "train") trainedOn.push({ pack: `${pack}-train`, rows: kept.length, sha256 });
    for (const row of kept)
      sources.push({ pack, row, doc: await annotator.annotate({ id: row.id, text: row.text, meta: {} }) });
    log(`${pack}-${split}: ${kept.length} rows`);
  }
  return sources;
};
const sources = await read("train");
const devSources = await read("dev");

// The gate sees every pair; the others are trained on what it lets pass.
const open = sources.map((source, i) =>
  examplesOf(source, i, {
    training: true,
    table,
    passes: () => true,
    featuresOf: ({ view }, candidate, add) => gateFeatures(view, candidate, add),
  }),
);
const gateWords = new Vocabulary();
number(gateWords, open, LEAST);
const gateExamples = rowsOf(gateWords, open).flatMap((rows, d) =>
  rows.flatMap((list, c) => {
    const label = open[d]!.labels[c]!;
    return label < 0 ? [] : [{ rows: list, targets: [label > 0 ? 1 : 0] }];
  }),
);
const gateWeights = trainLogistic(gateExamples, {
  outputs: 1,
  rows: gateWords.hashes.length,
  ...STEPS,
  seed: 1,
});
const gate = packWeights(gateWords.hashes, gateWeights, 1, 0);
log(`gate: ${gateExamples.length} pairs, ${gate.hashes.length} features`);

const options = {
  table,
  passes: gateOf(new Weights(gate)),
  featuresOf: ((article, candidate, add) =>
    candidateFeatures(article, candidate, { add })) satisfies Parameters<typeof examplesOf>[2]["featuresOf"],
};
const train = sources.map((source, i) => examplesOf(source, i, { ...options, training: true }));
const dev = devSources.map((source, i) => examplesOf(source, i, { ...options, training: false }));

const words = new Vocabulary();
number(words, train, LEAST);
const size = words.hashes.length;
const rows = rowsOf(words, train);
const fitFirst = (docs: Examples[], of: Int32Array[][]) => trainTwo(docs, of, size, STEPS, STEPS_OF_WAY);
const first = fitFirst(train, rows);
log(`first: ${words.size} features, ${size} kept`);

/** What is to be left out is no stance for the second model. */
const spared = (doc: Examples): Examples => ({
  ...doc,
  labels: doc.labels.map((label) => (label === Label.Spare ? Label.None : label)),
});
// The second model learns from what first models say of documents that they never saw.
const seenTogether = (docs: readonly Examples[], said: readonly Two[]) =>
  docs.map((doc, d): Examples => {
    const features = new SecondFeatures(doc.candidates, said[d]!, doc.salience);
    const hashes = doc.candidates.map((_, c) => {
      const list: number[] = [];
      features.add(c, (hash) => list.push(hash));
      return Uint32Array.from(list);
    });
    return spared({ ...doc, hashes });
  });
const together = seenTogether(train, crossFitted(train, rows, FOLDS, fitFirst));
const words2 = new Vocabulary();
number(words2, together, LEAST);
const rows2 = rowsOf(words2, together);
const fitSecond = (docs: Examples[], of: Int32Array[][]) =>
  trainTwo(docs, of, words2.hashes.length, STEPS, STEPS);
const second = fitSecond(together, rows2);
log(`second: ${words2.hashes.length} features`);

const held = crossFitted(together, rows2, FOLDS, fitSecond);
const devSaid = apply(second, rowsOf(words2, seenTogether(dev, apply(first, rowsOf(words, dev)))));
const figures = (docs: Examples[], said: Two[]) =>
  Object.fromEntries(
    PACKS.map((pack) => {
      const own = docs.map((_, d) => d).filter((d) => docs[d]!.pack === pack);
      const pick = <Item>(items: Item[]) => own.map((d) => items[d]!);
      log(`${pack} ${JSON.stringify(reliability(pick(docs), pick(said)))}`);
      return [pack, scores(pick(docs), pick(said), LEAST_STANCE)];
    }),
  );
/** The weights of the two questions, side by side by feature. */
function beside({ is, way }: Two): Float32Array {
  const both = new Float32Array(is.length * 2);
  is.forEach((weight, row) => {
    both[row * 2 + IS] = weight;
    both[row * 2 + WAY] = way[row]!;
  });
  return both;
}
const parts: Record<string, WeightParts> = {
  gate,
  first: packWeights(words.hashes, beside(first), 2, LEAST_WEIGHT.first),
  second: packWeights(words2.hashes, beside(second), 2, LEAST_WEIGHT.second),
};
const bytes = writeModel({ chains: {}, weights: parts });
const info = {
  name: "stance",
  hash: `sha256:${sha256(Buffer.concat([bytes, clusters]))}`,
  fingerprint: fingerprintOf(probe(), table),
  features: parts.first!.hashes.length,
  bytes: bytes.length,
  trainedOn,
  crossFitted: figures(together, held),
  dev: figures(dev.map(spared), devSaid),
};
mkdirSync(args.out, { recursive: true });
writeFileSync(`${args.out}/weights.bin`, bytes);
writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
log(`${info.features} features, ${info.bytes} bytes in ${args.out}`);
