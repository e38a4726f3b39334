/**
 * Measures how often each stance rule is right, for the table in src/stages/stance/scores.ts:
 *
 *     npx tsx scripts/stance-precision.ts ../shared/data
 *
 * Two train packs are pooled, since each errs on one side. directed-train has sentences that were chosen for
 * their two names: a stance counts where it is between these two, and rules look better than they are.
 * mpqa-train marks whole articles for another purpose: a stance that nobody marked counts as wrong, and rules
 * look worse.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GlossatorDocument, Holder } from "../src/document/schema.js";
import { codePointOffsets, type Piece } from "../src/document/span.js";
import { loadModels } from "../src/io/models.js";
import { learned } from "../src/pipeline/families.js";
import { type Ruled, readStances } from "../src/stages/stance/read-stances.js";
import { type StanceLayers, sceneOf } from "../src/stages/stance/scene.js";
import type { DirectedRow, OpinionRow } from "./stance/packs.js";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: npx tsx scripts/stance-precision.ts FOLDER-OF-PACKS");
  process.exit(2);
}
const rows = <Row>(pack: string): Row[] =>
  readFileSync(join(folder, `${pack}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

const counts = new Map<string, { right: number; all: number }>();
function count({ finding, owner }: Ruled, right: boolean): void {
  const { rule, label, negated, hedged } = finding;
  const keys = [`${rule} ${label}${negated ? " negated" : ""}${owner ? " owner" : ""}`];
  if (hedged) keys.push("(hedged)");
  for (const key of keys) {
    const sum = counts.get(key) ?? { right: 0, all: 0 };
    sum.all++;
    if (right) sum.right++;
    counts.set(key, sum);
  }
}

const touch = (some: readonly Piece[], others: readonly Piece[]) =>
  some.some(([a, b]) => others.some(([c, d]) => a < d && c < b));

/** Wherever the party may stand: its own place and all mentions of its entity. */
function places(doc: GlossatorDocument, party: Holder | Ruled["stance"]["target"]): Piece[] {
  const out: Piece[] = [];
  if ("start" in party && party.start !== undefined) out.push([party.start, party.end!]);
  if ("entity" in party) {
    for (const { entity, start, end } of doc.mentions ?? [])
      if (entity === party.entity) out.push([start, end]);
  }
  return out;
}

const pipeline = learned(await loadModels());

async function read(id: string, text: string): Promise<{ doc: GlossatorDocument; found: Ruled[] }> {
  const doc = await pipeline.annotate({ id, text, meta: {} });
  return { doc, found: readStances(sceneOf({ ...doc, text } as StanceLayers)) };
}

for (const row of rows<DirectedRow>("stance/directed-train")) {
  const at = codePointOffsets(row.text);
  const p: Piece[] = [[at(row.p[0]), at(row.p[1])]];
  const q: Piece[] = [[at(row.q[0]), at(row.q[1])]];
  const { doc, found } = await read(row.id, row.text);
  for (const one of found) {
    const holder = places(doc, one.stance.holder);
    const target = places(doc, one.stance.target);
    const way =
      touch(holder, p) && touch(target, q) ? "pq" : touch(holder, q) && touch(target, p) ? "qp" : null;
    if (way) count(one, row.label === one.stance.label && row.direction === way);
  }
}

for (const row of rows<OpinionRow>("opinion/mpqa-train")) {
  const at = codePointOffsets(row.text);
  const spans = (list: (Piece | null)[]) => list.flatMap((x): Piece[] => (x ? [[at(x[0]), at(x[1])]] : []));
  const { doc, found } = await read(row.id, row.text);
  const gold = row.opinions
    .filter(({ attitude }) => /^(?:sentiment|agree|arguing|intention)-/.test(attitude ?? ""))
    .map(({ attitude, holders, targets }) => ({
      label: attitude!.endsWith("pos") ? "favor" : "against",
      holders: spans(holders),
      targets: spans(targets),
    }));
  for (const one of found) {
    const holder = places(doc, one.stance.holder);
    const target: Piece[] = [[one.stance.target.start, one.stance.target.end]];
    count(
      one,
      gold.some((g) => g.label === one.stance.label && touch(holder, g.holders) && touch(target, g.targets)),
    );
  }
}

for (const [key, { right, all }] of [...counts].sort()) {
  console.log(`${key.padEnd(34)} ${(right / all).toFixed(2)}  (${right} of ${all})`);
}
