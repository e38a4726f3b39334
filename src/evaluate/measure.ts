import { alphaOfConfusion } from "./agreement/alpha.js";
import { cohenKappa } from "./agreement/kappa.js";
import { type Counts, f1 } from "./counts.js";

/**
 * A figure as a function of a few summed numbers (cells), so that documents are added up, and drawn anew for an
 * interval, without being read again.
 */
export interface Measure {
  /** How many cells are summed. */
  width: number;
  /** The figure; null where there is nothing to count. */
  value: (cells: ArrayLike<number>) => number | null;
  counts: (cells: ArrayLike<number>) => Counts;
  /** True where `counts` tell precision and recall apart. */
  twoSided: boolean;
}

/** Cells of `F1`. */
export const FOUND = { tp: 0, predicted: 1, gold: 2 } as const;

export const F1: Measure = {
  width: 3,
  value: (cells) => f1(cells[FOUND.tp]!, cells[FOUND.predicted]!, cells[FOUND.gold]!),
  counts: (cells) => ({
    tp: cells[FOUND.tp]!,
    predicted: cells[FOUND.predicted]!,
    gold: cells[FOUND.gold]!,
  }),
  twoSided: true,
};

/** Cells of `ACCURACY`. */
export const RIGHT = { right: 0, asked: 1 } as const;

export const ACCURACY: Measure = {
  width: 2,
  value: (cells) => (cells[RIGHT.asked]! > 0 ? cells[RIGHT.right]! / cells[RIGHT.asked]! : null),
  counts: (cells) => ({
    tp: cells[RIGHT.right]!,
    predicted: cells[RIGHT.asked]!,
    gold: cells[RIGHT.asked]!,
  }),
  twoSided: false,
};

/** Cells of `B_CUBED`: sums over items of each item's precision and recall, and the number of items. */
export const CLUSTERED = { precision: 0, recall: 1, items: 2 } as const;

/** F1 of the mean precision and recall of items (Bagga and Baldwin 1998). */
export const B_CUBED: Measure = {
  width: 3,
  value: (cells) => {
    const [precision, recall] = [cells[CLUSTERED.precision]!, cells[CLUSTERED.recall]!];
    const items = cells[CLUSTERED.items]!;
    return items > 0 ? (2 * precision * recall) / (precision + recall) / items : null;
  },
  counts: (cells) => ({ tp: null, predicted: cells[CLUSTERED.items]!, gold: cells[CLUSTERED.items]! }),
  twoSided: false,
};

/** Measures of two labellings of the same items; the cells are a confusion matrix, `gold * labels + predicted`. */
export function confusion(labels: number): Record<"accuracy" | "macroF1" | "kappa" | "alpha", Measure> {
  const items = (cells: ArrayLike<number>) => total(cells, labels ** 2, 1);
  const right = (cells: ArrayLike<number>) => total(cells, labels ** 2, labels + 1);
  const measure = (value: Measure["value"]): Measure => ({
    width: labels ** 2,
    value,
    counts: (cells) => ({ tp: right(cells), predicted: items(cells), gold: items(cells) }),
    twoSided: false,
  });
  return {
    accuracy: measure((cells) => (items(cells) > 0 ? right(cells) / items(cells) : null)),
    macroF1: measure((cells) => (items(cells) > 0 ? macroF1(cells, labels) : null)),
    kappa: measure((cells) => cohenKappa(cells, labels)),
    alpha: measure((cells) => alphaOfConfusion(cells, labels)),
  };
}

/** Mean of the labels' F1; a label that neither side uses counts as 0, as in measure.py. */
function macroF1(cells: ArrayLike<number>, labels: number): number {
  let sum = 0;
  for (let label = 0; label < labels; label++) {
    let row = 0;
    let column = 0;
    for (let other = 0; other < labels; other++) {
      row += cells[label * labels + other]!;
      column += cells[other * labels + label]!;
    }
    sum += f1(cells[label * labels + label]!, column, row) ?? 0;
  }
  return sum / labels;
}

function total(cells: ArrayLike<number>, end: number, step: number): number {
  let sum = 0;
  for (let cell = 0; cell < end; cell += step) sum += cells[cell]!;
  return sum;
}
