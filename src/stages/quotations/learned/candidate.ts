import { decode, lattice, probabilityOf } from "../../../learn/chain.js";
import { type SequenceModel, WeightSink } from "../../../learn/sequence-model.js";
import { cueFeatures } from "./cue-features.js";
import { CueLabel, Part } from "./labels.js";
import {
  type Anchor,
  anchorOf,
  pathsOf,
  relativeFeatures,
  SIDES,
  sideFeatures,
  sideOf,
} from "./part-features.js";
import type { View } from "./view.js";

/** Rows `[from, to)` of tokens. */
export interface Rows {
  from: number;
  to: number;
}

/** A cue that may be one, with its probability. */
export interface Cue extends Rows {
  probability: number;
}

/** A quotation that may be one. */
export interface Candidate {
  cue: Cue;
  anchor: Anchor;
  source: Rows[];
  /** Likeliest piece of `source`; null where it has none. */
  mainSource: Rows | null;
  /** At least one piece. */
  content: Rows[];
  /** Log-probability of these parts, given the cue. */
  fit: number;
  /** Smallest probability of a first or last token of the content. */
  edge: number;
}

/** Added to a source's first token: a source that is doubtful is better than none. Chosen on dev. */
const SOURCE_BIAS = 2;

/** The longest cue, in tokens. */
const LONGEST = 12;

/** Every cue whose first token has at least the probability `least`. */
export function cuesOf(view: View, model: SequenceModel, least: number): Cue[] {
  const { chain, before, weights } = model;
  const sink = new WeightSink(weights);
  const cues: Cue[] = [];
  view.sentenceFrom.forEach((from, s) => {
    const to = view.sentenceTo[s]!;
    const length = to - from;
    if (length === 0) return;
    sink.begin(length);
    for (let i = 0; i < length; i++) {
      sink.item(i);
      cueFeatures(view, from + i, sink);
    }
    const emissions = new Float32Array(length * chain.labels);
    for (let k = 0; k < emissions.length; k++) emissions[k] = sink.sums[k]! * weights.scale;
    const passes = lattice(chain, emissions, length, before);
    const { alpha, beta, logZ } = passes;
    const path = new Uint8Array(length).fill(CueLabel.Inside);
    for (let i = 0; i < length; i++) {
      const at = i * chain.labels + CueLabel.Begin;
      const begins = Math.exp(alpha[at]! + beta[at]! - logZ);
      if (begins < least) continue;
      // The end that is likeliest, given that a cue begins here.
      path[i] = CueLabel.Begin;
      let stays = begins;
      let best = 0;
      let end = i + 1;
      for (let k = i + 1; k <= length && k <= i + LONGEST && stays > best; k++) {
        const onward = k < length ? probabilityOf(chain, emissions, passes, path, i, k + 1) : 0;
        if (stays - onward > best) {
          best = stays - onward;
          end = k;
        }
        stays = onward;
      }
      path[i] = CueLabel.Inside;
      cues.push({ from: from + i, to: from + end, probability: begins });
    }
  });
  return cues;
}

/** Finds source and content around cues. What does not depend on the cue is computed once for each token. */
export class PartFinder {
  private readonly sides: Int32Array;
  private readonly known: Uint8Array;
  private readonly once: WeightSink;
  private readonly each: WeightSink;

  constructor(
    private readonly view: View,
    private readonly model: SequenceModel,
  ) {
    const labels = model.chain.labels;
    this.known = new Uint8Array(view.length * SIDES);
    this.once = new WeightSink(model.weights);
    this.once.begin(view.length * SIDES);
    this.sides = this.once.sums;
    this.each = new WeightSink(model.weights);
    if (labels !== model.weights.labels)
      throw new Error(`${labels} labels, ${model.weights.labels} in the weights`);
  }

  /** The likeliest parts around a cue; null where no content is likely. */
  find(cue: Cue): Candidate | null {
    const { view, model, once, each } = this;
    const { chain, before, weights } = model;
    const { labels } = chain;
    const anchor = anchorOf(view, cue.from, cue.to);
    const length = anchor.right - anchor.left;
    each.begin(length);
    const emissions = new Float32Array(length * labels);
    const paths = pathsOf(view, anchor);
    for (let i = anchor.left; i < anchor.right; i++) {
      const row = (i - anchor.left) * labels;
      if (i >= cue.from && i < cue.to) {
        for (let y = 1; y < labels; y++) emissions[row + y] = Number.NEGATIVE_INFINITY;
        continue;
      }
      const side = sideOf(view, anchor, i);
      const item = i * SIDES + side;
      if (this.known[item] === 0) {
        this.known[item] = 1;
        once.item(item);
        sideFeatures(view, i, side, once);
      }
      each.item(i - anchor.left);
      relativeFeatures(view, anchor, paths, i, side, each);
      for (let y = 0; y < labels; y++)
        emissions[row + y] = (this.sides[item * labels + y]! + each.sums[row + y]!) * weights.scale;
      emissions[row + Part.SourceBegin] = emissions[row + Part.SourceBegin]! + SOURCE_BIAS;
    }
    const path = decode(chain, emissions, length, before);
    const source: Rows[] = [];
    const content: Rows[] = [];
    for (let k = 0; k < length; ) {
      const first = path[k]!;
      let end = k + 1;
      if (first === Part.SourceBegin) {
        while (end < length && path[end] === Part.Source) end++;
        source.push({ from: anchor.left + k, to: anchor.left + end });
      } else if (first === Part.ContentBegin || first === Part.ContentEnd) {
        if (first === Part.ContentBegin) {
          while (path[end] === Part.Content) end++;
          end++;
        }
        content.push({ from: anchor.left + k, to: anchor.left + end });
      }
      k = end;
    }
    if (content.length === 0) return null;
    const passes = lattice(chain, emissions, length, before);
    const marginal = (k: number) =>
      Math.exp(passes.alpha[k * labels + path[k]!]! + passes.beta[k * labels + path[k]!]! - passes.logZ);
    let mainSource: Rows | null = null;
    let most = 0;
    for (const rows of source) {
      const p = marginal(rows.from - anchor.left);
      if (p <= most) continue;
      most = p;
      mainSource = rows;
    }
    let edge = 1;
    for (const { from, to } of content)
      edge = Math.min(edge, marginal(from - anchor.left), marginal(to - 1 - anchor.left));
    const fit = Math.log(Math.max(1e-9, probabilityOf(chain, emissions, passes, path, 0, length)));
    return { cue, anchor, source, mainSource, content, fit, edge };
  }
}
