import { probability } from "../../../learn/classifier.js";
import { type SequenceModel, WeightSink } from "../../../learn/sequence-model.js";
import type { Weights } from "../../../learn/weights.js";
import type { WordNumbers } from "../../../learn/word-numbers.js";
import type { Candidate } from "./candidate.js";
import { CueFinder } from "./cues.js";
import { PartFinder } from "./parts.js";
import { RANK_OUTPUTS, rankFeatures, rivalsOf } from "./rank-features.js";
import type { View } from "./view.js";
import type { Words } from "./words.js";

/** A quotation that was found, with the probability that its content is right at three and at eight tenths. */
export interface Found extends Candidate {
  loose: number;
  tight: number;
}

/** Cues less likely than this are not looked at. */
const LEAST_CUE = 0.12;

/** Sum of the two probabilities from which a candidate is kept: about F1 / 2 each. */
export const LEAST_WORTH = 0.72;

/** Gives every candidate of a text, before any is chosen. Keeps what it learns of words. */
export class CandidateFinder {
  private readonly cues: CueFinder;
  private readonly parts: PartFinder;
  private numbers: WordNumbers;

  constructor(models: { gate: Weights; cue: SequenceModel; part: SequenceModel }, words: Words) {
    this.numbers = words.numbers;
    this.cues = new CueFinder(models.cue, models.gate, words);
    this.parts = new PartFinder(models.part, words);
  }

  find(view: View): Candidate[] {
    if (view.words.numbers !== this.numbers) {
      this.numbers = view.words.numbers;
      this.cues.forget();
      this.parts.forget();
    }
    this.parts.turnTo(view);
    return this.cues.find(view, LEAST_CUE).flatMap((cue) => this.parts.find(view, cue));
  }
}

/** Candidates with the ranker's probabilities. */
export function judge(view: View, candidates: readonly Candidate[], rank: Weights): Found[] {
  const rivals = rivalsOf(view, candidates);
  const sink = new WeightSink(rank);
  sink.begin(candidates.length);
  return candidates.map((candidate, k) => {
    sink.item(k);
    rankFeatures(view, candidate, rivals, sink);
    return {
      ...candidate,
      loose: probability(sink.sums[k * RANK_OUTPUTS]! * rank.scale),
      tight: probability(sink.sums[k * RANK_OUTPUTS + 1]! * rank.scale),
    };
  });
}

/** The best candidates that share no row of content, best first, none worth less than `least`. */
export function choose(view: View, candidates: readonly Found[], least: number): Found[] {
  const taken = new Uint8Array(view.length);
  const chosen: Found[] = [];
  const ranked = candidates
    .filter((c) => c.loose + c.tight >= least)
    .sort((a, b) => b.loose + b.tight - a.loose - a.tight || a.cue.from - b.cue.from);
  for (const candidate of ranked) {
    const free = candidate.content.every(({ from, to }) => {
      for (let i = from; i < to; i++) if (taken[i] === 1) return false;
      return true;
    });
    if (!free) continue;
    for (const { from, to } of candidate.content) taken.fill(1, from, to);
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
}
