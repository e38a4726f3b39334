import { RememberedSums } from "../../../learn/remembered-sums.js";
import { type SequenceModel, WeightSink } from "../../../learn/sequence-model.js";
import type { Weights } from "../../../learn/weights.js";
import type { Cue } from "./candidate.js";
import { CUE_PLACES, cueContextFeatures, cueWordFeatures } from "./cue-features.js";
import { CueGate } from "./cue-gate.js";
import { CUE_LABELS, CueLabel } from "./labels.js";
import { type View, wordAt } from "./view.js";
import type { Words } from "./words.js";

/** The longest cue, in tokens. */
const LONGEST = 12;

/** Finds cues. What a word says by itself is added up once for all the times that it comes, in any text. */
export class CueFinder {
  private readonly sink: WeightSink;
  private readonly byWord: RememberedSums;
  private readonly gate: CueGate;

  constructor(
    private readonly model: SequenceModel,
    gate: Weights,
    words: Words,
  ) {
    this.gate = new CueGate(gate, words);
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
    this.gate.forget();
  }

  /** Every cue whose first token has at least the probability `least`. */
  find(view: View, least: number): Cue[] {
    const cues: Cue[] = [];
    const opens = this.gate.read(view);
    let next = opens.indexOf(1);
    for (let s = 0; s < view.sentenceFrom.length && next >= 0; s++) {
      const from = view.sentenceFrom[s]!;
      const to = view.sentenceTo[s]!;
      // Looked for anew only where it is behind, so that sentences without any cost one search together.
      if (next < from) next = opens.indexOf(1, from);
      if (next >= from && next < to) this.inSentence(view, from, to, opens, least, cues);
    }
    return cues;
  }

  private inSentence(
    view: View,
    from: number,
    to: number,
    opens: Uint8Array,
    least: number,
    cues: Cue[],
  ): void {
    const length = to - from;
    const { lattice } = this.model;
    lattice.read(this.emissions(view, from, to, opens), length);
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
  }

  /** Scores of the labels by row of the sentence `[from, to)`. */
  private emissions(view: View, from: number, to: number, opens: Uint8Array): Float32Array {
    const { sink, byWord } = this;
    sink.begin(to - from);
    for (let i = from; i < to; i++) {
      const row = i - from;
      for (let place = 0; place < CUE_PLACES.length; place++) {
        const word = wordAt(view, i + CUE_PLACES[place]!, from, to);
        byWord.addTo((word + 2) * CUE_PLACES.length + place, sink.sums, row * CUE_LABELS);
      }
      sink.item(row);
      cueContextFeatures(view, i, opens[i] === 1, sink);
    }
    const emissions = sink.scores(to - from);
    for (let i = from; i < to; i++)
      if (opens[i] === 0) emissions[(i - from) * CUE_LABELS + CueLabel.Begin] = Number.NEGATIVE_INFINITY;
    return emissions;
  }
}
