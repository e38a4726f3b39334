import { combine } from "../../../learn/hash.js";
import { RememberedSums } from "../../../learn/remembered-sums.js";
import { put, type Sink } from "../../../learn/sink.js";
import { WeightSink } from "../../../learn/weight-sink.js";
import type { Weights } from "../../../learn/weights.js";
import { tagAt, type View, wordAt } from "./view.js";
import { Word, type Words } from "./words.js";

/** Where a word stands from the one that is described. */
const PLACES = [0, -1, 1] as const;

/** All features of row `i` for the gate. */
export function gateFeatures(view: View, i: number, out: Sink): void {
  const s = view.sentence[i]!;
  const from = view.sentenceFrom[s]!;
  const to = view.sentenceTo[s]!;
  for (let k = 0; k < PLACES.length; k++)
    gateWordFeatures(view.words, wordAt(view, i + PLACES[k]!, from, to), k, out);
  out.add(gateTags(view, i, from, to));
  out.add(gateRules(view, i, from));
}

/** The features that word `id` gives at `PLACES[place]`: their weights are added up once. */
function gateWordFeatures(words: Words, id: number, place: number, out: Sink): void {
  const offset = 300 + 10 * place;
  put(out, offset, words.get(id, Word.Lower));
  put(out, offset + 1, words.get(id, Word.Cluster + 1));
  if (place !== 0) return;
  put(out, offset + 2, 0);
  put(out, offset + 3, words.get(id, Word.Suffix3));
  put(out, offset + 4, words.get(id, Word.Cluster + 2));
}

function gateTags(view: View, i: number, from: number, to: number): number {
  const tags = (tagAt(view, i - 1, from, to) * 32 + view.pos[i]!) * 32 + tagAt(view, i + 1, from, to);
  return combine(330, tags);
}

function gateRules(view: View, i: number, from: number): number {
  return combine(331, view.rule[i]! * 8 + (i > from ? view.rule[i - 1]! : 7));
}

/**
 * The log-odds from which a row is looked at: one in nine on the training articles, and of the cues that the tagger
 * finds without a gate 995 of 1000 (dev).
 */
const LEAST = -4;

/** Tells where a cue may begin, by few features: the others are for these rows alone. */
export class CueGate {
  private readonly byWord: RememberedSums;
  private readonly sink: WeightSink;

  constructor(
    private readonly weights: Weights,
    words: Words,
  ) {
    const places = PLACES.length;
    // Words outside a sentence are −1 and −2.
    this.byWord = new RememberedSums(weights, (key, out) =>
      gateWordFeatures(words, Math.floor(key / places) - 2, key % places, out),
    );
    this.sink = new WeightSink(weights);
  }

  /** To be called where ids of words have changed their meaning. */
  forget(): void {
    this.byWord.clear();
  }

  /** 1 for each row of the text where a cue may begin. */
  read(view: View): Uint8Array {
    const { sink, byWord } = this;
    const opens = new Uint8Array(view.length);
    const least = LEAST / this.weights.scale;
    sink.begin(1);
    for (let s = 0; s < view.sentenceFrom.length; s++) {
      const from = view.sentenceFrom[s]!;
      const to = view.sentenceTo[s]!;
      for (let i = from; i < to; i++) {
        sink.sums[0] = 0;
        for (let k = 0; k < PLACES.length; k++)
          byWord.addTo((wordAt(view, i + PLACES[k]!, from, to) + 2) * PLACES.length + k, sink.sums, 0);
        sink.add(gateTags(view, i, from, to));
        sink.add(gateRules(view, i, from));
        if (sink.sums[0]! >= least) opens[i] = 1;
      }
    }
    return opens;
  }
}
