import type { GlossatorDocument } from "../../src/document/schema.js";
import { type Example, trainLogistic } from "../../src/learn/train/logistic.js";
import type { Vocabulary } from "../../src/learn/train/vocabulary.js";
import { type StanceArticle, stanceArticle } from "../../src/stages/stance/learned/article.js";
import { type Candidate, type Gate, Manner } from "../../src/stages/stance/learned/candidates.js";
import type { Salience } from "../../src/stages/stance/learned/features.js";
import type { WordTable } from "../../src/stages/stance/learned/word-table.js";
import { type StanceLayers, sceneOf } from "../../src/stages/stance/scene.js";
import { Label, labelsOf, stancesOf } from "./labels.js";
import { MANNERS, type PackName, type StanceRow } from "./packs.js";

/** A row of a pack, annotated up to its quotations. */
export interface Source {
  pack: PackName;
  row: StanceRow;
  doc: GlossatorDocument;
}

/** A document's candidates, their features and labels. */
export interface Examples {
  pack: PackName;
  /** Number of the row in its pack: folds are cut by it. */
  row: number;
  candidates: Candidate[];
  hashes: Uint32Array[];
  labels: Int8Array;
  salience: Salience;
  /** How many stances the row has, reached or not. */
  stances: number;
}

export type FeaturesOf = (article: StanceArticle, candidate: Candidate, add: (hash: number) => void) => void;

/**
 * The examples of a row. In training directed's and SEESAW's are all in the manner that the pack teaches, and pairs
 * that SEESAW's annotators were not asked about are no stances for the second model alone, or unknown where a thing
 * or described people stand in them; otherwise all is as it is in use.
 */
export function examplesOf(
  { pack, row, doc }: Source,
  index: number,
  options: { training: boolean; table: WordTable; passes: Gate; featuresOf: FeaturesOf },
): Examples {
  const { training, table, passes, featuresOf } = options;
  const article = stanceArticle(sceneOf(doc as StanceLayers), table, passes);
  const { candidates } = article;
  const { labels, asked } = labelsOf(row, doc, candidates);
  if (training && pack === "stance/seesaw") {
    asked.forEach((yes, c) => {
      if (!yes && labels[c] === Label.None)
        labels[c] = candidates[c]!.manner === Manner.Marked ? Label.Unknown : Label.Spare;
    });
  }
  const manner = MANNERS[pack];
  if (training && manner !== undefined) for (const candidate of candidates) candidate.manner = manner;
  const hashes = candidates.map((candidate, c) => {
    // Only two names of a directed sentence were asked about: the others take up room and teach nothing.
    if (labels[c]! < 0 && pack === "stance/directed") return new Uint32Array(0);
    const list: number[] = [];
    featuresOf(article, candidate, (hash) => list.push(hash));
    return Uint32Array.from(list);
  });
  return {
    pack,
    row: index,
    candidates,
    hashes,
    labels,
    salience: article.salience,
    stances: stancesOf(row),
  };
}

/** Counts the features of examples whose label is known and numbers those seen `least` times. */
export function number(
  words: Vocabulary,
  docs: readonly Pick<Examples, "hashes" | "labels">[],
  least: number,
): void {
  for (const { hashes, labels } of docs)
    hashes.forEach((list, c) => {
      if (labels[c]! >= 0) for (const hash of list) words.see(hash);
    });
  words.number(least);
}

/** Rows of the features that the vocabulary kept, by document and candidate. */
export function rowsOf(words: Vocabulary, docs: readonly Pick<Examples, "hashes">[]): Int32Array[][] {
  return docs.map(({ hashes }) =>
    hashes.map((list) => Int32Array.from(list, (hash) => words.rowOf(hash)).filter((row) => row >= 0)),
  );
}

/** Two models: whether there is a stance, and whether it is one in favor. */
export interface Two {
  is: Float32Array;
  way: Float32Array;
}

export interface Settings {
  epochs: number;
  rate: number;
  l2: number;
  damping: number;
}

const ORDERS = 4;

export function trainTwo(
  docs: readonly Examples[],
  rows: readonly Int32Array[][],
  size: number,
  is: Settings,
  way: Settings,
): Two {
  const some: Example[] = [];
  const sided: Example[] = [];
  docs.forEach(({ labels }, d) => {
    labels.forEach((label, c) => {
      if (label < 0) return;
      some.push({ rows: rows[d]![c]!, targets: [label > 0 ? 1 : 0] });
      if (label > 0) sided.push({ rows: rows[d]![c]!, targets: [label === Label.Favor ? 1 : 0] });
    });
  });
  return {
    is: steady(some, size, is),
    way: steady(sided, size, way),
  };
}

/** The mean of several trainings that see the examples in different orders: a single one varies by a point of F1. */
function steady(examples: readonly Example[], rows: number, settings: Settings): Float32Array {
  const mean = new Float32Array(rows);
  for (let seed = 1; seed <= ORDERS; seed++) {
    const weights = trainLogistic(examples, { outputs: 1, rows, ...settings, seed });
    for (let row = 0; row < rows; row++) mean[row] = mean[row]! + weights[row]! / ORDERS;
  }
  return mean;
}

/** Log-odds of both models for each candidate of each document. */
export function apply(two: Two, rows: readonly Int32Array[][]): Two[] {
  const sum = (weights: Float32Array, list: Int32Array) => list.reduce((z, row) => z + weights[row]!, 0);
  return rows.map((list) => ({
    is: Float32Array.from(list, (row) => sum(two.is, row)),
    way: Float32Array.from(list, (row) => sum(two.way, row)),
  }));
}

/** What models that never saw a document say of it: trained on all folds but the document's. */
export function crossFitted(
  docs: readonly Examples[],
  rows: readonly Int32Array[][],
  folds: number,
  train: (docs: Examples[], rows: Int32Array[][]) => Two,
): Two[] {
  const said: Two[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const of = docs.map((_, d) => d);
    const seen = of.filter((d) => docs[d]!.row % folds !== fold);
    const held = of.filter((d) => docs[d]!.row % folds === fold);
    const two = train(
      seen.map((d) => docs[d]!),
      seen.map((d) => rows[d]!),
    );
    apply(
      two,
      held.map((d) => rows[d]!),
    ).forEach((value, k) => {
      said[held[k]!] = value;
    });
  }
  return said;
}
