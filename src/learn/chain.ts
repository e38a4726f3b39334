/**
 * A linear chain over labels (Lafferty et al. 2001). Scores are log-potentials. Arrays of `length × labels` are
 * row-major: item, then label.
 */
export interface Chain {
  readonly labels: number;
  /** `transitions[from * labels + to]`; −Infinity where `to` may not follow `from`. */
  readonly transitions: Float32Array;
  /** Score of beginning with a label; −Infinity where a sequence may not begin so. */
  readonly begin: Float32Array;
  /** Score of ending with a label; −Infinity where a sequence may not end so. */
  readonly finish: Float32Array;
}

/** For each label those that may stand before it: most pairs are forbidden, and are never looked at. */
export function predecessors(chain: Chain): Uint16Array[] {
  const { labels, transitions } = chain;
  return Array.from({ length: labels }, (_, to) =>
    Uint16Array.from({ length: labels }, (_, from) => from).filter(
      (from) => transitions[from * labels + to]! > Number.NEGATIVE_INFINITY,
    ),
  );
}

/**
 * Which labels of each item are worth looking at: those that score at most `reach` below the item's best, and label
 * 0, by which a sequence is always possible where 0 may follow 0. A mask of `length × labels` for a `Lattice`: of many
 * labels a few are left, and what the others would add is lost in rounding.
 */
export function likely(emissions: Float32Array, length: number, labels: number, reach: number): Uint8Array {
  const mask = new Uint8Array(length * labels);
  for (let row = 0; row < mask.length; row += labels) {
    let best = emissions[row]!;
    for (let y = 1; y < labels; y++) if (emissions[row + y]! > best) best = emissions[row + y]!;
    mask[row] = 1;
    for (let y = 1; y < labels; y++) if (emissions[row + y]! >= best - reach) mask[row + y] = 1;
  }
  return mask;
}
