import { RememberedSums } from "../../../learn/remembered-sums.js";
import { type SequenceModel, WeightSink } from "../../../learn/sequence-model.js";
import type { Rows } from "../../../reading/rows.js";
import type { Candidate, Cue } from "./candidate.js";
import { PART_LABELS, Part } from "./labels.js";
import {
  type Anchor,
  anchorOf,
  PART_PLACES,
  partWordFeatures,
  relativeFeatures,
  SIDES,
  sideFeatures,
  sideOf,
  skeletonsOf,
} from "./part-features.js";
import { type View, wordAt } from "./view.js";
import type { Words } from "./words.js";

/** Added to a source's first token: a source that is doubtful is better than none. Chosen on dev. */
const SOURCE_BIAS = 3;

/** Finds source and content around cues. What does not depend on the cue is added up once. */
export class PartFinder {
  private readonly byWord: RememberedSums;
  private readonly once: WeightSink;
  private readonly each: WeightSink;
  /** Of the view at hand: 1 where the sums of a row on a side are known. */
  private known = new Uint8Array(0);

  /** @throws Error where the weights are not for these labels. */
  constructor(
    private readonly model: SequenceModel,
    words: Words,
  ) {
    const { labels } = model.weights;
    if (labels !== PART_LABELS) throw new Error(`${labels} labels in the weights, ${PART_LABELS} expected`);
    const places = PART_PLACES.length;
    this.byWord = new RememberedSums(model.weights, (key, out) => {
      const place = Math.floor(key / SIDES);
      partWordFeatures(words, Math.floor(place / places) - 2, place % places, key % SIDES, out);
    });
    this.once = new WeightSink(model.weights);
    this.each = new WeightSink(model.weights);
  }

  /** To be called where ids of words have changed their meaning. */
  forget(): void {
    this.byWord.clear();
  }

  /** Turns to another text. */
  turnTo(view: View): void {
    this.known = new Uint8Array(view.length * SIDES);
    this.once.begin(view.length * SIDES);
  }

  /** The likeliest parts around a cue, and those of the rules where they are others. */
  find(view: View, cue: Cue): Candidate[] {
    const { lattice } = this.model;
    const anchor = anchorOf(view, cue.from, cue.to);
    const length = anchor.right - anchor.left;
    const emissions = this.emissions(view, anchor);
    const best = lattice.best(emissions, length);
    lattice.read(emissions, length);
    const candidates: Candidate[] = [];
    const own = this.candidate(cue, anchor, best, false);
    if (own) candidates.push(own);
    const ruled = rulePath(view, anchor);
    if (ruled?.some((label, k) => label !== best[k])) {
      const other = this.candidate(cue, anchor, ruled, true);
      if (other) candidates.push(other);
    }
    return candidates;
  }

  private emissions(view: View, anchor: Anchor): Float32Array {
    const { once, each, known, byWord } = this;
    const { scale } = this.model.weights;
    const { left, right, from, to } = anchor;
    each.begin(right - left);
    const emissions = new Float32Array((right - left) * PART_LABELS);
    const skeletons = skeletonsOf(view, anchor);
    for (let i = left; i < right; i++) {
      const row = (i - left) * PART_LABELS;
      if (i >= from && i < to) {
        for (let y = 1; y < PART_LABELS; y++) emissions[row + y] = Number.NEGATIVE_INFINITY;
        continue;
      }
      const side = sideOf(view, anchor, i);
      const item = i * SIDES + side;
      const at = item * PART_LABELS;
      if (known[item] === 0) {
        known[item] = 1;
        const s = view.sentence[i]!;
        for (let place = 0; place < PART_PLACES.length; place++) {
          const word = wordAt(view, i + PART_PLACES[place]!, view.sentenceFrom[s]!, view.sentenceTo[s]!);
          byWord.addTo(((word + 2) * PART_PLACES.length + place) * SIDES + side, once.sums, at);
        }
        once.item(item);
        sideFeatures(view, i, side, once);
      }
      each.item(i - left);
      relativeFeatures(view, anchor, skeletons, i, side, each);
      const own = once.sums;
      const relative = each.sums;
      for (let y = 0; y < PART_LABELS; y++) emissions[row + y] = (own[at + y]! + relative[row + y]!) * scale;
      emissions[row + Part.SourceBegin] = emissions[row + Part.SourceBegin]! + SOURCE_BIAS;
    }
    return emissions;
  }

  /** A path as a candidate; null where it has no content. */
  private candidate(cue: Cue, anchor: Anchor, path: Uint8Array, ruled: boolean): Candidate | null {
    const { source, content } = partsOf(path, anchor.left);
    if (content.length === 0) return null;
    const { lattice } = this.model;
    const marginal = (i: number) => lattice.marginal(i - anchor.left, path[i - anchor.left]!);
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
    return { cue, anchor, source, mainSource, content, fit, edge, ruled };
  }
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

/** The labels that the rules' quotation with the same cue gives; null where there is none. */
function rulePath(view: View, { rule, left, right, from, to }: Anchor): Uint8Array | null {
  if (rule < 0) return null;
  const path = new Uint8Array(right - left);
  const { content, source } = view.rules[rule]!;
  const mark = (rows: Rows, first: number, inner: number, last: number) => {
    const start = Math.max(rows.from, left);
    const end = Math.min(rows.to, right);
    // What the cue cuts, as the model sees the cue, is no path that the model knows.
    if (start >= end || (start < to && end > from)) return;
    path.fill(inner, start - left, end - left);
    path[start - left] = first;
    if (last !== inner) path[end - 1 - left] = last;
  };
  for (const rows of content) mark(rows, Part.ContentBegin, Part.Content, Part.ContentEnd);
  if (source) mark(source, Part.SourceBegin, Part.Source, Part.Source);
  return path;
}
