import { lattice, probabilityOf } from "../../../learn/chain.js";
import { RememberedSums } from "../../../learn/remembered-sums.js";
import { type SequenceModel, WeightSink } from "../../../learn/sequence-model.js";
import type { Cue } from "./candidate.js";
import { CUE_PLACES, cueContextFeatures, cueWordFeatures } from "./cue-features.js";
import { CUE_LABELS, CueLabel } from "./labels.js";
import { Rule, type View, wordAt } from "./view.js";
import type { Words } from "./words.js";

/** The longest cue, in tokens. */
const LONGEST = 12;

/**
 * Log-odds, by the words alone, below which a row is taken for no part of a cue without a look at the rest: chosen so
 * that of the cues of polnear-train that the whole model proposes 99.5 % stay.
 */
const LEAST_BY_WORDS = -6;

/** Finds cues. What a word says by itself is added up once for all the times that it comes, in any text. */
export class CueFinder {
  private readonly sink: WeightSink;
  private readonly byWord: RememberedSums;

  constructor(
    private readonly model: SequenceModel,
    words: Words,
  ) {
    this.sink = new WeightSink(model.weights);
    const places = CUE_PLACES.length;
    // Words outside a sentence are −1 and −2.
    this.byWord = new RememberedSums(model.weights, (key, out) =>
      cueWordFeatures(words, Math.floor(key / places) - 2, key % places, out),
    );
  }

  /** To be called where ids of words have changed their meaning. */
  forget(): void {
    this.byWord.clear();
  }

  /** Every cue whose first token has at least the probability `least`. */
  find(view: View, least: number): Cue[] {
    const cues: Cue[] = [];
    for (let s = 0; s < view.sentenceFrom.length; s++)
      this.inSentence(view, view.sentenceFrom[s]!, view.sentenceTo[s]!, least, cues);
    return cues;
  }

  private inSentence(view: View, from: number, to: number, least: number, cues: Cue[]): void {
    const length = to - from;
    const { chain, before } = this.model;
    const emissions = this.emissions(view, from, to);
    if (!emissions) return;
    const passes = lattice(chain, emissions, length, before);
    const { alpha, beta, logZ } = passes;
    const path = new Uint8Array(length).fill(CueLabel.Inside);
    for (let i = 0; i < length; i++) {
      const at = i * CUE_LABELS + CueLabel.Begin;
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
  }

  /** Scores of the labels by row; null where no row can be part of a cue. */
  private emissions(view: View, from: number, to: number): Float32Array | null {
    const length = to - from;
    const { sink, byWord } = this;
    const { scale } = this.model.weights;
    sink.begin(length);
    const { sums } = sink;
    const emissions = new Float32Array(length * CUE_LABELS);
    let any = false;
    for (let i = 0; i < length; i++) {
      const row = i * CUE_LABELS;
      for (let place = 0; place < CUE_PLACES.length; place++) {
        const word = wordAt(view, from + i + CUE_PLACES[place]!, from, to);
        byWord.addTo((word + 2) * CUE_PLACES.length + place, sums, row);
      }
      const most = Math.max(sums[row + CueLabel.Begin]!, sums[row + CueLabel.Inside]!);
      const likely = (most - sums[row]!) * scale >= LEAST_BY_WORDS || view.rule[from + i] === Rule.Cue;
      if (likely) {
        sink.item(i);
        cueContextFeatures(view, from + i, sink);
        any = true;
        for (let y = 0; y < CUE_LABELS; y++) emissions[row + y] = sums[row + y]! * scale;
      } else {
        emissions[row + CueLabel.Begin] = Number.NEGATIVE_INFINITY;
        emissions[row + CueLabel.Inside] = Number.NEGATIVE_INFINITY;
      }
    }
    return any ? emissions : null;
  }
}
