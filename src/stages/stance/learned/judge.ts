import type { Stance } from "../../../document/schema.js";
import { probability } from "../../../learn/classifier.js";
import type { Weights } from "../../../learn/weights.js";
import type { Rule } from "../finding.js";
import { candidateFeatures, type StanceArticle } from "./article.js";
import { type Candidate, type Gate, Manner } from "./candidates.js";
import { gateFeatures } from "./gate-features.js";
import type { Judged } from "./outcome.js";
import { type First, SecondFeatures } from "./second-features.js";

/** The linear models: a gate; then, twice, is there a stance and which way does it go: alone, and seen with the others. */
export interface StanceWeights {
  gate: Weights;
  /** Two labels: `IS` and `WAY`. */
  first: Weights;
  second: Weights;
}

/** Labels of the weights: that it is a stance, and that it is one in favor. */
export const IS = 0;
export const WAY = 1;

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

/** Sums weights of features as they come. */
class Sum {
  private readonly totals = new Int32Array(2);
  constructor(private readonly weights: Weights) {}
  readonly add = (hash: number): void => this.weights.addTo(hash, this.totals, 0);
  /** The log-odds of a label so far; begins anew for that label. */
  take(label: number): number {
    const value = this.totals[label]! * this.weights.scale;
    this.totals[label] = 0;
    return value;
  }
}

/** The gate by its weights; what the rules saw go the other way alone does not pass. */
export function gateOf(weights: Weights): Gate {
  const sum = new Sum(weights);
  return (view, candidate) => {
    if (candidate.reverse.length > 0 && candidate.rules.length === 0) return false;
    gateFeatures(view, candidate, sum.add);
    return sum.take(IS) >= GATE;
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
  const one = new Sum(weights.first);
  for (let c = 0; c < n; c++) {
    candidateFeatures(article, candidates[c]!, one);
    first.is[c] = one.take(IS);
    first.way[c] = one.take(WAY);
  }
  const seen = new SecondFeatures(candidates, first, article.salience);
  const two = new Sum(weights.second);
  return candidates.map((candidate, c): Judged => {
    seen.add(c, two.add);
    const favor = probability(two.take(WAY));
    const score = probability(two.take(IS) + UNMARKED[candidate.manner]!) * Math.max(favor, 1 - favor);
    const label = favor >= 0.5 ? "favor" : "against";
    const ruled = candidate.manner === Manner.Asked ? undefined : surelyRuled(article, candidate);
    if (ruled && ruled.score! > score) return { candidate, label: ruled.label, score: ruled.score! };
    return { candidate, label: deniesFavor(article, candidate) ? "against" : label, score };
  });
}
