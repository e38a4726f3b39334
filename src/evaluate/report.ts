import { type Sections, unitizedAlpha } from "./agreement/unitized.js";
import { type BootstrapOptions, bootstrap, type Interval } from "./bootstrap.js";
import type { Counts } from "./counts.js";
import type { ComparedLayer, FigureOfContinua, FigureOfTally } from "./layer.js";
import type { Tally } from "./sheet.js";

/** One number of a report, with what it stands on. */
export interface Figure {
  /** For programs and thresholds, `entities.strict`. */
  key: string;
  layer: string;
  /** For people. */
  title: string;
  /** 0 to 1 for shares and F1, up from −1 for κ and α. Null where there is nothing to count. */
  value: number | null;
  /** 95 % percentile bootstrap interval; null where fewer than two units could be drawn. */
  interval: Interval | null;
  counts: Counts;
  /** True where precision and recall may differ (`precision(counts)`, `recall(counts)`). */
  twoSided: boolean;
  /** One of many of a kind, such as a single entity type. */
  detail: boolean;
  /** How many documents it was computed from; 0 where the layer was annotated in none. */
  documents: number;
}

export interface Report {
  documents: number;
  /** What was drawn for the intervals: documents, or where there is only one, its paragraphs. */
  resampled: "documents" | "paragraphs";
  seed: number;
  resamples: number;
  /** Every figure that this kind of report knows, in a fixed order, also those of layers not annotated. */
  figures: Figure[];
}

/** What is kept of one document: sums of its tallies, and while it is the only one, their rows by paragraph. */
export interface Kept {
  sums: Map<string, Float64Array>;
  rows: Map<string, Float64Array[]>;
  continua: Map<string, Sections>;
}

export function kept(tallies: ReadonlyMap<string, Tally>, continua: Map<string, Sections>): Kept {
  const rows = new Map([...tallies].map(([name, tally]) => [name, tally.rows]));
  const sums = new Map([...tallies].map(([name, tally]) => [name, sum(tally.rows, tally.width)]));
  return { sums, rows, continua };
}

/** Computes every figure of `layers` and its interval. The same input and seed give the same report. */
export function reportOf(
  layers: readonly ComparedLayer[],
  documents: readonly Kept[],
  options: BootstrapOptions,
): Report {
  const figures = layers.flatMap((layer) =>
    layer.figures.map((figure): Figure => {
      const common = { key: figure.key, layer: layer.name, title: figure.title };
      return "tally" in figure
        ? { ...common, ...tallied(figure, documents, options) }
        : { ...common, ...unitized(figure, documents, options) };
    }),
  );
  return {
    documents: documents.length,
    resampled: documents.length === 1 ? "paragraphs" : "documents",
    ...options,
    figures,
  };
}

type Numbers = Omit<Figure, "key" | "layer" | "title">;

function tallied(
  { tally, measure, detail }: FigureOfTally,
  documents: readonly Kept[],
  options: BootstrapOptions,
): Numbers {
  const sums = documents.flatMap((document) => document.sums.get(tally) ?? []);
  const units = documents.length === 1 ? (documents[0]!.rows.get(tally) ?? []) : sums;
  const cells = sum(sums, measure.width);
  const value = measure.value(cells);
  const drawnSum = new Float64Array(measure.width);
  const drawnValue = (drawn: Uint32Array) => {
    drawnSum.fill(0);
    for (const index of drawn) addTo(drawnSum, units[index]!);
    return measure.value(drawnSum);
  };
  return {
    value,
    interval: value === null ? null : bootstrap(units.length, drawnValue, options),
    counts: measure.counts(cells),
    twoSided: measure.twoSided,
    detail: detail ?? false,
    documents: sums.length,
  };
}

/** No interval for one document: a continuum cut at its paragraphs would be another continuum. */
function unitized(
  { continuum }: FigureOfContinua,
  documents: readonly Kept[],
  options: BootstrapOptions,
): Numbers {
  const continua = documents.flatMap((document) => document.continua.get(continuum) ?? []);
  const value = unitizedAlpha(continua);
  const drawnValue = (drawn: Uint32Array) => unitizedAlpha(Array.from(drawn, (index) => continua[index]!));
  const units = (side: 0 | 1) => continua.reduce((n, one) => n + one.units[side], 0);
  return {
    value,
    interval: value === null ? null : bootstrap(continua.length, drawnValue, options),
    counts: { tp: null, predicted: units(0), gold: units(1) },
    twoSided: false,
    detail: false,
    documents: continua.length,
  };
}

function sum(rows: readonly Float64Array[], width: number): Float64Array {
  const total = new Float64Array(width);
  for (const row of rows) addTo(total, row);
  return total;
}

function addTo(total: Float64Array, row: Float64Array): void {
  for (let cell = 0; cell < row.length; cell++) total[cell]! += row[cell]!;
}
