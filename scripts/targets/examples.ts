import { createHash } from "node:crypto";
import { codePointOffsets } from "../../src/document/span.js";
import { type Family, features } from "../../src/stages/sentiment/toward/features.js";
import { LABELS } from "../../src/stages/sentiment/toward/learned.js";
import { Once } from "../../src/stages/sentiment/toward/once.js";
import { targetOf } from "../../src/stages/sentiment/toward/target.js";
import { viewOf } from "../../src/stages/sentiment/toward/view.js";
import { WINDOWS, type WordTable, windowSums } from "../../src/stages/sentiment/toward/windows.js";
import type { Words } from "../../src/stages/sentiment/toward/words.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../../src/stages/tokens/tokens.js";

export interface Row {
  id: string;
  text: string;
  target: { start: number; end: number; text: string };
  label: (typeof LABELS)[number];
}

/** A row of NewsMTSC as training sees it. */
export interface Example {
  row: Row;
  /** Features, each once. */
  hashes: Uint32Array;
  /** Sums of word values by window. */
  sums: Float32Array;
  label: number;
}

/** The row's features, by the code that the stage runs; one without any where the target stands in no sentence. */
export function exampleOf(row: Row, words: Words, table: WordTable, families?: readonly Family[]): Example {
  const { text } = row;
  const article = { id: row.id, text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const unit = codePointOffsets(text);
  const span = { start: unit(row.target.start), end: unit(row.target.end) };
  const view = viewOf(text, tokens, sentences, words);
  const starts = sentences.map(({ start }) => start);
  const target = targetOf(view, tokens, sentences, starts, span);
  const hashes: number[] = [];
  const sink = new Once({ add: (hash) => hashes.push(hash) });
  sink.begin();
  const sums = new Float64Array(WINDOWS * table.width);
  if (target) {
    features(view, target, sink, families);
    windowSums(view, target, table, sums);
  }
  return {
    row,
    hashes: Uint32Array.from(hashes),
    sums: Float32Array.from(sums),
    label: LABELS.indexOf(row.label),
  };
}

/**
 * Folds for cross-validation: rows of one article, and those that share a sentence with it, stand in one fold.
 * The first three parts of an id name the article.
 */
export function foldsOf(rows: readonly Row[], folds: number): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(rows, (row) => {
    const article = row.id.split("_").slice(0, 3).join("_");
    const byHash = createHash("sha256").update(article).digest().readUInt32LE(0) % folds;
    const fold = known.get(row.text) ?? known.get(article) ?? byHash;
    known.set(row.text, fold);
    known.set(article, fold);
    return fold;
  });
}
