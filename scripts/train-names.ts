/**
 * Trains the name tagger: `tsx scripts/train-names.ts --data ../shared/data --out models/names`.
 * Resources (`clusters.bin`, `gazetteer.bin`) are read from `--resources`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { codePointOffsets } from "../src/document/span.js";
import { decode, predecessors } from "../src/learn/chain.js";
import { Clusters } from "../src/learn/clusters.js";
import { Features } from "../src/learn/features.js";
import { Gazetteer } from "../src/learn/gazetteer.js";
import { writeModel } from "../src/learn/model-bytes.js";
import { emissionsOf, type Sequence, type TrainedCrf, trainCrf } from "../src/learn/train/crf.js";
import { packWeights } from "../src/learn/weights.js";
import { findNames } from "../src/stages/entities/names/find-names.js";
import { NameFeatures } from "../src/stages/entities/names/tagger/features.js";
import {
  LABELS,
  label,
  mayBegin,
  mayFinish,
  mayFollow,
  NAME_TYPES,
  type NameType,
  namesOf,
} from "../src/stages/entities/names/tagger/labels.js";
import { structure } from "../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../src/stages/tokens/tokens.js";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    resources: { type: "string", default: "/tmp/build" },
    epochs: { type: "string", default: "6" },
    rate: { type: "string", default: "0.03" },
    packs: { type: "string", default: "conll03,worldwide" },
    hints: { type: "boolean", default: false },
    damping: { type: "string", default: "0.1" },
    dropout: { type: "string", default: "0" },
    out: { type: "string" },
    prune: { type: "string", default: "0.05" },
    least: { type: "string", default: "2" },
    errors: { type: "string" },
    average: { type: "string", default: "99" },
    l2: { type: "string", default: "0" },
    limit: { type: "string", default: "1000000" },
  },
});

interface Row {
  id: string;
  text: string;
  entities: { start: number; end: number; type: string }[];
}

const PACKS: Record<string, { map: Record<string, NameType[]>; outside: NameType[] }> = {
  conll03: {
    map: { PER: ["PER"], ORG: ["ORG"], LOC: ["LOC", "FAC"], MISC: ["NORP", "MISC", "PRODUCT"] },
    outside: ["DATE", "MONEY"],
  },
  worldwide: {
    map: {
      Person: ["PER"],
      Organization: ["ORG"],
      Location: ["LOC"],
      Facility: ["FAC"],
      NORP: ["NORP"],
      Misc: ["MISC"],
      Product: ["PRODUCT"],
      Date: ["DATE"],
      Money: ["MONEY"],
    },
    outside: [],
  },
};

const clusters = new Clusters(readFileSync("models/clusters/clusters.bin"));
const gazetteer = new Gazetteer(readFileSync("models/gazetteer/gazetteer.bin"));
const features = new NameFeatures(clusters, gazetteer);

function rowsOf(name: string): Row[] {
  return readFileSync(`${args.data}/ner/${name}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .slice(0, Number(args.limit))
    .map((l) => JSON.parse(l));
}

interface Item {
  hashes: Uint32Array;
  ends: Int32Array;
  allowed: Uint8Array;
  /** Token offsets. */
  start: number[];
  end: number[];
}
interface Doc {
  items: Item[];
  gold: string[];
  text: string;
}

let unreachable = 0;
function read(row: Row, pack: string): Doc {
  const { map, outside } = PACKS[pack]!;
  const article = { id: row.id, text: row.text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const at = codePointOffsets(row.text);
  features.read(
    { text: row.text, tokens, sentences },
    args.hints ? findNames({ text: row.text, tokens, sentences }) : [],
  );
  const starts = new Map(tokens.start.map((s, i) => [s, i]));
  const ends = new Map(tokens.end.map((e, i) => [e, i]));
  const n = tokens.start.length;
  // Per token: -2 outside, -1 anything, else index of the gold name.
  const which = new Int32Array(n).fill(-2);
  const gold: string[] = [];
  const spans = row.entities.map((e) => ({
    start: at(e.start),
    end: at(e.end),
    types: map[e.type] ?? ([] as NameType[]),
    type: e.type,
  }));
  spans.forEach((span, k) => {
    gold.push(`${span.start} ${span.end} ${span.type}`);
    const from = starts.get(span.start);
    const to = ends.get(span.end);
    if (from !== undefined && to !== undefined && span.types.length > 0)
      for (let i = from; i <= to; i++) which[i] = k;
    else {
      unreachable++;
      for (let i = 0; i < n; i++)
        if (tokens.start[i]! < span.end && tokens.end[i]! > span.start) which[i] = -1;
    }
  });
  const out = new Features();
  const items = sentences.map((_, s): Item => {
    out.clear();
    const [from, to] = features.sentence(s, out);
    const lists = Array.from({ length: to - from }, (_, i) => out.of(i).slice());
    const itemEnds = new Int32Array(to - from);
    let used = 0;
    lists.forEach((list, i) => {
      used += list.length;
      itemEnds[i] = used;
    });
    const hashes = new Uint32Array(used);
    used = 0;
    for (const list of lists) {
      hashes.set(list, used);
      used += list.length;
    }
    const allowed = new Uint8Array((to - from) * LABELS);
    for (let i = from; i < to; i++) {
      const base = (i - from) * LABELS;
      const k = which[i]!;
      if (k === -1) allowed.fill(1, base, base + LABELS);
      else if (k === -2) {
        allowed[base] = 1;
        for (const t of outside)
          for (let p = 0; p < 4; p++) allowed[base + label(NAME_TYPES.indexOf(t), p)] = 1;
      } else {
        const first = i === from || which[i - 1] !== k;
        const last = i + 1 === to || which[i + 1] !== k;
        const position = first ? (last ? 3 : 0) : last ? 2 : 1;
        for (const t of spans[k]!.types) allowed[base + label(NAME_TYPES.indexOf(t), position)] = 1;
      }
    }
    return {
      hashes,
      ends: itemEnds,
      allowed,
      start: tokens.start.slice(from, to),
      end: tokens.end.slice(from, to),
    };
  });
  return { items, gold, text: row.text };
}

const started = performance.now();
const log = (message: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);
const documents = args.packs.split(",").flatMap((pack) => rowsOf(`${pack}-train`).map((r) => read(r, pack)));
const train = documents.flatMap((d) => d.items);
log(
  `${train.length} sentences, ${train.reduce((s, t) => s + t.ends.length, 0)} tokens, ${unreachable} names unreachable`,
);

// Rows for the features that stand in two documents or more: what one document alone has is learned by heart.
const seen = new Map<number, number>();
const least = Number(args.least);
documents.forEach((doc, d) => {
  for (const { hashes } of doc.items) {
    for (const h of hashes) {
      const entry = seen.get(h) ?? 0;
      // The count in the lower bits, the last document that was counted above them.
      if (entry >> 4 !== d + 1) seen.set(h, ((d + 1) << 4) | Math.min(15, (entry & 15) + 1));
    }
  }
});
const rowOf = new Map<number, number>();
for (const [h, entry] of seen) if ((entry & 15) >= least) rowOf.set(h, rowOf.size);
log(
  `${seen.size} features, ${rowOf.size} in ${least} documents, ${(train.reduce((s, t) => s + t.hashes.length, 0) / train.reduce((s, t) => s + t.ends.length, 0)).toFixed(1)} a token`,
);
seen.clear();

function sequenceOf(item: Item): Sequence {
  const rows: number[] = [];
  const ends = new Int32Array(item.ends.length);
  let k = 0;
  for (let i = 0; i < item.ends.length; i++) {
    for (; k < item.ends[i]!; k++) {
      const row = rowOf.get(item.hashes[k]!);
      if (row !== undefined) rows.push(row);
    }
    ends[i] = rows.length;
  }
  return { rows: Int32Array.from(rows), ends, allowed: item.allowed };
}

const sequences = train.map(sequenceOf);
train.length = 0;
const SCHEMES: Record<string, Record<NameType, string | undefined>> = {
  conll: {
    PER: "PER",
    ORG: "ORG",
    LOC: "LOC",
    FAC: "LOC",
    NORP: "MISC",
    MISC: "MISC",
    PRODUCT: "MISC",
    DATE: undefined,
    MONEY: undefined,
  },
  worldwide: {
    PER: "Person",
    ORG: "Organization",
    LOC: "Location",
    FAC: "Facility",
    NORP: "NORP",
    MISC: "Misc",
    PRODUCT: "Product",
    DATE: "Date",
    MONEY: "Money",
  },
  uner: {
    PER: "PER",
    ORG: "ORG",
    LOC: "LOC",
    FAC: "LOC",
    NORP: undefined,
    MISC: undefined,
    PRODUCT: undefined,
    DATE: undefined,
    MONEY: undefined,
  },
};
PACKS.uner = { map: { PER: ["PER"], ORG: ["ORG"], LOC: ["LOC"] }, outside: [] };
const dev = (
  [
    ["conll03-dev", "conll03", "conll"],
    ["worldwide-dev", "worldwide", "worldwide"],
    ["uner-ewt-dev", "uner", "uner"],
  ] as const
).map(([name, pack, scheme]) => ({
  name,
  scheme: SCHEMES[scheme]!,
  docs: rowsOf(name).map((r) => {
    const doc = read(r, pack);
    return { ...doc, items: doc.items.map((item) => ({ item, sequence: sequenceOf(item) })) };
  }),
}));

function score(model: TrainedCrf, errors?: string[]): string {
  const before = predecessors(model.chain);
  return dev
    .map(({ name, scheme, docs }) => {
      let tp = 0;
      let predicted = 0;
      let gold = 0;
      for (const doc of docs) {
        const found = new Set<string>();
        for (const { item, sequence } of doc.items) {
          const emissions = emissionsOf(sequence, model.weights, LABELS);
          for (const { from, to, type } of namesOf(
            decode(model.chain, emissions, item.ends.length, before),
          )) {
            const kind = scheme[NAME_TYPES[type]!];
            if (kind) found.add(`${item.start[from]} ${item.end[to - 1]} ${kind}`);
          }
        }
        if (args.errors && errors) {
          for (const f of found)
            if (!doc.gold.includes(f))
              errors.push(
                `${name} wrong ${f} ${JSON.stringify(doc.text.slice(...(f.split(" ").slice(0, 2).map(Number) as [number, number])))}`,
              );
          for (const f of doc.gold)
            if (!found.has(f))
              errors.push(
                `${name} missed ${f} ${JSON.stringify(doc.text.slice(...(f.split(" ").slice(0, 2).map(Number) as [number, number])))}`,
              );
        }
        const wanted = doc.gold.filter((g) => Object.values(scheme).includes(g.split(" ")[2]));
        predicted += found.size;
        gold += wanted.length;
        tp += wanted.filter((g) => found.has(g)).length;
      }
      return `${name} ${((2 * tp) / (predicted + gold)).toFixed(4)} (P ${(tp / predicted).toFixed(3)} R ${(tp / gold).toFixed(3)})`;
    })
    .join("  ");
}

const final = trainCrf(sequences, {
  labels: LABELS,
  rows: rowOf.size,
  mayFollow,
  mayBegin,
  mayFinish,
  epochs: Number(args.epochs),
  rate: Number(args.rate),
  seed: 1,
  averageFrom: Number(args.average),
  l2: Number(args.l2),
  damping: Number(args.damping),
  dropout: Number(args.dropout),
  onEpoch: (epoch, loss, model) => log(`epoch ${epoch} loss ${loss.toFixed(4)}  ${score(model())}`),
});

if (args.errors) {
  const list: string[] = [];
  score(final, list);
  writeFileSync(args.errors, `${list.join("\n")}\n`);
}

if (args.out) {
  const hashes = new Uint32Array(rowOf.size);
  for (const [hash, row] of rowOf) hashes[row] = hash;
  const parts = packWeights(hashes, final.weights, LABELS, Number(args.prune));
  const bytes = writeModel({ chains: { names: final.chain }, weights: { names: parts } });
  mkdirSync(args.out, { recursive: true });
  writeFileSync(`${args.out}/weights.bin`, bytes);
  log(
    `${parts.hashes.length} features, ${parts.values.length} weights, ${bytes.length} bytes in ${args.out}/weights.bin`,
  );
}
