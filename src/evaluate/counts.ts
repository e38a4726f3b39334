/** What a figure was computed from. */
export interface Counts {
  /** Right ones: found and in gold (F1), or right among those asked (accuracy); null where a figure has none. */
  tp: number | null;
  /** How many the document that is judged has; the number asked for an accuracy. */
  predicted: number;
  /** How many gold has; the number asked for an accuracy. */
  gold: number;
}

/** Share of the predicted that is right, 0 to 1; null where nothing was predicted. */
export function precision(counts: Counts): number | null {
  return counts.tp !== null && counts.predicted > 0 ? counts.tp / counts.predicted : null;
}

/** Share of gold that was found, 0 to 1; null where gold has nothing. */
export function recall(counts: Counts): number | null {
  return counts.tp !== null && counts.gold > 0 ? counts.tp / counts.gold : null;
}

/** F1, the harmonic mean of precision and recall, 0 to 1; null where neither side has anything. */
export function f1(tp: number, predicted: number, gold: number): number | null {
  return predicted + gold > 0 ? (2 * tp) / (predicted + gold) : null;
}
