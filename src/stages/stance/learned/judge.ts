import type { Stance } from "../../../document/schema.js";
import { probability } from "../../../learn/classifier.js";
import type { Weights } from "../../../learn/weights.js";
import type { Rule } from "../finding.js";
import { candidateFeatures, type StanceArticle } from "./article.js";
import { type Candidate, type Gate, Manner } from "./candidates.js";
import { gateFeatures } from "./features.js";
import type { Judged } from "./outcome.js";
import { type First, SecondFeatures } from "./second-features.js";

/** The linear models: a gate; is there a stance, which way does it go; first alone, then seen with the others. */
export interface StanceWeights {
  gate: Weights;
  is: Weights;
  way: Weights;
  is2: Weights;
  way2: Weights;
}

/** Log-odds from which the gate lets a candidate pass: nine of ten stances of the train packs pass it, and nearly all that would be written. */
const GATE = -2;

/**
 * Of the stances that are there, the share that each manner of reading marks, as log-odds to be added. Of what the
 * clearest rules (attitude, act, noun) find between two names, readers of directed-train who were asked about the two
 * names mark 0.82, those of mpqa-train 0.53, those of seesaw-train, who had a list of the names that count, 0.28.
 */
const UNMARKED = new Float32Array(4);
UNMARKED[Manner.Marked] = Math.log(0.82 / 0.53);
UNMARKED[Manner.Read] = Math.log(0.82 / 0.28);

/** Candidates that the first model holds for less likely than this (log-odds) are not asked which way they go. */
const HOPELESS = -6;

/** Sums weights of features as they come. */
class Sum {
  private readonly total = new Int32Array(1);
  constructor(private readonly weights: Weights) {}
  readonly add = (hash: number): void => this.weights.addTo(hash, this.total, 0);
  /** The log-odds so far; begins anew. */
  take(): number {
    const value = this.total[0]! * this.weights.scale;
    this.total[0] = 0;
    return value;
  }
}

/** The gate by its weights; what the rules saw go the other way alone does not pass. */
export function gateOf(weights: Weights): Gate {
  const sum = new Sum(weights);
  return (view, candidate) => {
    if (candidate.reverse.length > 0 && candidate.rules.length === 0) return false;
    gateFeatures(view, candidate, sum.add);
    return sum.take() >= GATE;
  };
}

/** *refused to endorse*: the packs have too few of these for the model to learn that not favoring is a stance against. */
function deniesFavor({ rules }: StanceArticle, candidate: Candidate): boolean {
  return candidate.rules.some((r) => rules[r]!.stance.negated === true);
}

/** What weighs a whole quotation: the model knows better. */
const GUESSED: ReadonlySet<Rule> = new Set<Rule>(["says", "mentions"]);

/** The surest of what the rules find between the two by a word that tells an attitude, with its measured precision. */
function surelyRuled({ rules }: StanceArticle, candidate: Candidate): Stance | undefined {
  let best: Stance | undefined;
  for (const r of candidate.rules) {
    const { stance, finding } = rules[r]!;
    if (!GUESSED.has(finding.rule) && stance.score! > (best?.score ?? 0)) best = stance;
  }
  return best;
}

/** Every candidate of an article with its label and its raw score, a probability. */
export function judge(article: StanceArticle, weights: StanceWeights): Judged[] {
  const { candidates } = article;
  const n = candidates.length;
  const first: First = { is: new Float32Array(n), way: new Float32Array(n) };
  const is = new Sum(weights.is);
  const way = new Sum(weights.way);
  const hashes: number[] = [];
  candidates.forEach((candidate, c) => {
    hashes.length = 0;
    candidateFeatures(article, candidate, { add: (hash) => hashes.push(hash) });
    for (const hash of hashes) is.add(hash);
    first.is[c] = is.take();
    if (first.is[c]! < HOPELESS) return;
    for (const hash of hashes) way.add(hash);
    first.way[c] = way.take();
  });
  const seen = new SecondFeatures(candidates, first, article.salience);
  const is2 = new Sum(weights.is2);
  const way2 = new Sum(weights.way2);
  return candidates.map((candidate, c): Judged => {
    if (first.is[c]! < HOPELESS) return { candidate, label: "against", score: 0 };
    seen.add(c, (hash) => {
      is2.add(hash);
      way2.add(hash);
    });
    const favor = probability(way2.take());
    const score = probability(is2.take() + UNMARKED[candidate.manner]!) * Math.max(favor, 1 - favor);
    const label = favor >= 0.5 ? "favor" : "against";
    const ruled = candidate.manner === Manner.Asked ? undefined : surelyRuled(article, candidate);
    if (ruled && ruled.score! > score) return { candidate, label: ruled.label, score: ruled.score! };
    return { candidate, label: deniesFavor(article, candidate) ? "against" : label, score };
  });
}
