import { logOdds, probability } from "../../../../learn/classifier.js";
import { Clusters } from "../../../../learn/clusters.js";
import { Gazetteer } from "../../../../learn/gazetteer.js";
import { readModel } from "../../../../learn/model-bytes.js";
import { RememberedSums } from "../../../../learn/remembered-sums.js";
import { WeightSink } from "../../../../learn/weight-sink.js";
import { Weights } from "../../../../learn/weights.js";
import type { NameFinder } from "../finder.js";
import { findNames } from "../rules/find-names.js";
import type { NameScores } from "../scorer.js";
import { scoredNames } from "../task.js";
import { NameFeatures, PLACES, VARIANTS } from "./features.js";

/** The files of the name tagger, as bytes. */
export interface NameModel {
  weights: Uint8Array;
  clusters: Uint8Array;
  gazetteer: Uint8Array;
}

/**
 * A finder of names that learned from annotated news: a linear-chain CRF over hashed features, with what the rules
 * find among them. `score` is the probability of the name, 0 to 1: that under the chain, calibrated on dev.
 *
 * @throws Error where the bytes are not such a model.
 */
export function taggedNames(model: NameModel): NameFinder {
  const { chains, weights, numbers } = readModel(model.weights);
  if (!chains.names || !weights.names) throw new Error("these bytes are not a name model");
  const { slope = 1, intercept = 0 } = numbers;
  const features = new NameFeatures(Clusters.of(model.clusters), new Gazetteer(model.gazetteer));
  const scores = linearScores(new Weights(weights.names), features);
  return scoredNames(
    {
      chain: chains.names,
      // About half of F1, below which a name lowers it (Lipton et al. 2014).
      leastScore: 0.4,
      calibrated: (chance) => Number(probability(slope * logOdds(chance) + intercept).toFixed(3)),
      read(reading, hints) {
        features.read(reading, hints);
        return scores();
      },
    },
    findNames,
  );
}

/** Sums kept at most, so that memory stays bounded. */
const MOST_SUMS = 1 << 17;

/** Scores of the text that `features` read last. Weights of a word are added up once for all the times that it comes. */
function linearScores(weights: Weights, features: NameFeatures): () => NameScores {
  const { labels } = weights;
  const sink = new WeightSink(weights);
  /** Sums of a word at a place in a style of text, by a number made of these (`keyOf`). */
  const byWord = new RememberedSums(weights, (key, out) => {
    const slot = Math.floor(key / 2) % SLOTS;
    const place = PLACE_OF[slot]!;
    features.word(Math.floor(key / (2 * SLOTS)) - 2, place, slot - FIRST_SLOT[place]!, out);
  });
  const keyOf = (i: number, place: number) => {
    // Words outside a sentence are −1 and −2.
    const word = features.wordAt(i + PLACES[place]!) + 2;
    return (word * SLOTS + FIRST_SLOT[place]! + features.variantOf(i, place)) * 2 + features.style;
  };
  let { numbers } = features;
  return () => {
    if (features.numbers !== numbers || byWord.size > MOST_SUMS) byWord.clear();
    numbers = features.numbers;
    let sentence = -1;
    const turnTo = (s: number) => {
      if (s !== sentence) features.sentence(s);
      sentence = s;
    };
    return {
      opens(s, token) {
        turnTo(s);
        return features.opens(token);
      },
      labels(s, from, to) {
        turnTo(s);
        sink.begin(to - from);
        for (let i = from; i < to; i++) {
          for (let place = 0; place < PLACES.length; place++)
            byWord.addTo(keyOf(i, place), sink.sums, (i - from) * labels);
          sink.item(i - from);
          features.context(i, sink);
        }
        return sink.scores(to - from);
      },
    };
  };
}

/** For each place the number of its first variant, and for each such number its place. */
const FIRST_SLOT = VARIANTS.map((_, place) => VARIANTS.slice(0, place).reduce((sum, n) => sum + n, 0));
const PLACE_OF = VARIANTS.flatMap((count, place) => Array.from({ length: count }, () => place));
const SLOTS = PLACE_OF.length;
