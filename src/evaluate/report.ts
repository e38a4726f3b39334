import { grouped } from "../document/grouped.js";
import { ContinuumList } from "./agreement/continuum-list.js";
import { type BootstrapOptions, bootstrap, type Interval } from "./bootstrap.js";
import { CellRows } from "./cell-rows.js";
import type { Counts } from "./counts.js";
import type { ComparedLayer, FigureOfContinua, FigureOfTally } from "./layer.js";
import type { Measure } from "./measure.js";

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

/** What is kept of the documents that were compared: nothing of their text. */
export interface Kept {
  documents: number;
  /** By tally: a row for each document in which it was kept. */
  tallies: ReadonlyMap<string, CellRows>;
  /** By tally: a row for each paragraph, where there is only one document. */
  paragraphs: ReadonlyMap<string, CellRows>;
  /** By continuum: what u-α needs of each document. */
  continua: ReadonlyMap<string, ContinuumList>;
}

/** A figure, and what of it is drawn anew. */
interface Drawn {
  figure: Figure;
  rows: CellRows;
  measure: Pick<Measure, "width" | "value">;
}

/** Computes every figure of `layers` and its interval. The same input and seed give the same report. */
export function reportOf(layers: readonly ComparedLayer[], kept: Kept, options: BootstrapOptions): Report {
  const drawn: Drawn[] = layers.flatMap((layer) =>
    layer.figures.map((figure) => {
      const common = { key: figure.key, layer: layer.name, title: figure.title, interval: null };
      return "tally" in figure ? tallied(common, figure, kept) : unitized(common, figure, kept);
    }),
  );
  // Figures that stand on as many units are drawn together, and those of one tally are summed together.
  const known = drawn.filter(({ figure }) => figure.value !== null);
  for (const [count, together] of grouped(known, ({ rows }) => rows.count)) {
    const tallies = [...grouped(together, ({ rows }) => rows)].map(([rows, of]) => {
      const cells = new Float64Array(of[0]!.measure.width);
      return { rows, cells, measures: of.map(({ measure }) => measure) };
    });
    const intervals = bootstrap(
      count,
      (times) =>
        tallies.flatMap(({ rows, cells, measures }) => {
          rows.addTo(cells.fill(0), times);
          return measures.map(({ value }) => value(cells));
        }),
      options,
    );
    // In the order in which the values came.
    const figures = [...grouped(together, ({ rows }) => rows).values()].flat();
    for (const [i, { figure }] of figures.entries()) figure.interval = intervals[i] ?? null;
  }
  return {
    documents: kept.documents,
    resampled: kept.documents === 1 ? "paragraphs" : "documents",
    ...options,
    figures: drawn.map(({ figure }) => figure),
  };
}

type Common = Pick<Figure, "key" | "layer" | "title" | "interval">;

function tallied(common: Common, { tally, measure, detail }: FigureOfTally, kept: Kept): Drawn {
  const documents = kept.tallies.get(tally) ?? new CellRows();
  const rows = kept.documents === 1 ? (kept.paragraphs.get(tally) ?? documents) : documents;
  const cells = new Float64Array(measure.width);
  documents.addTo(cells);
  const figure: Figure = {
    ...common,
    value: measure.value(cells),
    counts: measure.counts(cells),
    twoSided: measure.twoSided,
    detail: detail ?? false,
    documents: documents.count,
  };
  return { figure, rows, measure };
}

/** No interval for one document: a continuum cut at its paragraphs would be another continuum. */
function unitized(common: Common, { continuum }: FigureOfContinua, kept: Kept): Drawn {
  const list = kept.continua.get(continuum) ?? new ContinuumList();
  const { rows, measure } = list.counted();
  const cells = new Float64Array(measure.width);
  rows.addTo(cells);
  const [predicted, gold] = list.units;
  const figure: Figure = {
    ...common,
    value: measure.value(cells),
    counts: { tp: null, predicted, gold },
    twoSided: false,
    detail: false,
    documents: rows.count,
  };
  return { figure, rows, measure };
}
