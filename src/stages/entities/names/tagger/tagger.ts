import { type Chain, decode, lattice, predecessors, probabilityOf } from "../../../../learn/chain.js";
import { logOdds, probability } from "../../../../learn/classifier.js";
import { Clusters } from "../../../../learn/clusters.js";
import { Gazetteer } from "../../../../learn/gazetteer.js";
import { readModel } from "../../../../learn/model-bytes.js";
import { Weights } from "../../../../learn/weights.js";
import { months, weekdays } from "../../../../lexicons/calendar.js";
import { findNames } from "../find-names.js";
import type { FinderInput, FoundName, NameFinder } from "../finder.js";
import { NameFeatures, PLACES } from "./features.js";
import { fineType } from "./fine-type.js";
import { guided } from "./guided.js";
import { NAME_TYPES, namesOf } from "./labels.js";

/** The files of the name tagger, as bytes. */
export interface NameModel {
  weights: Uint8Array;
  clusters: Uint8Array;
  gazetteer: Uint8Array;
}

/** Types that the rules for dates and amounts find better, by the guidelines; the tagger only learns them apart. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set(["DATE", "MONEY"]);

/**
 * A finder of names that learned from annotated news: a linear-chain CRF over hashed features, with what the rules
 * find among them. `score` is the probability of the name, 0 to 1: that under the chain, calibrated on dev.
 *
 * @throws Error where the bytes are not such a model.
 */
export function taggedNames(model: NameModel): NameFinder {
  const { chains, weights, numbers } = readModel(model.weights);
  if (!chains.names || !weights.names) throw new Error("these bytes are not a name model");
  const tagger = new Tagger(
    chains.names,
    new Weights(weights.names),
    new NameFeatures(new Clusters(model.clusters), new Gazetteer(model.gazetteer)),
  );
  const { slope = 1, intercept = 0 } = numbers;
  const calibrated = (score: number) => Number(probability(slope * logOdds(score) + intercept).toFixed(3));
  return (input) => {
    const hints = findNames(input);
    const typed = fineType(input, hints);
    tagger.read(input, hints);
    const names = input.sentences.flatMap((_, s) =>
      tagger.sentence(s).flatMap(({ from, to, type, score }): FoundName[] => {
        const coarse = NAME_TYPES[type]!;
        if (LEFT_TO_RULES.has(coarse) || isCalendarWord(input, from, to)) return [];
        return [{ from, to, type: typed(from, to, coarse), score: calibrated(score) }];
      }),
    );
    return guided(input, hints, names);
  };
}

/** Labels the tokens of sentences. Weights of a word are added up once for all the times that it stands somewhere. */
class Tagger {
  private readonly before: Uint16Array[];
  /** Sums of the weights of a word at a place in a style of text, by a number made of these. */
  private readonly wordSums = new Map<number, Int32Array>();

  constructor(
    private readonly chain: Chain,
    private readonly weights: Weights,
    private readonly features: NameFeatures,
  ) {
    this.before = predecessors(chain);
  }

  read(input: FinderInput, hints: readonly FoundName[]): void {
    if (this.features.read(input, hints) || this.wordSums.size > MOST_SUMS) this.wordSums.clear();
  }

  /** The names of sentence `s`, as token indexes of the text. */
  sentence(s: number): { from: number; to: number; type: number; score: number }[] {
    const [from, to] = this.features.sentence(s);
    const { labels } = this.chain;
    const sums = new Int32Array((to - from) * labels);
    let row = 0;
    const sink = { add: (hash: number) => this.weights.addTo(hash, sums, row) };
    for (let i = from; i < to; i++, row += labels) {
      for (let place = 0; place < PLACES.length; place++) {
        const word = this.sumsOf(this.features.wordAt(i + PLACES[place]!), place);
        for (let y = 0; y < labels; y++) sums[row + y] = sums[row + y]! + word[y]!;
      }
      this.features.context(i, sink);
    }
    const { scale } = this.weights;
    const emissions = Float32Array.from(sums, (sum) => sum * scale);
    const path = decode(this.chain, emissions, to - from, this.before);
    const names = namesOf(path);
    if (names.length === 0) return [];
    const paths = lattice(this.chain, emissions, to - from, this.before);
    return names.map((name) => ({
      from: from + name.from,
      to: from + name.to,
      type: name.type,
      score: probabilityOf(this.chain, emissions, paths, path, name.from, name.to),
    }));
  }

  private sumsOf(word: number, place: number): Int32Array {
    // Words outside a sentence are −1 and −2.
    const key = ((word + 2) * PLACES.length + place) * 2 + this.features.style;
    let sums = this.wordSums.get(key);
    if (!sums) {
      const made = new Int32Array(this.chain.labels);
      this.features.word(word, place, { add: (hash) => this.weights.addTo(hash, made, 0) });
      this.wordSums.set(key, made);
      sums = made;
    }
    return sums;
  }
}

/** Sums kept at most, so that memory stays bounded. */
const MOST_SUMS = 1 << 17;

/** *Friday*, *May*: a date where it stands alone, whatever the tagger takes it for. */
function isCalendarWord({ text, tokens }: FinderInput, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const word = text.slice(tokens.start[from]!, tokens.end[from]!).toLowerCase();
  return (
    weekdays().has(word) || (months().has(word) && word !== "may" && word !== "march" && word !== "august")
  );
}
