import { type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import type { BootstrapOptions } from "./bootstrap.js";
import type { ErrorRow } from "./errors.js";
import type { ComparedLayer } from "./layer.js";
import { pairOf } from "./pair.js";
import { type Kept, kept, type Report, reportOf } from "./report.js";
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

/** Of one pair of documents: the figures and the differences. */
export interface Compared {
  report: Report;
  errors: ErrorRow[];
}

/** @param isScored Whether a layer is compared in this pair. */
export function comparison(
  layers: readonly ComparedLayer[],
  isScored: (layer: ComparedLayer, auto: GlossatorDocument, gold: GlossatorDocument) => boolean,
): Comparison {
  const documents: Kept[] = [];
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
      // The rows by paragraph are only for the interval of a single document; thousands would not fit in memory.
      if (documents.length === 1) documents[0]!.rows.clear();
      const now = kept(sheet.tallies, sheet.continua);
      if (documents.length > 0) now.rows.clear();
      documents.push(now);
      return success(errors);
    },
    report: ({ seed = 1, resamples = 1000 } = {}) => reportOf(layers, documents, { seed, resamples }),
  };
}

/** A comparison of one pair of documents. */
export function compareOne(
  run: Comparison,
  auto: GlossatorDocument,
  gold: GlossatorDocument,
  text: string | undefined,
): Result<Compared> {
  const errors = run.add(auto, gold, text);
  return errors.ok ? success({ report: run.report(), errors: errors.value }) : errors;
}
