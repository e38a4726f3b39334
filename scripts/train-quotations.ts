/**
 * Trains the finder of quotations: `tsx scripts/train-quotations.ts --data ../shared/data --out FILE`.
 * Resources (`clusters.bin`) are read from `--resources`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { codePointOffsets } from "../src/document/span.js";
import { Clusters } from "../src/learn/clusters.js";
import { readModel, writeModel } from "../src/learn/model-bytes.js";
import { type SequenceModel, sequenceModel } from "../src/learn/sequence-model.js";
import { trainCrf } from "../src/learn/train/crf.js";
import { trainLogistic } from "../src/learn/train/logistic.js";
import { Vocabulary } from "../src/learn/train/vocabulary.js";
import { packWeights, type WeightParts, Weights } from "../src/learn/weights.js";
import { findQuotations } from "../src/stages/quotations/find.js";
import { type Candidate, cuesOf, PartFinder } from "../src/stages/quotations/learned/candidate.js";
import { cueFeatures } from "../src/stages/quotations/learned/cue-features.js";
import { candidatesOf, choose, judge, LEAST_WORTH } from "../src/stages/quotations/learned/find.js";
import {
  CUE_LABELS,
  CueLabel,
  cueMayFollow,
  PART_LABELS,
  Part,
  partMayBegin,
  partMayFinish,
  partMayFollow,
} from "../src/stages/quotations/learned/labels.js";
import { quotationsOf } from "../src/stages/quotations/learned/outcome.js";
import {
  anchorOf,
  CUE_ITSELF,
  pathsOf,
  relativeFeatures,
  sideFeatures,
  sideOf,
} from "../src/stages/quotations/learned/part-features.js";
import { RANK_OUTPUTS, rankFeatures, rivalsOf } from "../src/stages/quotations/learned/rank-features.js";
import type { Sink } from "../src/stages/quotations/learned/sink.js";
import { type View, viewOf } from "../src/stages/quotations/learned/view.js";
import { Words } from "../src/stages/quotations/learned/words.js";
import { pairMarks } from "../src/stages/quotations/marks.js";
import { readingOf } from "../src/stages/quotations/reading.js";
import { structure } from "../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../src/stages/tokens/tokens.js";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    resources: { type: "string", default: "/tmp/build" },
    work: { type: "string", default: "/tmp/quotelearn" },
    reuse: { type: "boolean", default: false },
    prunes: { type: "string", default: "0.04" },
    rank: { type: "string", default: "0.01,0.001,6" },
    out: { type: "string", default: "/tmp/quotations.bin" },
    limit: { type: "string", default: "1000000" },
    epochs: { type: "string", default: "6" },
    average: { type: "string", default: "3" },
    l2: { type: "string", default: "0" },
    prune: { type: "string", default: "0.02" },
    dropout: { type: "string", default: "0.5" },
    folds: { type: "string", default: "2" },
    errors: { type: "string", default: "0" },
    only: { type: "string", default: "" },
  },
});

/** What was chosen on dev for each tagger: see docs/models.md. */
const SETTINGS = {
  /** Features seen less often are left out; step of AdaGrad; where its sums of squares begin. */
  cue: { least: 5, rate: 0.05, damping: 0.3 },
  parts: { least: 10, rate: 0.08, damping: 0.03 },
};

const started = performance.now();
const log = (message: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);

interface Row {
  id: string;
  text: string;
  attributions: { source: number[][]; cue: number[][]; content: number[][] }[];
}

interface Gold {
  /** Rows of the cue; null where it has none or not one piece. */
  cue: { from: number; to: number } | null;
  /** Pieces in UTF-16 offsets. */
  content: number[][];
  source: number[][];
  cueText: string;
}

interface Doc {
  text: string;
  view: View;
  start: number[];
  end: number[];
  gold: Gold[];
}

const words = new Words(new Clusters(readFileSync(`${args.resources}/clusters/clusters.bin`)));

function read(row: Row): Doc {
  const article = { id: row.id, text: row.text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const at = codePointOffsets(row.text);
  const pieces = (list: number[][]) => list.map(([a, b]) => [at(a!), at(b!)]);
  const { quoted } = pairMarks(row.text, paragraphs);
  const reading = readingOf(row.text, tokens, paragraphs, sentences, quoted);
  const view = viewOf(reading, findQuotations(reading), words);
  const gold = row.attributions
    .filter((a) => a.content.length > 0)
    .map((a): Gold => {
      const cue = pieces(a.cue);
      const rows = cue.flatMap(([from, to]) => within(tokens, from!, to!));
      return {
        cue: rows.length > 0 ? { from: rows[0]!, to: rows.at(-1)! + 1 } : null,
        content: pieces(a.content),
        source: pieces(a.source),
        cueText: cue.map(([x, y]) => row.text.slice(x, y)).join(" … "),
      };
    });
  return { text: row.text, view, start: tokens.start, end: tokens.end, gold };
}

/** Rows of the tokens that share a character with `[from, to)`. */
function within(tokens: { start: number[]; end: number[] }, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < tokens.start.length && tokens.start[i]! < to; i++)
    if (tokens.end[i]! > from) rows.push(i);
  return rows;
}

function docsOf(name: string): Doc[] {
  return readFileSync(`${args.data}/attribution/${name}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .slice(0, Number(args.limit))
    .map((line) => read(JSON.parse(line)));
}

/** Items of sequences, all hashes one after the other. */
class Items implements Sink {
  hashes = new Uint32Array(1 << 20);
  used = 0;
  ends: number[] = [];
  labels: number[] = [];
  /** Index of the item after each sequence's last. */
  sequences: number[] = [];
  add(hash: number): void {
    if (this.used === this.hashes.length) {
      const larger = new Uint32Array(this.used * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.used++] = hash;
  }
  item(label: number): void {
    this.ends.push(this.used);
    this.labels.push(label);
  }
}

function cueItems(docs: Doc[]): Items {
  const items = new Items();
  for (const { view, gold } of docs) {
    const labels = new Uint8Array(view.length);
    for (const { cue } of gold) {
      if (!cue) continue;
      labels.fill(CueLabel.Inside, cue.from, cue.to);
      labels[cue.from] = CueLabel.Begin;
    }
    view.sentenceFrom.forEach((from, s) => {
      for (let i = from; i < view.sentenceTo[s]!; i++) {
        cueFeatures(view, i, items);
        // A cue that a wrong sentence end cuts begins anew.
        items.item(i === from && labels[i] === CueLabel.Inside ? CueLabel.Begin : labels[i]!);
      }
      items.sequences.push(items.ends.length);
    });
  }
  return items;
}

/** Labels of the parts around a gold cue by row. */
function partLabels(doc: Doc, gold: Gold): Uint8Array {
  const labels = new Uint8Array(doc.view.length);
  const inside = (list: number[][], first: number, inner: number, last: number) => {
    for (const [from, to] of list) {
      const rows = within(doc, from!, to!).filter((i) => i < gold.cue!.from || i >= gold.cue!.to);
      rows.forEach((i, k) => {
        labels[i] = k === rows.length - 1 && last !== inner ? last : k === 0 ? first : inner;
      });
    }
  };
  inside(gold.content, Part.ContentBegin, Part.Content, Part.ContentEnd);
  inside(gold.source, Part.SourceBegin, Part.Source, Part.Source);
  return labels;
}

/** Makes a label sequence one that the chain allows, where the window or the cue cuts a part. */
function mend(labels: number[]): number[] {
  const group = (y: number) => (y === 0 ? 0 : y <= Part.Source ? 1 : 2);
  return labels.map((y, k) => {
    if (y === 0) return 0;
    const before = k === 0 ? 0 : labels[k - 1]!;
    const after = k === labels.length - 1 ? 0 : labels[k + 1]!;
    if (group(y) === 1) return y === Part.Source && group(before) !== 1 ? Part.SourceBegin : y;
    const ends = y === Part.ContentEnd || group(after) !== 2 || after === Part.ContentBegin;
    if (ends) return Part.ContentEnd;
    const begins = y === Part.ContentBegin || group(before) !== 2 || before === Part.ContentEnd;
    return begins ? Part.ContentBegin : Part.Content;
  });
}

function partItems(docs: Doc[]): Items {
  const items = new Items();
  for (const doc of docs) {
    const { view } = doc;
    for (const gold of doc.gold) {
      if (!gold.cue) continue;
      const labels = partLabels(doc, gold);
      const anchor = anchorOf(view, gold.cue.from, gold.cue.to);
      const window = mend(Array.from(labels.subarray(anchor.left, anchor.right)));
      const paths = pathsOf(view, anchor);
      for (let i = anchor.left; i < anchor.right; i++) {
        if (i >= anchor.from && i < anchor.to) items.add(CUE_ITSELF);
        else {
          const side = sideOf(view, anchor, i);
          sideFeatures(view, i, side, items);
          relativeFeatures(view, anchor, paths, i, side, items);
        }
        items.item(window[i - anchor.left]!);
      }
      items.sequences.push(items.ends.length);
    }
  }
  return items;
}

interface Trained {
  model: SequenceModel;
  parts: WeightParts;
}

function trainTagger(
  name: keyof typeof SETTINGS,
  items: Items,
  options: Pick<Parameters<typeof trainCrf>[1], "labels" | "mayFollow" | "mayBegin" | "mayFinish">,
  each?: (model: SequenceModel) => void,
): Trained {
  const { least, rate, damping } = SETTINGS[name];
  const vocabulary = new Vocabulary();
  for (let k = 0; k < items.used; k++) vocabulary.see(items.hashes[k]!);
  vocabulary.number(least);
  const { labels } = options;
  let item = 0;
  let k = 0;
  const sequences = items.sequences.map((end) => {
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
  log(
    `${name}: ${sequences.length} sequences, ${items.ends.length} items, ${vocabulary.size} features, ${vocabulary.hashes.length} kept`,
  );
  items.hashes = new Uint32Array(0);
  const { chain, weights } = trainCrf(sequences, {
    ...options,
    rows: vocabulary.hashes.length,
    epochs: Number(args.epochs),
    rate,
    seed: 1,
    damping,
    averageFrom: Number(args.average),
    l2: Number(args.l2),
    dropout: Number(args.dropout),
    onEpoch: (epoch, loss, model) => {
      log(`  epoch ${epoch} loss ${loss.toFixed(4)}`);
      if (each && epoch >= Number(args.average))
        each(
          sequenceModel(
            model().chain,
            new Weights(packWeights(vocabulary.hashes, model().weights, labels, Number(args.prune))),
          ),
        );
    },
  });
  const parts = packWeights(vocabulary.hashes, weights, labels, Number(args.prune));
  log(`  ${parts.hashes.length} features, ${parts.values.length} weights packed`);
  return { model: sequenceModel(chain, new Weights(parts)), parts };
}

const trainCue = (docs: Doc[]) =>
  trainTagger(
    "cue",
    cueItems(docs),
    {
      labels: CUE_LABELS,
      mayFollow: cueMayFollow,
      mayBegin: (y) => y !== CueLabel.Inside,
      mayFinish: () => true,
    },
    args.only === "cue" ? (model) => log(measureCues(model)) : undefined,
  );
const trainPart = (docs: Doc[]) =>
  trainTagger(
    "parts",
    partItems(docs),
    { labels: PART_LABELS, mayFollow: partMayFollow, mayBegin: partMayBegin, mayFinish: partMayFinish },
    args.only === "part" ? (model) => log(measureParts(model)) : undefined,
  );

/** Characters of pieces that the rows of a candidate and a gold content share, over all of both. */
function jaccard(a: number[][], b: number[][]): number {
  const size = (x: number[][]) => x.reduce((sum, [from, to]) => sum + to! - from!, 0);
  let both = 0;
  for (const [x, y] of a) for (const [u, v] of b) both += Math.max(0, Math.min(y!, v!) - Math.max(x!, u!));
  return both === 0 ? 0 : both / (size(a) + size(b) - both);
}

const offsets = (doc: Doc, rows: { from: number; to: number }[]) =>
  rows.map(({ from, to }) => [doc.start[from]!, doc.end[to - 1]!]);

/** Score of the best gold content for a candidate. */
function bestOf(doc: Doc, candidate: Candidate): number {
  const mine = offsets(doc, candidate.content);
  return doc.gold.reduce((best, gold) => Math.max(best, jaccard(mine, gold.content)), 0);
}

class Counts {
  tp = 0;
  predicted = 0;
  gold = 0;
  toString(): string {
    const f = (2 * this.tp) / (this.predicted + this.gold);
    return `${f.toFixed(4)} (P ${(this.tp / this.predicted).toFixed(3)} R ${(this.tp / this.gold).toFixed(3)})`;
  }
}

/** The scores that measure.py gives. */
function measure(
  docs: Doc[],
  predict: (doc: Doc) => Pick<Candidate, "content" | "source" | "cue">[],
  errors = 0,
): string {
  const loose = new Counts();
  const tight = new Counts();
  let sources = 0;
  let right = 0;
  const missed: string[] = [];
  for (const doc of docs) {
    const found = predict(doc);
    const contents = found.map((c) => offsets(doc, c.content));
    const pairs = doc.gold
      .flatMap((gold, i) => contents.map((mine, j) => ({ i, j, score: jaccard(gold.content, mine) })))
      .filter((pair) => pair.score >= 0.3)
      .sort((a, b) => b.score - a.score || b.i - a.i || b.j - a.j);
    for (const [counts, least] of [
      [loose, 0.3],
      [tight, 0.8],
    ] as const) {
      const usedGold = new Set<number>();
      const used = new Set<number>();
      counts.predicted += found.length;
      counts.gold += doc.gold.length;
      for (const { i, j, score } of pairs) {
        if (score < least || usedGold.has(i) || used.has(j)) continue;
        usedGold.add(i);
        used.add(j);
        counts.tp++;
        if (least !== 0.3) continue;
        if (doc.gold[i]!.source.length === 0) continue;
        sources++;
        if (jaccard(offsets(doc, found[j]!.source), doc.gold[i]!.source) > 0) right++;
      }
      if (least === 0.3 && missed.length < errors) {
        const text = (pieces: number[][]) =>
          pieces
            .map(([a, b]) => doc.text.slice(a, b))
            .join(" … ")
            .replace(/\n/g, "¶");
        doc.gold.forEach((g, i) => {
          if (!usedGold.has(i)) missed.push(`missed  [${g.cueText}] ${text(g.source)} ## ${text(g.content)}`);
        });
        found.forEach((c, j) => {
          if (!used.has(j))
            missed.push(
              `wrong   [${text(offsets(doc, [c.cue]))}] ${text(offsets(doc, c.source))} ## ${text(contents[j]!)}`,
            );
        });
        for (const { i, j, score } of pairs)
          if (score < 0.8 && usedGold.has(i) && used.has(j))
            missed.push(
              `part ${score.toFixed(2)} [${doc.gold[i]!.cueText}] ${text(doc.gold[i]!.content)}\n     got    ${text(contents[j]!)}`,
            );
      }
    }
  }
  for (const line of missed.slice(0, errors)) console.log(`  ${line}`);
  return `0.3 ${loose}  0.8 ${tight}  source ${(right / sources).toFixed(4)}`;
}

const train = docsOf("polnear-train");
const dev = docsOf("polnear-dev");
log(
  `${train.length} + ${dev.length} articles, ${train.reduce((sum, d) => sum + d.view.length, 0)} tokens, ${train.reduce((sum, d) => sum + d.gold.length, 0)} quotations`,
);

/** What the model of parts is worth by itself: with gold cues. */
function measureParts(model: SequenceModel): string {
  return `gold cues ${measure(dev, (doc) => {
    const finder = new PartFinder(doc.view, model);
    return doc.gold.flatMap(({ cue: c }) => {
      const found = c ? finder.find({ ...c, probability: 1 }) : null;
      return found ? [found] : [];
    });
  })}`;
}

/** How well cues are found, by themselves: those that share a token with a gold cue count as right. */
function measureCues(model: SequenceModel): string {
  const scored: { p: number; right: number }[] = [];
  let gold = 0;
  for (const doc of dev) {
    const at = new Int32Array(doc.view.length).fill(-1);
    doc.gold.forEach(({ cue: c }, k) => {
      if (c) at.fill(k, c.from, c.to);
    });
    gold += doc.gold.length;
    const taken = new Set<number>();
    const cues = cuesOf(doc.view, model, 0.03).sort((a, b) => b.probability - a.probability);
    for (const c of cues) {
      const hit = Array.from(at.subarray(c.from, c.to)).find((k) => k >= 0 && !taken.has(k)) ?? -1;
      if (hit >= 0) taken.add(hit);
      scored.push({ p: c.probability, right: hit >= 0 ? 1 : 0 });
    }
  }
  scored.sort((a, b) => b.p - a.p);
  let tp = 0;
  let best = 0;
  let area = 0;
  let loss = 0;
  scored.forEach(({ p, right }, k) => {
    tp += right;
    if (right) area += tp / (k + 1);
    best = Math.max(best, (2 * tp) / (k + 1 + gold));
    loss -= Math.log(right ? p : 1 - p + 1e-9);
  });
  return `cues F1 ${best.toFixed(4)}, average precision ${(area / gold).toFixed(4)}, all: ${scored.length} P ${(tp / scored.length).toFixed(3)} R ${(tp / gold).toFixed(3)} loss ${(loss / scored.length).toFixed(4)}`;
}

if (args.only === "cue") {
  trainCue(train);
  process.exit(0);
}
if (args.only === "part") {
  trainPart(train);
  process.exit(0);
}

const trained = new Set<string>();

interface Taggers {
  cue: SequenceModel;
  part: SequenceModel;
}

/** Trains both taggers, or reads those that an earlier run left in `--work`. */
function taggers(name: string, docs: () => Doc[], least: number): Taggers {
  const file = `${args.work}/${name}.bin`;
  if (!((args.reuse || trained.has(name)) && existsSync(file))) {
    const cue = trainCue(docs());
    const part = trainPart(docs());
    trained.add(name);
    writeFileSync(
      file,
      writeModel({
        chains: { cue: cue.model.chain, part: part.model.chain },
        weights: { cue: cue.parts, part: part.parts },
      }),
    );
  }
  const { chains, weights } = readModel(readFileSync(file));
  const model = (key: "cue" | "part") =>
    sequenceModel(chains[key]!, new Weights(repack(weights[key]!, least)));
  return { cue: model("cue"), part: model("part") };
}

/** Drops the weights below `least`. */
function repack(parts: WeightParts, least: number): WeightParts {
  const { labels, scale, hashes, counts, columns, values } = parts;
  const dense = new Float32Array(hashes.length * labels);
  let k = 0;
  for (let row = 0; row < hashes.length; row++)
    for (let n = 0; n < counts[row]!; n++, k++) dense[row * labels + columns[k]!] = values[k]! * scale;
  return packWeights(hashes, dense, labels, least);
}

const folds = Number(args.folds);
mkdirSync(args.work, { recursive: true });
const crossed = Array.from({ length: folds }, (_, fold) => ({
  models: taggers(`fold${fold}of${folds}`, () => train.filter((_, i) => i % folds !== fold), 0.03),
  docs: train.filter((_, i) => i % folds === fold),
}));
const rankItems = new Items();
const targets: number[][] = [];
for (const { models, docs } of crossed) {
  for (const doc of docs) {
    const candidates = candidatesOf(doc.view, models);
    const rivals = rivalsOf(doc.view, candidates);
    for (const candidate of candidates) {
      rankFeatures(doc.view, candidate, rivals, rankItems);
      rankItems.item(0);
      const score = bestOf(doc, candidate);
      targets.push([score >= 0.3 ? 1 : 0, score >= 0.8 ? 1 : 0]);
    }
  }
}
const vocabulary = new Vocabulary();
for (let k = 0; k < rankItems.used; k++) vocabulary.see(rankItems.hashes[k]!);
vocabulary.number(4);
const examples = targets.map((wanted, i) => ({
  rows: Int32Array.from(
    rankItems.hashes.subarray(i === 0 ? 0 : rankItems.ends[i - 1]!, rankItems.ends[i]!),
    (hash) => vocabulary.rowOf(hash),
  ).filter((row) => row >= 0),
  targets: wanted,
}));
log(`rank: ${examples.length} candidates, ${vocabulary.hashes.length} features kept`);
const trainRank = (rate: number, l2: number, epochs: number): WeightParts =>
  packWeights(
    vocabulary.hashes,
    trainLogistic(examples, {
      outputs: RANK_OUTPUTS,
      rows: vocabulary.hashes.length,
      epochs,
      rate,
      l2,
      seed: 1,
    }),
    RANK_OUTPUTS,
    0.01,
  );

for (const prune of args.prunes.split(",").map(Number)) {
  const full = taggers("full", () => train, prune);
  const found = new Map(dev.map((doc) => [doc, candidatesOf(doc.view, full)]));
  log(`pruned at ${prune}: ${full.cue.weights.rows} + ${full.part.weights.rows} features`);
  if (args.errors === "0") {
    log(measureCues(full.cue));
    log(measureParts(full.part));
    log(`all candidates ${measure(dev, (doc) => found.get(doc)!)}`);
  }
  for (const [rate, l2, epochs] of args.rank.split(";").map((list) => list.split(",").map(Number))) {
    const rankParts = trainRank(rate!, l2!, epochs!);
    const rank = new Weights(rankParts);
    const judged = new Map(dev.map((doc) => [doc, judge(doc.view, found.get(doc)!, rank)]));
    for (const least of [0.55, 0.65, 0.75, 0.85])
      log(
        `rank ${rate} ${l2} ${epochs} from ${least}  ${measure(dev, (doc) => choose(doc.view, judged.get(doc)!, least))}`,
      );
    log(
      `as the stage gives them  ${measure(dev, (doc) => quotationsOf(doc.view, choose(doc.view, judged.get(doc)!, LEAST_WORTH)).map((q) => ({ ...q, source: q.source ? [q.source] : [], cue: { from: 0, to: 1, probability: 1 } })))}`,
    );
    measure(dev, (doc) => choose(doc.view, judged.get(doc)!, 0.75), Number(args.errors));
    const saved = readModel(readFileSync(`${args.work}/full.bin`));
    const bytes = writeModel({
      chains: saved.chains,
      weights: {
        cue: repack(saved.weights.cue!, prune),
        part: repack(saved.weights.part!, prune),
        rank: rankParts,
      },
    });
    writeFileSync(args.out, bytes);
    log(`${args.out}: ${bytes.length} bytes`);
  }
}
