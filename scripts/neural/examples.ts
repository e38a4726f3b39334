/**
 * Writes what the heads of the encoder learn from, a text a line:
 *
 *     npm run train -- examples --data ../shared/data --out FOLDER [--only own]
 *
 * With `--only`, those of packs whose names begin so.
 *
 * Pieces, windows and candidates are made by the functions that annotation calls; marks of packs become rows of
 * tokens here, so that the training program (train/neural) counts in tokens alone.
 */
import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { codePointOffsets, indexesWithin, type Piece } from "../../src/document/span.js";
import { piecesOf } from "../../src/encoder/pieces.js";
import { wordPieces } from "../../src/encoder/word-pieces.js";
import { sameName } from "../../src/evaluate/names.js";
import { loadModels } from "../../src/io/models.js";
import { fast } from "../../src/pipeline/families.js";
import { assemble, stagesFor } from "../../src/pipeline/pipeline.js";
import { logger, readPack } from "../training.js";
import {
  type AnnotatedRow,
  articleKey,
  type Group,
  type OpinionRow,
  PACKS,
  type PairRow,
  type RatedRow,
  type Row,
  type SeesawRow,
  splitOf,
  type TargetRow,
} from "./packs.js";

/** Tokens `from` to `to`, half-open. */
type Rows = [from: number, to: number];

/** A stance that a pack marks. */
interface MarkedStance {
  /** Tokens of its paragraph. */
  within: Rows;
  label: number;
  evidence: Rows[];
  target: Rows | null;
  /** The words that stand for the holder there. */
  holder: Rows | null;
  /** Entities of the document that the holder's name may mean. */
  who: number[];
  author: boolean;
  hedged: boolean;
  negated: boolean;
}

const LABELS = ["none", "favor", "against"];
const PAIRS = ["none", "favor pq", "favor qp", "against pq", "against qp"];
const TONES = ["negative", "neutral", "positive"];
const FAVOR = ["sentiment-pos", "agree-pos", "arguing-pos", "intention-pos"];
const AGAINST = ["sentiment-neg", "agree-neg", "arguing-neg", "intention-neg"];

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    out: { type: "string", default: "neural" },
    vocabulary: { type: "string", default: "models/encoder/vocabulary.txt" },
    only: { type: "string", default: "" },
  },
  allowPositionals: true,
});
const words = wordPieces(readFileSync(values.vocabulary, "utf8"));
const log = logger();
const { annotateAll } = assemble(
  stagesFor(fast(await loadModels("fast")).stages, ["sentences", "quotations", "entities"]),
);

mkdirSync(values.out, { recursive: true });
for (const { name, group, most, make } of PACKS) {
  if (!name.startsWith(values.only)) continue;
  const rows = make ? make() : readPack<Row>(values.data, name).rows;
  const taken = most === undefined ? rows : sample(rows, most);
  const file = createWriteStream(`${values.out}/${name.replace("/", "-")}.jsonl`);
  let k = 0;
  for await (const result of annotateAll(taken.map(({ text }, i) => ({ id: `${i}`, text, meta: {} })))) {
    const row = taken[k++]!;
    if (!result.ok) {
      log(`${name}: ${result.problem.code}, ${row.id}`);
      continue;
    }
    // Texts that are held out in one pack are learned from in none (train/neural/data.py).
    const key = articleKey(row.text);
    file.write(`${JSON.stringify({ key, ...exampleOf(name, group, row, result.value) })}\n`);
  }
  await new Promise((done) => file.end(done));
  log(`${name}: ${k} texts`);
}

function exampleOf(pack: string, group: Group, row: Row, doc: GlossatorDocument) {
  const { tokens, sentences = [], paragraphs = [], mentions = [], entities = [], quotations = [] } = doc;
  const text = doc.text!;
  const at = codePointOffsets(text);
  const number = new Map(entities.map(({ id }, e) => [id, e]));
  const rowsOf = (start: number, end: number): Rows | null => {
    let [from, to] = indexesWithin(tokens!, { start, end });
    // A mark may begin within a token.
    if (from > 0 && tokens!.end[from - 1]! > start) from--;
    if (to > from) return [from, to];
    return null;
  };
  const marked = (piece: Piece | null | undefined) => (piece ? rowsOf(at(piece[0]), at(piece[1])) : null);
  const windows = piecesOf(text, tokens!, paragraphs, sentences, words);
  const names = mentions
    .filter(({ entity }) => entity !== undefined)
    .map(({ start, end, entity, type }) => [...rowsOf(start, end)!, number.get(entity!)!, type] as const);
  const said = quotations.flatMap(({ content, source, speaker }) => {
    const who = speaker && "entity" in speaker ? number.get(speaker.entity)! : -1;
    const from = source[0] && rowsOf(...source[0]);
    return content.flatMap(([start, end]) => {
      const rows = rowsOf(start, end);
      return rows ? [[...rows, who, ...(from ?? [-1, -1])]] : [];
    });
  });
  const entitiesNamed = (name: string) =>
    entities.flatMap((entity, e) => (sameName(entity.name, name) ? [e] : []));
  const nearest = (piece: Piece): Rows | null => {
    const rows = marked(piece);
    if (!rows) return null;
    const inside = names.find(([from, to]) => from >= rows[0] && to <= rows[1]);
    return inside ? [inside[0], inside[1]] : rows;
  };
  const base = {
    id: row.id,
    split: splitOf(pack, row.id),
    group,
    windows: windows.map(({ ids, shapes, first, from }) => ({ ids, shapes, first, from })),
    tokens: tokens!.start.length,
    sentences: sentences.map(({ start, end }) => rowsOf(start, end)!),
    paragraphs: paragraphs.map(({ start, end }) => rowsOf(start, end) ?? [0, 0]),
    mentions: names,
    said,
  };
  switch (group) {
    case "pair": {
      const { p, q, label, direction } = row as PairRow;
      const y = PAIRS.indexOf(direction ? `${label} ${direction}` : label);
      const [a, b] = [nearest(p), nearest(q)];
      return { ...base, pairs: a && b && y >= 0 ? [[...a, ...b, 0, base.tokens, y]] : [] };
    }
    case "target": {
      const { target, label } = row as TargetRow;
      const rows = marked([target.start, target.end]);
      return { ...base, targets: rows ? [[...rows, TONES.indexOf(label)]] : [] };
    }
    case "rated":
      return {
        ...base,
        rating: (row as RatedRow).mean / 4,
        scale: pack.split("/")[1]!.split("-").slice(0, -1).join("-"),
      };
    case "seesaw": {
      const { sentences, stances, entities: listed } = row as SeesawRow;
      return {
        ...base,
        asked: listed.flatMap(({ name }) => entitiesNamed(name)),
        marked: sentences.map((piece) => marked(piece) ?? [0, 0]),
        triples: stances.map(({ sentence, holder, target, label }) => ({
          sentence,
          holders: holder === "Author" ? [-1] : entitiesNamed(holder),
          targets: entitiesNamed(target),
          label: LABELS.indexOf(label),
          holder,
          target,
        })),
        names: entities.map(({ name }) => name),
      };
    }
    case "opinion": {
      const { opinions } = row as OpinionRow;
      const list: MarkedStance[] = [];
      for (const { expression, attitude, holders, targets } of opinions) {
        const label = FAVOR.includes(attitude ?? "") ? 1 : AGAINST.includes(attitude ?? "") ? 2 : 0;
        const evidence = marked(expression);
        if (!label || !evidence || evidence[1] - evidence[0] > 8) continue;
        const within = base.sentences.find(([from, to]) => from <= evidence[0] && evidence[0] < to);
        if (!within) continue;
        const holder = holders.map(marked).find((rows) => rows !== null) ?? null;
        const named = holder ? names.filter(([from, to]) => from >= holder[0] && to <= holder[1]) : [];
        for (const target of targets.slice(0, 2)) {
          const rows = marked(target);
          if (!rows || rows[1] - rows[0] > 14) continue;
          list.push({
            within,
            label,
            evidence: [evidence],
            target: rows,
            holder,
            who: named.slice(-1).map(([, , entity]) => entity),
            author: false,
            hedged: false,
            negated: false,
          });
        }
      }
      return { ...base, stances: list };
    }
    case "article": {
      const { paragraphs, sentiment, stances, skip } = row as AnnotatedRow;
      const within = paragraphs.map((piece) => marked(piece) ?? ([0, 0] as Rows));
      return {
        ...base,
        within,
        skip,
        tones: Object.entries(sentiment).flatMap(([p, label]) => {
          const rows = within[Number(p) - 1];
          return rows && rows[1] > rows[0] ? [[...rows, TONES.indexOf(label)]] : [];
        }),
        names: entities.map(({ name }) => name),
        stances: stances.flatMap((stance): (MarkedStance & { holderName: string; targetName: string })[] => {
          const rows = within[stance.paragraph - 1];
          if (!rows) return [];
          return [
            {
              within: rows,
              label: LABELS.indexOf(stance.label),
              evidence: stance.evidence.map(marked).filter((rows): rows is Rows => rows !== null),
              target: marked(stance.target),
              holder: marked(stance.holder),
              who: entitiesNamed(stance.holderName),
              author: stance.holderName.toLowerCase() === "author",
              hedged: stance.hedged ?? false,
              negated: stance.negated ?? false,
              holderName: stance.holderName,
              targetName: stance.targetName,
            },
          ];
        }),
      };
    }
  }
}

/** A fixed sample, in the order of the pack. */
function sample<T extends { id: string }>(rows: readonly T[], most: number): T[] {
  const order = rows.map((row) => ({ row, key: createHash("sha256").update(row.id).digest("hex") }));
  const least = [...order].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, most);
  const kept = new Set(least.map(({ row }) => row));
  return rows.filter((row) => kept.has(row));
}
