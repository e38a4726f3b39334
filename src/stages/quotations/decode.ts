import type { Lattice } from "../../learn/lattice.js";
import type { Rows } from "../../reading/rows.js";
import { CUE_LABELS, CueLabel, PART_LABELS, Part } from "./labels.js";
import type { Candidate, Cue, Window } from "./scorer.js";

/** The longest cue, in tokens. */
const LONGEST = 12;

/**
 * Every cue of a sentence whose first token has at least the probability `least`.
 *
 * @param emissions log-potentials of the rows `[from, to)`; changed.
 * @param opens by row of the text, 1 where a cue may begin.
 */
export function cuesIn(
  lattice: Lattice,
  emissions: Float32Array,
  { from, to }: Rows,
  opens: Uint8Array,
  least: number,
): Cue[] {
  const cues: Cue[] = [];
  const length = to - from;
  for (let i = 0; i < length; i++)
    if (opens[from + i] === 0) emissions[i * CUE_LABELS + CueLabel.Begin] = Number.NEGATIVE_INFINITY;
  lattice.read(emissions, length);
  const path = new Uint8Array(length).fill(CueLabel.Inside);
  for (let i = 0; i < length; i++) {
    if (opens[from + i] === 0) continue;
    const begins = lattice.marginal(i, CueLabel.Begin);
    if (begins < least) continue;
    // The end that is likeliest, given that a cue begins here.
    path[i] = CueLabel.Begin;
    let stays = begins;
    let best = 0;
    let end = i + 1;
    for (let k = i + 1; k <= length && k <= i + LONGEST && stays > best; k++) {
      const onward = k < length ? lattice.probabilityOf(path, i, k + 1) : 0;
      if (stays - onward > best) {
        best = stays - onward;
        end = k;
      }
      stays = onward;
    }
    path[i] = CueLabel.Inside;
    cues.push({ from: from + i, to: from + end, probability: begins });
  }
  return cues;
}

/**
 * The likeliest parts around a cue, and those of the rules where they are others.
 *
 * @param emissions log-potentials of the rows of the window; changed.
 * @param ruled the rules' labels of these rows; null where they have no quotation with this cue.
 */
export function candidatesAround(
  lattice: Lattice,
  emissions: Float32Array,
  cue: Cue,
  window: Window,
  ruled: Uint8Array | null,
): Candidate[] {
  const { left, right, from, to } = window;
  // What is cue is neither source nor content.
  for (let i = from; i < to; i++) {
    const row = (i - left) * PART_LABELS;
    emissions.fill(Number.NEGATIVE_INFINITY, row, row + PART_LABELS);
    emissions[row] = 0;
  }
  const best = lattice.best(emissions, right - left);
  lattice.read(emissions, right - left);
  const own = candidateOf(lattice, cue, window, best, false);
  const other =
    ruled?.some((label, k) => label !== best[k]) && candidateOf(lattice, cue, window, ruled, true);
  return [own, other].filter((candidate) => !!candidate);
}

/** A path as a candidate; null where it has no content. */
function candidateOf(
  lattice: Lattice,
  cue: Cue,
  window: Window,
  path: Uint8Array,
  ruled: boolean,
): Candidate | null {
  const { left } = window;
  const { source, content } = partsOf(path, left);
  if (content.length === 0) return null;
  const marginal = (i: number) => lattice.marginal(i - left, path[i - left]!);
  let mainSource: Rows | null = null;
  let most = 0;
  for (const rows of source) {
    const p = marginal(rows.from);
    if (p <= most) continue;
    most = p;
    mainSource = rows;
  }
  let edge = 1;
  for (const { from, to } of content) edge = Math.min(edge, marginal(from), marginal(to - 1));
  const fit = Math.log(Math.max(1e-9, lattice.probabilityOf(path, 0, path.length)));
  return { cue, window, source, mainSource, content, fit, edge, ruled };
}

/** Pieces of source and content of a path whose first label is that of row `left`. */
function partsOf(path: Uint8Array, left: number): { source: Rows[]; content: Rows[] } {
  const source: Rows[] = [];
  const content: Rows[] = [];
  for (let k = 0; k < path.length; ) {
    const first = path[k]!;
    let end = k + 1;
    if (first === Part.SourceBegin) {
      while (end < path.length && path[end] === Part.Source) end++;
      source.push({ from: left + k, to: left + end });
    } else if (first === Part.ContentBegin || first === Part.ContentEnd) {
      if (first === Part.ContentBegin) {
        while (path[end] === Part.Content) end++;
        end++;
      }
      content.push({ from: left + k, to: left + end });
    }
    k = end;
  }
  return { source, content };
}
