/**
 * Learns which short lines between paragraphs are headings, and writes `src/stages/structure/headings/weights.ts`:
 *
 *     npm run train -- roles --data ../shared/data
 *
 * Prints how often a paragraph is rightly said to be no prose, by certain roles and this judge together:
 * cross-validated on articles/annotated-train (ten folds, articles of one source kept together), and on
 * annotated-dev. Seeded: the same pack gives the same bytes.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { trainLogistic } from "../src/learn/train/logistic.js";
import { f1, foldOf, linesOfRow, type OpenLine, type Row, type Tally } from "./roles/examples.js";
import { fingerprint } from "./roles/probe.js";
import { logger, readPack, sha256 } from "./training.js";

const FOLDS = 10;
/** Chosen by cross-validation: all near them do as well. */
const LEAST_EXAMPLES = 3;
const OPTIONS = { outputs: 1, epochs: 25, rate: 0.1, l2: 0.005, seed: 1 };
/** Weights below this are dropped. */
const LEAST_WEIGHT = 0.02;

const { values: args } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string", default: "../shared/data" } },
});
const log = logger();
const train = readPack<Row>(args.data, "articles/annotated-train");
const rows = train.rows.map(linesOfRow);
const lines = rows.flatMap((row) => row.lines);
const start = sum(rows.map((row) => row.certain));
log(`certain roles alone: ${f1(start)}`);

const crossed = { ...start };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(lines.filter(({ row }) => foldOf(row, FOLDS) !== fold));
  judge(
    lines.filter(({ row }) => foldOf(row, FOLDS) === fold),
    weights,
    crossed,
  );
}
log(`cross-validation: ${f1(crossed)}`);

const weights = learn(lines);
const dev = readPack<Row>(args.data, "articles/annotated-dev").rows.map(linesOfRow);
const reached = sum(dev.map((row) => row.certain));
judge(
  dev.flatMap((row) => row.lines),
  weights,
  reached,
);
log(`annotated-dev: ${f1(reached)}`);

const listed = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
const code = `// Written by scripts/train-roles.ts from articles/annotated-train (${train.rows.length} articles, sha256 ${train.sha256.slice(0, 12)}…).

/** Of the features that these weights were learned with; a test recomputes it. */
export const FINGERPRINT = "${fingerprint()}";

/** What each feature adds to the log-odds of a line to be a heading. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map([
${listed.map(([feature, weight]) => `  ["${feature}", ${weight}],`).join("\n")}
]);
`;
writeFileSync("src/stages/structure/headings/weights.ts", code);
log(`${listed.length} weights written, sha256 ${sha256(Buffer.from(code)).slice(0, 12)}…`);

function learn(examples: readonly OpenLine[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const names = [...seen.keys()].filter((feature) => seen.get(feature)! >= LEAST_EXAMPLES);
  const rowOf = new Map(names.map((feature, row) => [feature, row]));
  const learned = trainLogistic(
    examples.map(({ features, wanted }) => ({
      rows: Int32Array.from(features, (feature) => rowOf.get(feature) ?? -1).filter((row) => row >= 0),
      targets: [wanted ? 1 : 0],
    })),
    { ...OPTIONS, rows: names.length },
  );
  const rounded = names.map((name, row) => [name, Math.round(learned[row]! * 100) / 100] as const);
  return new Map(rounded.filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT));
}

function judge(open: readonly OpenLine[], by: ReadonlyMap<string, number>, into: Tally): void {
  for (const { features, wanted } of open) {
    if (features.reduce((total, feature) => total + (by.get(feature) ?? 0), 0) <= 0) continue;
    into.found++;
    if (wanted) into.right++;
  }
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { right: 0, found: 0, there: 0 };
  for (const { right, found, there } of tallies) {
    total.right += right;
    total.found += found;
    total.there += there;
  }
  return total;
}
