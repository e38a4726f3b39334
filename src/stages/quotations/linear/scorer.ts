import type { Chain } from "../../../learn/chain.js";
import { probability } from "../../../learn/classifier.js";
import { RememberedSums } from "../../../learn/remembered-sums.js";
import { WeightSink } from "../../../learn/weight-sink.js";
import type { Weights } from "../../../learn/weights.js";
import type { Reading } from "../../../reading/reading.js";
import { CUE_LABELS, PART_LABELS, Part } from "../labels.js";
import type { Ruled } from "../ruled.js";
import type { Candidate, QuotationScorer, QuotationScores, Window, Worth } from "../scorer.js";
import { CUE_PLACES, cueContextFeatures, cueWordFeatures } from "./cue-features.js";
import { CueGate } from "./cue-gate.js";
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
import { RANK_OUTPUTS, rankFeatures } from "./rank-features.js";
import { rivalsOf } from "./rivals.js";
import { type View, viewOf, wordAt } from "./view.js";
import type { Words } from "./words.js";

/** Added to a source's first token: a source that is doubtful is better than none. Chosen on dev. */
const SOURCE_BIAS = 3;

/** A trained sequence model: the chain, and the weights of the features. */
export interface SequenceModel {
  chain: Chain;
  weights: Weights;
}

/** The linear models of quotations. */
export interface LinearModels {
  gate: Weights;
  cue: SequenceModel;
  part: SequenceModel;
  rank: Weights;
}

/**
 * Scores by sums of hashed features. What a word says by itself is added up once for all the times that it comes, in any
 * text; what does not depend on the cue, once for all cues of a text.
 *
 * @throws Error where the weights are not for the labels of the parts.
 */
export function linearScorer({ gate, cue, part, rank }: LinearModels, words: Words): QuotationScorer {
  const { labels } = part.weights;
  if (labels !== PART_LABELS) throw new Error(`${labels} labels in the weights, ${PART_LABELS} expected`);
  const cueGate = new CueGate(gate, words);
  // Words outside a sentence are −1 and −2.
  const cueWords = new RememberedSums(cue.weights, (key, out) => {
    const place = key % CUE_PLACES.length;
    cueWordFeatures(words, Math.floor(key / CUE_PLACES.length) - 2, place, out);
  });
  const partWords = new RememberedSums(part.weights, (key, out) => {
    const at = Math.floor(key / SIDES);
    const place = at % PART_PLACES.length;
    partWordFeatures(words, Math.floor(at / PART_PLACES.length) - 2, place, key % SIDES, out);
  });
  const sinks = {
    cue: new WeightSink(cue.weights),
    once: new WeightSink(part.weights),
    each: new WeightSink(part.weights),
    rank: new WeightSink(rank),
  };
  let { numbers } = words;
  return {
    cueChain: cue.chain,
    partChain: part.chain,
    leastCue: 0.12,
    // About F1 / 2 for each of the two.
    leastWorth: 0.72,
    read(reading: Reading, ruled: Ruled): QuotationScores {
      const view = viewOf(reading, ruled, words);
      if (words.numbers !== numbers) {
        numbers = words.numbers;
        cueGate.forget();
        cueWords.clear();
        partWords.clear();
      }
      const opens = cueGate.read(view);
      const anchors = new Map<Window, Anchor>();
      /** 1 where the sums of a row on a side are known. */
      const known = new Uint8Array(view.length * SIDES);
      sinks.once.begin(view.length * SIDES);
      return {
        opens,
        cues: (from, to) => cueScores(view, from, to, opens, sinks.cue, cueWords),
        parts(window) {
          const anchor = anchorOf(view, window);
          anchors.set(window, anchor);
          return partScores(view, anchor, known, sinks, partWords, part.weights.scale);
        },
        worth: (candidates) =>
          worthOf(view, candidates, ({ window }) => anchors.get(window)!, sinks.rank, rank.scale),
      };
    },
  };
}

function cueScores(
  view: View,
  from: number,
  to: number,
  opens: Uint8Array,
  sink: WeightSink,
  byWord: RememberedSums,
): Float32Array {
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
  return sink.scores(to - from);
}

function partScores(
  view: View,
  anchor: Anchor,
  known: Uint8Array,
  { once, each }: { once: WeightSink; each: WeightSink },
  byWord: RememberedSums,
  scale: number,
): Float32Array {
  const { left, right, from, to } = anchor;
  each.begin(right - left);
  const scores = new Float32Array((right - left) * PART_LABELS);
  const skeletons = skeletonsOf(view, anchor);
  for (let i = left; i < right; i++) {
    if (i >= from && i < to) continue;
    const row = (i - left) * PART_LABELS;
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
    for (let y = 0; y < PART_LABELS; y++) scores[row + y] = (own[at + y]! + relative[row + y]!) * scale;
    scores[row + Part.SourceBegin] = scores[row + Part.SourceBegin]! + SOURCE_BIAS;
  }
  return scores;
}

function worthOf(
  view: View,
  candidates: readonly Candidate[],
  anchorOf: (candidate: Candidate) => Anchor,
  sink: WeightSink,
  scale: number,
): Worth[] {
  const rivals = rivalsOf(view, candidates);
  sink.begin(candidates.length);
  return candidates.map((candidate, k) => {
    sink.item(k);
    rankFeatures(view, candidate, anchorOf(candidate), rivals, sink);
    return {
      loose: probability(sink.sums[k * RANK_OUTPUTS]! * scale),
      tight: probability(sink.sums[k * RANK_OUTPUTS + 1]! * scale),
    };
  });
}
