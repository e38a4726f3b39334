import { type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { ContinuumList } from "./agreement/continuum-list.js";
import type { BootstrapOptions } from "./bootstrap.js";
import { CellRows } from "./cell-rows.js";
import type { ErrorRow } from "./errors.js";
import type { ComparedLayer } from "./layer.js";
import { pairOf } from "./pair.js";
import { type Report, reportOf } from "./report.js";
import { Sheet } from "./sheet.js";

/** Documents compared one pair after the other; of each only sums are kept. */
export interface Comparison {
  /**
   * Compares two documents of one text, adds them to the sums, and gives the differences. `text` is needed only
   * where neither document holds it and names are written nowhere else. On a problem nothing is added.
   *
   * Problems: `different-text`, `wrong-hash`, `no-text`.
   */
  add: (auto: GlossatorDocument, gold: GlossatorDocument, text?: string) => Result<ErrorRow[]>;
  /** The figures so far. 1000 resamples with seed 1 unless told otherwise. */
  report: (options?: Partial<BootstrapOptions>) => Report;
}

/** @param isScored Whether a layer is compared in this pair. */
export function comparison(
  layers: readonly ComparedLayer[],
  isScored: (layer: ComparedLayer, auto: GlossatorDocument, gold: GlossatorDocument) => boolean,
): Comparison {
  const tallies = new Map<string, CellRows>();
  const paragraphs = new Map<string, CellRows>();
  const continua = new Map<string, ContinuumList>();
  let documents = 0;
  return {
    add: (auto, gold, text) => {
      const pair = pairOf(auto, gold, text);
      if (!pair.ok) return pair;
      const sheet = new Sheet(pair.value);
      const errors: ErrorRow[] = [];
      for (const layer of layers) {
        if (!isScored(layer, auto, gold)) continue;
        layer.compare(sheet);
        for (const error of sheet.takeErrors()) errors.push(error);
      }
      for (const [name, { width, rows }] of sheet.tallies) {
        rowsOf(tallies, name).push(sum(rows, width));
        // The rows by paragraph are only for the interval of a single document.
        if (documents === 0) for (const row of rows) rowsOf(paragraphs, name).push(row);
      }
      if (documents > 0) paragraphs.clear();
      for (const [name, sections] of sheet.continua) {
        const list = continua.get(name) ?? new ContinuumList();
        continua.set(name, list);
        list.push(sections);
      }
      documents++;
      return success(errors);
    },
    report: ({ seed = 1, resamples = 1000 } = {}) =>
      reportOf(layers, { documents, tallies, paragraphs, continua }, { seed, resamples }),
  };
}

function rowsOf(all: Map<string, CellRows>, tally: string): CellRows {
  const rows = all.get(tally) ?? new CellRows();
  all.set(tally, rows);
  return rows;
}

function sum(rows: readonly Float64Array[], width: number): Float64Array {
  const total = new Float64Array(width);
  for (const row of rows) for (let cell = 0; cell < width; cell++) total[cell]! += row[cell]!;
  return total;
}
