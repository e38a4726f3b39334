import { dense, perceptron, sigmoid } from "../../heads/dense.js";
import { type Matrices, matrixOf } from "../../heads/matrices.js";
import { sharesRow } from "../../reading/rows.js";
import { byWords, isSameHolder, type Proposal, strengthOf } from "./proposals.js";
import type { StanceText } from "./stance-text.js";

/** What is known of a paragraph that proposals are judged in. */
export interface Surroundings {
  /** Probability of positive less that of negative: how the paragraph sounds. */
  tone: number;
  /** The same of what the sentence says of a target. */
  toward: (target: { from: number; to: number }) => number;
  /** The paragraph is the article's title. */
  title: boolean;
  /** All proposals of the stretch. */
  proposals: readonly Proposal[];
}

/** How likely a finished stance stands: its holder, its target and its side, as a careful reader would mark it. */
export type StandingHead = (features: readonly number[]) => number;

/**
 * The last head: a perceptron over what the other heads say of a proposal, learned on proposals for articles that the
 * encoder was not trained on, so that its numbers are probabilities.
 */
export function standingHead(matrices: Matrices): StandingHead {
  const mean = matrixOf(matrices, "standing.mean").data;
  const scale = matrixOf(matrices, "standing.scale").data;
  const judge = perceptron(matrices, "standing");
  const plain = dense(matrices, "standing.plain");
  return (features) => {
    const x = Float32Array.from(features, (value, k) => (value - mean[k]!) / scale[k]!);
    return sigmoid(judge.apply(x)[0]! + plain.apply(x)[0]!);
  };
}

/** What the last head reads of a proposal. The order is part of the model. */
export function standingFeatures(text: StanceText, proposal: Proposal, around: Surroundings): number[] {
  const { holder, target, tag, targetMean, targetMost, holderProbability, otherHolder, pair } = proposal;
  const side = proposal.label === "favor" ? 1 : -1;
  const { tokens } = text.layers;
  const evidence = proposal.evidence[0]!;
  const said = text.saidAt(evidence.from);
  const sentence = text.sentenceOf(evidence.from);
  const within = (rows: { from: number } | null) =>
    rows !== null && rows.from >= sentence.from && rows.from < sentence.to;
  const isPronoun = (rows: { from: number; to: number } | null) =>
    rows !== null && rows.to - rows.from === 1 && tokens.pos[rows.from] === "PRON";
  const words = byWords(proposal);
  const mine = strengthOf(proposal);
  let stronger = 0;
  let opposed = 0;
  let otherHolders = 0;
  let otherTargets = 0;
  for (const other of around.proposals) {
    if (other === proposal) continue;
    const strength = strengthOf(other);
    if (strength > mine) stronger++;
    const sameTarget = sharesRow(other.target, target);
    if (other.label !== proposal.label) {
      if (sameTarget) opposed = Math.max(opposed, strength);
    } else if (sameTarget) otherHolders = Math.max(otherHolders, strength);
    else if (isSameHolder(other, proposal)) otherTargets = Math.max(otherTargets, strength);
  }
  const entity = typeof holder === "object" ? holder.entity : -1;
  return [
    tag,
    logit(tag),
    targetMean,
    targetMost,
    holderProbability,
    otherHolder,
    words,
    Math.log(words + 1e-3),
    pair,
    logit(pair),
    1 - proposal.noPair,
    tag > 0 ? 1 : 0,
    pair > 0 ? 1 : 0,
    tag > 0 && pair > 0 ? 1 : 0,
    holder === "author" ? 1 : 0,
    holder === "words" ? 1 : 0,
    proposal.holderRows ? 1 : 0,
    isPronoun(proposal.holderRows) ? 1 : 0,
    within(proposal.holderRows) ? 1 : 0,
    proposal.targetEntity >= 0 ? 1 : 0,
    isPronoun(target) ? 1 : 0,
    within(target) ? 1 : 0,
    Math.log(target.to - target.from),
    proposal.hedged,
    proposal.negated,
    said ? 1 : 0,
    said && entity >= 0 && said.speaker === entity ? 1 : 0,
    side * around.toward(target),
    side * around.tone,
    around.title ? 1 : 0,
    Math.log(around.proposals.length),
    Math.log(1 + stronger),
    opposed,
    side,
    evidence.to - evidence.from,
    Math.log(proposal.evidence.length),
    Math.log(1 + (text.counts[entity] ?? 0)),
    otherHolders,
    mine - otherHolders,
    otherTargets,
  ];
}

const logit = (p: number) => Math.log((p + 1e-3) / (1 - p + 1e-3));
