import { type Chain, likely } from "../../../../learn/chain.js";
import { logOdds, probability } from "../../../../learn/classifier.js";
import { Clusters } from "../../../../learn/clusters.js";
import { Gazetteer } from "../../../../learn/gazetteer.js";
import { Lattice } from "../../../../learn/lattice.js";
import { readModel } from "../../../../learn/model-bytes.js";
import { RememberedSums } from "../../../../learn/remembered-sums.js";
import { WeightSink } from "../../../../learn/weight-sink.js";
import { Weights } from "../../../../learn/weights.js";
import type { WordNumbers } from "../../../../learn/word-numbers.js";
import { months, weekdays } from "../../../../lexicons/calendar.js";
import type { Reading } from "../../../../reading/reading.js";
import { findNames } from "../find-names.js";
import type { FoundName, NameFinder } from "../finder.js";
import { agreed } from "./agreed.js";
import { withoutCommonNouns } from "./common-nouns.js";
import { NameFeatures, PLACES, VARIANTS } from "./features.js";
import { fineType } from "./fine-type.js";
import { guided } from "./guided.js";
import { NAME_TYPES, namesOf } from "./labels.js";
import { withPartyCodes } from "./party-codes.js";

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
  const tagger = new Tagger(
    chains.names,
    new Weights(weights.names),
    new NameFeatures(Clusters.of(model.clusters), new Gazetteer(model.gazetteer)),
  );
  const { slope = 1, intercept = 0 } = numbers;
  const calibrated = (score: number) => Number(probability(slope * logOdds(score) + intercept).toFixed(3));
  return (reading) => {
    const hints = findNames(reading);
    const typed = fineType(reading, hints);
    tagger.read(reading, hints);
    const names = reading.sentences.flatMap((_, s) =>
      tagger.sentence(s).flatMap(({ from, to, type, score: chance }): FoundName[] => {
        const coarse = NAME_TYPES[type]!;
        const score = calibrated(chance);
        if (score < LEAST_SCORE || isCalendarWord(reading, from, to)) return [];
        return [{ from, to, type: typed(from, to, coarse, score), score }];
      }),
    );
    const known = guided(reading, hints, agreed(reading, names));
    return withoutCommonNouns(reading, withPartyCodes(reading, known));
  };
}

/** Names less likely than this are left out: about half of F1, below which a name lowers it (Lipton et al. 2014). */
const LEAST_SCORE = 0.4;

/** Labels the tokens of sentences. Weights of a word are added up once for all the times that it stands somewhere. */
class Tagger {
  /** For a stretch: 1 where words of the sentence stand before it, 2 where some stand after it. */
  private readonly lattices: Lattice[];
  /** Sums of the weights of a word at a place in a style of text, by a number made of these (`keyOf`). */
  private readonly byWord: RememberedSums;
  private readonly sink: WeightSink;
  private numbers: WordNumbers | undefined;

  constructor(
    chain: Chain,
    private readonly weights: Weights,
    private readonly features: NameFeatures,
  ) {
    this.sink = new WeightSink(weights);
    this.byWord = new RememberedSums(weights, (key, out) => {
      const slot = Math.floor(key / 2) % SLOTS;
      const place = PLACE_OF[slot]!;
      features.word(Math.floor(key / (2 * SLOTS)) - 2, place, slot - FIRST_SLOT[place]!, out);
    });
    this.lattices = [false, true].flatMap((closed) =>
      [false, true].map((open) => new Lattice(inside(chain, open, closed))),
    );
  }

  read(reading: Reading, hints: readonly FoundName[]): void {
    this.features.read(reading, hints);
    const { numbers } = this.features;
    if (numbers !== this.numbers || this.byWord.size > MOST_SUMS) this.byWord.clear();
    this.numbers = numbers;
  }

  /** The names of sentence `s`, as token indexes of the text. */
  sentence(s: number): TaggedName[] {
    const [from, to] = this.features.sentence(s);
    const names: TaggedName[] = [];
    for (let i = from; i < to; i++) {
      if (!this.features.opens(i)) continue;
      const start = Math.max(from, i - BEFORE);
      let end = Math.min(to, i + 1 + BEHIND);
      for (let k = i + 1; k < Math.min(to, end + BEHIND); k++) {
        if (this.features.opens(k)) end = Math.min(to, k + 1 + BEHIND);
      }
      this.stretch(start, end, this.lattices[(start > from ? 1 : 0) + (end < to ? 2 : 0)]!, names);
      i = end - 1;
    }
    return names;
  }

  /** Finds the names of the tokens `[from, to)`, outside which there is none near. */
  private stretch(from: number, to: number, lattice: Lattice, names: TaggedName[]): void {
    const { labels } = this.weights;
    const { sink, byWord } = this;
    sink.begin(to - from);
    for (let i = from; i < to; i++) {
      for (let place = 0; place < PLACES.length; place++)
        byWord.addTo(this.keyOf(i, place), sink.sums, (i - from) * labels);
      sink.item(i - from);
      this.features.context(i, sink);
    }
    const emissions = sink.scores(to - from);
    const allowed = likely(emissions, to - from, labels, NEGLIGIBLE);
    const path = lattice.best(emissions, to - from, allowed);
    const found = namesOf(path);
    if (found.length === 0) return;
    lattice.read(emissions, to - from, allowed);
    for (const { from: first, to: last, type } of found) {
      const score = lattice.probabilityOf(path, first, last);
      names.push({ from: from + first, to: from + last, type, score });
    }
  }

  private keyOf(i: number, place: number): number {
    // Words outside a sentence are −1 and −2.
    const word = this.features.wordAt(i + PLACES[place]!) + 2;
    return (word * SLOTS + FIRST_SLOT[place]! + this.features.variantOf(i, place)) * 2 + this.features.style;
  }
}

/** For each place the number of its first variant, and for each such number its place. */
const FIRST_SLOT = VARIANTS.map((_, place) => VARIANTS.slice(0, place).reduce((sum, n) => sum + n, 0));
const PLACE_OF = VARIANTS.flatMap((count, place) => Array.from({ length: count }, () => place));
const SLOTS = PLACE_OF.length;

interface TaggedName {
  from: number;
  to: number;
  type: number;
  /** Probability under the chain. */
  score: number;
}

/**
 * Tokens looked at before and behind one that may be in a name. Looking at all changes two names of a thousand on the
 * dev packs, mostly to add words in small letters.
 */
const BEFORE = 1;
const BEHIND = 2;

/** How far below the best a label's score is no longer looked at: e^−15 is less than a score shows. */
const NEGLIGIBLE = 15;

/** The chain for tokens with `O` right before or after them. */
function inside(chain: Chain, before: boolean, after: boolean): Chain {
  const { labels, transitions, begin, finish } = chain;
  return {
    ...chain,
    begin: before ? transitions.subarray(0, labels) : begin,
    finish: after ? finish.map((_, y) => transitions[y * labels]!) : finish,
  };
}

/** Sums kept at most, so that memory stays bounded. */
const MOST_SUMS = 1 << 17;

/** *Friday*, *May*: a date where it stands alone, whatever the tagger takes it for. */
function isCalendarWord({ text, tokens }: Reading, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const word = text.slice(tokens.start[from]!, tokens.end[from]!).toLowerCase();
  return (
    weekdays().has(word) || (months().has(word) && word !== "may" && word !== "march" && word !== "august")
  );
}
