/**
 * Writes what the model says of annotated articles that it was not trained on, beside what people marked: the stances
 * that it proposes, from which the last head of stance learns, and the tone of paragraphs, by which tone is calibrated.
 *
 *     npm run train -- held-out --data ../shared/data --out FOLDER
 */
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { codePointOffsets, indexesWithin, type Piece } from "../../src/document/span.js";
import { sameName } from "../../src/evaluate/names.js";
import { toneHead } from "../../src/heads/tone-head.js";
import { loadModels } from "../../src/io/models.js";
import { fast } from "../../src/pipeline/families.js";
import { assemble } from "../../src/pipeline/pipeline.js";
import { encodeWith } from "../../src/stages/encode/encode.js";
import { stage } from "../../src/stages/stage.js";
import { strengthOf } from "../../src/stages/stance/proposals.js";
import { type Judged, stanceReader } from "../../src/stages/stance/stance.js";
import type { StanceText } from "../../src/stages/stance/stance-text.js";
import { logger, readPack } from "../training.js";
import { type AnnotatedRow, articleKey, splitOf } from "./packs.js";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "neural" },
  },
  allowPositionals: true,
});
const TONES = ["negative", "neutral", "positive"];
const log = logger();
const models = await loadModels();
const read = stanceReader(models.encoder.matrices);
const tone = toneHead(models.encoder.matrices);
let now: { text: StanceText; judged: Judged[] } | undefined;
const proposing = stage({
  name: "proposing",
  version: "1",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "entities", "quotations", "vectors"],
  gives: ["stances"],
  run: (layers) => {
    now = read(layers);
    return { stances: [] };
  },
});
const { encoder, hash } = models.encoder;
const { annotate } = assemble([...fast(models).stages, encodeWith(encoder, hash), proposing]);

// An article that the body has seen in another pack says too much good of it.
const seen = new Set(
  ["stance/seesaw-train", "opinion/mpqa-train"].flatMap((pack) =>
    readPack<AnnotatedRow>(values.data, pack).rows.map(({ text }) => articleKey(text)),
  ),
);
const file = createWriteStream(`${values.out}/held-out.jsonl`);
for (const pack of ["articles/annotated-train", "articles/annotated-dev"]) {
  const { rows } = readPack<AnnotatedRow>(values.data, pack);
  let n = 0;
  for (const row of rows) {
    const split = splitOf(pack, row.id);
    if (split === "train" || seen.has(articleKey(row.text))) continue;
    const doc = await annotate({ id: row.id, text: row.text, meta: {} });
    const example = { id: row.id, split, ...proposalsOf(row, doc, now!), tones: tonesOf(row, now!.text) };
    file.write(`${JSON.stringify(example)}\n`);
    n++;
  }
  log(`${pack}: ${n} articles`);
}
await new Promise((done) => file.end(done));

/** Features of each proposal and whether it is a marked stance, by the rules of measure.py; how many are marked. */
function proposalsOf(row: AnnotatedRow, doc: GlossatorDocument, { judged }: NonNullable<typeof now>) {
  const at = codePointOffsets(row.text);
  const { tokens, entities = [] } = doc;
  const gold = row.stances
    .filter(({ target }) => target)
    .map((stance) => ({ ...stance, start: at(stance.target![0]), end: at(stance.target![1]), used: false }));
  const paragraphOf = (offset: number) =>
    row.paragraphs.findIndex(([from, to]) => at(from) <= offset && offset < at(to)) + 1;
  const order = judged
    .map((_, k) => k)
    .sort((a, b) => strengthOf(judged[b]!.proposal) - strengthOf(judged[a]!.proposal));
  const y = judged.map(() => 0);
  const words = ({ from, to }: { from: number; to: number }) =>
    doc.text!.slice(tokens!.start[from]!, tokens!.end[to - 1]!);
  for (const k of order) {
    const { holder, holderRows, target, targetEntity, label } = judged[k]!.proposal;
    const who =
      holder === "author"
        ? "author"
        : holder === "words"
          ? words(holderRows!)
          : entities[holder.entity]!.name;
    const start = tokens!.start[target.from]!;
    const end = tokens!.end[target.to - 1]!;
    const whom = targetEntity >= 0 ? entities[targetEntity]!.name : words(target);
    const paragraph = paragraphOf(start);
    const hit = gold.find(
      (stance) =>
        !stance.used &&
        stance.paragraph === paragraph &&
        stance.label === label &&
        sameName(stance.holderName, who) &&
        ((stance.start < end && start < stance.end) || sameName(stance.targetName, whom)),
    );
    if (!hit) continue;
    hit.used = true;
    y[k] = 1;
  }
  return { features: judged.map(({ features }) => features), y, gold: gold.length };
}

/** Probabilities of negative, neutral and positive for each paragraph whose tone is marked, and which it is: 0, 1, 2. */
function tonesOf(row: AnnotatedRow, { vectors, layers: { tokens } }: StanceText): number[][] {
  const at = codePointOffsets(row.text);
  return Object.entries(row.sentiment).flatMap(([paragraph, label]) => {
    const [start, end] = row.paragraphs[Number(paragraph) - 1]!.map(at) as Piece;
    const [from, to] = indexesWithin(tokens, { start, end });
    if (from === to) return [];
    const rows = Array.from({ length: to - from }, (_, i) => from + i);
    return [[...tone(vectors, rows).labels, TONES.indexOf(label)]];
  });
}
