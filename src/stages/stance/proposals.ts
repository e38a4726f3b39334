import { type Attitude, attitudesIn, tagsAt } from "../../heads/attitudes.js";
import { Manner, type PairHead } from "../../heads/pair-head.js";
import type { StanceHeadOfText } from "../../heads/stance-head.js";
import { likeliest } from "../../learn/softmax.js";
import { type Rows, sharesRow } from "../../reading/rows.js";
import { type Holder, holdersOf } from "./holders.js";
import { pairsIn } from "./pairs.js";
import { entityOfPhrase, likelyRuns, mayMean, mostLikely, nameIn, wholePhrase } from "./phrases.js";
import type { StanceText } from "./stance-text.js";

/** A stance that may stand, with what each head says of it. */
export interface Proposal {
  label: "favor" | "against";
  /** Index of its paragraph, and the sentence of its evidence. */
  paragraph: number;
  sentence: number;
  holder: Holder;
  /** Where the holder stands in the paragraph; null where it does not. */
  holderRows: Rows | null;
  target: Rows;
  /** The entity that the target is, or −1. */
  targetEntity: number;
  evidence: Rows[];
  hedged: number;
  negated: number;
  /** Probability of the tag of the words of attitude; 0 where only a pair speaks for it. */
  tag: number;
  /** Mean and highest probability of the target's words. */
  targetMean: number;
  targetMost: number;
  /** Probability of the holder, and of the likeliest other one. */
  holderProbability: number;
  otherHolder: number;
  /** Probability of the pair in this direction with this label, and of none; 0 and 1 where they are no pair. */
  pair: number;
  noPair: number;
}

/** No more holders of one attitude are proposed, and further ones above this probability. */
const MOST_HOLDERS = 4;
const FURTHER_HOLDER = 0.08;
/** Of the runs of target words of one attitude no more are targets. */
const MOST_TARGETS = 6;
/** A pair is proposed above this probability of a label. */
const LEAST_PAIR = 0.25;
/** Pairs of a sentence are read where one of its words has an attitude with this probability. */
const LEAST_ATTITUDE = 0.5;

/** Tokens that are looked at together: a longer paragraph is cut behind the last sentence that fits, or anywhere. */
const LONGEST_STRETCH = 400;

/** The stretches of a paragraph: most have one. */
export function stretchesOf({ reading }: StanceText, paragraph: number): Rows[] {
  const end = reading.paragraphFrom[paragraph + 1]!;
  const stretches: Rows[] = [];
  let from = reading.paragraphFrom[paragraph]!;
  while (from < end) {
    let to = Math.min(end, from + LONGEST_STRETCH);
    if (to < end) {
      const sentence = reading.sentenceFrom[reading.sentenceAt[to]!]!;
      if (sentence > from) to = sentence;
    }
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

/**
 * The stances that words of attitude and pairs of parties propose for a stretch of a paragraph: one for each holder,
 * target and label.
 */
export function proposalsIn(
  text: StanceText,
  heads: { stance: StanceHeadOfText; pair: ReturnType<PairHead> },
  paragraph: number,
  rows: Rows,
  manner: number,
  mentionAt: Int32Array,
): Proposal[] {
  const found: Proposal[] = [];
  for (const attitude of attitudesIn(text.vectors, rows.from, rows.to)) {
    for (const proposal of byAttitude(text, heads.stance, attitude, paragraph, rows, mentionAt)) {
      merge(found, proposal);
    }
  }
  let from = rows.from;
  while (from < rows.to) {
    const whole = text.sentenceOf(from);
    const sentence = { from, to: Math.min(whole.to, rows.to) };
    for (const proposal of byPairs(text, heads.pair, sentence, paragraph, manner)) merge(found, proposal);
    from = sentence.to;
  }
  return found;
}

/** What only an attitude, or only a pair, says of a proposal: nothing is said by the other. */
const NO_ATTITUDE = {
  hedged: 0,
  negated: 0,
  tag: 0,
  targetMean: 0,
  targetMost: 0,
  holderProbability: 0,
  otherHolder: 0,
};
const NO_PAIR = { pair: 0, noPair: 1 };

function byAttitude(
  text: StanceText,
  head: StanceHeadOfText,
  attitude: Attitude,
  paragraph: number,
  rows: Rows,
  mentionAt: Int32Array,
): Proposal[] {
  const sentence = text.sentenceOf(attitude.from);
  const arcs = head.arcs(attitude, sentence, rows.from, rows.to);
  const holders = holdersOf(text, head, attitude, rows);
  const manners = head.manners(attitude);
  const place = mostLikely(likelyRuns(arcs.holder, rows.from), arcs.holder, rows.from);
  const words = place && wholePhrase(text, place, rows, mentionAt);
  const named = words ? entityOfPhrase(text, words, mentionAt) : -1;
  const said = text.saidAt(attitude.from);
  const runs = likelyRuns(arcs.target, rows.from).slice(0, MOST_TARGETS);
  if (runs.length === 0) {
    const row = rows.from + likeliest(arcs.target);
    runs.push({ from: row, to: row + 1 });
  }
  const targets = runs.map((run) => {
    const target = wholePhrase(text, run, rows, mentionAt);
    const scores = arcs.target.subarray(run.from - rows.from, run.to - rows.from);
    return {
      target,
      targetEntity: entityOfPhrase(text, target, mentionAt),
      targetMean: scores.reduce((sum, value) => sum + value, 0) / scores.length,
      targetMost: scores[likeliest(scores)]!,
    };
  });
  return holders.slice(0, MOST_HOLDERS).flatMap(({ holder: found, probability }, h): Proposal[] => {
    if (h > 0 && probability < FURTHER_HOLDER) return [];
    // Words that name an entity are that entity.
    const holder = found === "words" && named >= 0 ? { entity: named } : found;
    const holderRows =
      holder === "author"
        ? null
        : holder === "words"
          ? words
          : place && words && mayMean(text, words, holder.entity, said, mentionAt)
            ? place
            : nameIn(text, holder.entity, rows);
    if (holder === "words" && !holderRows) return [];
    return targets.flatMap((held): Proposal[] => {
      if (typeof holder === "object" && holder.entity === held.targetEntity) return [];
      return [
        {
          ...NO_PAIR,
          ...manners,
          label: attitude.label,
          paragraph,
          sentence: text.reading.sentenceAt[attitude.from]!,
          holder,
          holderRows,
          ...held,
          evidence: [{ from: attitude.from, to: attitude.to }],
          tag: attitude.score,
          holderProbability: probability,
          otherHolder: holders[h === 0 ? 1 : 0]?.probability ?? 0,
        },
      ];
    });
  });
}

function byPairs(
  text: StanceText,
  read: ReturnType<PairHead>,
  sentence: Rows,
  paragraph: number,
  manner: number,
): Proposal[] {
  const strongest = strongestWords(text, sentence);
  if (Math.max(strongest.favor.score, strongest.against.score) < LEAST_ATTITUDE && manner === Manner.Article)
    return [];
  return pairsIn(text, sentence).flatMap((pair): Proposal[] => {
    const [noPair, ...probabilities] = read(pair, sentence.from, sentence.to, manner);
    const holds = { entity: pair.first, rows: pair.p };
    const held = { entity: pair.second, rows: pair.q };
    return PAIRS.flatMap(({ label, forward }, k): Proposal[] => {
      const probability = probabilities[k]!;
      const [holder, target] = forward ? [holds, held] : [held, holds];
      // What is held of somebody who stands elsewhere belongs to the sentence where he stands.
      if (probability < LEAST_PAIR || target.rows === null) return [];
      if (target.rows.from < sentence.from || target.rows.to > sentence.to) return [];
      const { row } = strongest[label];
      return [
        {
          ...NO_ATTITUDE,
          label,
          paragraph,
          sentence: text.reading.sentenceAt[sentence.from]!,
          holder: holder.entity < 0 ? "author" : { entity: holder.entity },
          holderRows: holder.rows,
          target: target.rows,
          targetEntity: target.entity,
          evidence: [{ from: row, to: row + 1 }],
          pair: probability,
          noPair: noPair!,
        },
      ];
    });
  });
}

/** The classes of a pair behind *none*, in the order of the head: p is the holder, or q is. */
const PAIRS = [
  { label: "favor", forward: true },
  { label: "favor", forward: false },
  { label: "against", forward: true },
  { label: "against", forward: false },
] as const;

/** The word of a sentence that most likely shows each attitude. */
function strongestWords(text: StanceText, sentence: Rows) {
  const most = { favor: { row: sentence.from, score: 0 }, against: { row: sentence.from, score: 0 } };
  for (let row = sentence.from; row < sentence.to; row++) {
    const p = tagsAt(text.vectors, row);
    const favor = p[1]! + p[2]!;
    const against = p[3]! + p[4]!;
    if (favor > most.favor.score) most.favor = { row, score: favor };
    if (against > most.against.score) most.against = { row, score: against };
  }
  return most;
}

/** Adds a proposal, or what speaks for it to the one that says the same of the same target. */
function merge(found: Proposal[], proposal: Proposal): void {
  const same = found.find(
    (other) =>
      other.label === proposal.label &&
      isSameHolder(other, proposal) &&
      (other.targetEntity >= 0
        ? other.targetEntity === proposal.targetEntity
        : sharesRow(other.target, proposal.target)),
  );
  if (!same) {
    found.push(proposal);
    return;
  }
  if (proposal.tag > 0) {
    if (byWords(proposal) > byWords(same)) {
      const { pair, noPair } = same;
      const evidence = same.tag > 0 ? [...same.evidence, ...proposal.evidence] : proposal.evidence;
      Object.assign(same, proposal, { pair, noPair, evidence });
    } else same.evidence = [...same.evidence, ...proposal.evidence];
  }
  if (proposal.pair > same.pair) {
    same.pair = proposal.pair;
    same.noPair = proposal.noPair;
    same.holderRows ??= proposal.holderRows;
  }
}

/** What the words of attitude say for a proposal, 0 to 1: that they are some, of this target, of this holder. */
export function byWords({ tag, targetMean, holderProbability }: Proposal): number {
  return tag * targetMean * holderProbability;
}

/** What speaks most for a proposal, its words or the pair, 0 to 1. */
export function strengthOf(proposal: Proposal): number {
  return Math.max(byWords(proposal), proposal.pair);
}

export function isSameHolder(a: Proposal, b: Proposal): boolean {
  if (typeof a.holder === "string" || typeof b.holder === "string") {
    if (a.holder !== b.holder) return false;
    return a.holder === "author" || sharesRow(a.holderRows!, b.holderRows!);
  }
  return a.holder.entity === b.holder.entity;
}
