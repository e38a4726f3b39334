import type { GlossatorDocument } from "../document/schema.js";
import type { Measure } from "./measure.js";
import type { Sheet } from "./sheet.js";

/** A figure of a layer: what is summed and how it becomes a number. */
export interface FigureOfTally {
  /** Its name in reports and thresholds, `layer.figure`. */
  key: string;
  /** Its name in the table for people. */
  title: string;
  /** One of many of a kind: left out of the table for people where there is nothing to count. */
  detail?: true;
  /** The tally that it is computed from; figures may share one. */
  tally: string;
  measure: Measure;
}

/** Unitized α: computed from continua and not from sums. */
export interface FigureOfContinua {
  key: string;
  title: string;
  continuum: string;
}

/** One layer of annotation and how two documents are compared in it. */
export interface ComparedLayer {
  name: string;
  figures: readonly (FigureOfTally | FigureOfContinua)[];
  /** True where somebody annotated this layer of the document, even if he found nothing. */
  annotated: (doc: GlossatorDocument) => boolean;
  /** Opens and fills the tallies of its figures. */
  compare: (sheet: Sheet) => void;
}
