import type { PosTag } from "../../document/schema.js";
import { columnsOf } from "../../encoder/vectors.js";
import { Manner, type PairHead } from "../../heads/pair-head.js";
import { type Attitude, attitudesIn, type StanceHeadOfText } from "../../heads/stance-head.js";
import { likeliest } from "../../learn/softmax.js";
import { phraseAround } from "../../reading/phrase-around.js";
import { isPossessive } from "../../reading/reading.js";
import { firstFrom, type Rows } from "../../reading/rows.js";
import { type Holder, holdersOf } from "./holders.js";
import { pairsIn } from "./pairs.js";
import { likelyRuns } from "./runs.js";
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

/** A second holder is proposed above this probability. */
const SECOND_HOLDER = 0.25;
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

function byAttitude(
  text: StanceText,
  head: StanceHeadOfText,
  attitude: Attitude,
  paragraph: number,
  rows: Rows,
  mentionAt: Int32Array,
): Proposal[] {
  const { reading } = text;
  const sentence = text.sentenceOf(attitude.from);
  const arcs = head.arcs(attitude, sentence, rows.from, rows.to);
  const holders = holdersOf(text, head, attitude, rows);
  const { hedged, negated } = head.manners(attitude);
  const holderRuns = likelyRuns(arcs.holder, rows.from);
  const place = holderRuns.length > 0 ? best(holderRuns, arcs.holder, rows.from) : null;
  let targets = likelyRuns(arcs.target, rows.from).slice(0, MOST_TARGETS);
  if (targets.length === 0) {
    const row = rows.from + likeliest(arcs.target);
    targets = [{ from: row, to: row + 1 }];
  }
  const proposals: Proposal[] = [];
  const words = place && whole(text, place, rows, mentionAt);
  const named = words ? entityIn(text, words, mentionAt) : -1;
  holders.slice(0, 2).forEach(({ holder: found, probability }, h) => {
    if (h > 0 && probability < SECOND_HOLDER) return;
    // Words that name an entity are that entity.
    const holder = found === "words" && named >= 0 ? { entity: named } : found;
    const stands =
      holder === "author" ? null : holder === "words" ? words : placeOf(text, holder.entity, place, rows);
    if (holder === "words" && !stands) return;
    for (const run of targets) {
      const target = whole(text, run, rows, mentionAt);
      const entity = entityIn(text, target, mentionAt);
      if (typeof holder === "object" && holder.entity === entity) continue;
      const scores = arcs.target.subarray(run.from - rows.from, run.to - rows.from);
      proposals.push({
        label: attitude.label,
        paragraph,
        sentence: reading.sentenceAt[attitude.from]!,
        holder,
        holderRows: stands,
        target,
        targetEntity: entity,
        evidence: [{ from: attitude.from, to: attitude.to }],
        hedged,
        negated,
        tag: attitude.score,
        targetMean: scores.reduce((sum, value) => sum + value, 0) / scores.length,
        targetMost: scores.reduce((most, value) => Math.max(most, value), 0),
        holderProbability: probability,
        otherHolder: holders[h === 0 ? 1 : 0]?.probability ?? 0,
        pair: 0,
        noPair: 1,
      });
    }
  });
  return proposals;
}

function byPairs(
  text: StanceText,
  read: ReturnType<PairHead>,
  sentence: Rows,
  paragraph: number,
  manner: number,
): Proposal[] {
  const { reading } = text;
  const strongest = attitudeWords(text, sentence);
  if (Math.max(strongest.favor.score, strongest.against.score) < LEAST_ATTITUDE && manner === Manner.Article)
    return [];
  const proposals: Proposal[] = [];
  for (const pair of pairsIn(text, sentence)) {
    const p = read(pair, sentence.from, sentence.to, manner);
    const add = (label: "favor" | "against", probability: number, forward: boolean) => {
      if (probability < LEAST_PAIR) return;
      const holder = forward ? pair.first : pair.second;
      const target = forward ? pair.q : pair.p;
      const entity = forward ? pair.second : pair.first;
      // What is held of somebody who stands elsewhere belongs to the sentence where he stands.
      if (target === null || target.from < sentence.from || target.to > sentence.to) return;
      const words = strongest[label];
      proposals.push({
        label,
        paragraph,
        sentence: reading.sentenceAt[sentence.from]!,
        holder: holder < 0 ? "author" : { entity: holder },
        holderRows: forward ? pair.p : pair.q,
        target,
        targetEntity: entity,
        evidence: [{ from: words.row, to: words.row + 1 }],
        hedged: 0,
        negated: 0,
        tag: 0,
        targetMean: 0,
        targetMost: 0,
        holderProbability: 0,
        otherHolder: 0,
        pair: probability,
        noPair: p[0]!,
      });
    };
    add("favor", p[1]!, true);
    add("favor", p[2]!, false);
    add("against", p[3]!, true);
    add("against", p[4]!, false);
  }
  return proposals;
}

/** The word of a sentence that most likely shows each attitude. */
function attitudeWords(text: StanceText, sentence: Rows) {
  const { data, width, columns } = text.vectors;
  const tags = columnsOf(columns, "tags").from;
  const most = { favor: { row: sentence.from, score: 0 }, against: { row: sentence.from, score: 0 } };
  for (let row = sentence.from; row < sentence.to; row++) {
    const at = row * width + tags;
    let total = 0;
    const p = [0, 1, 2, 3, 4].map((k) => Math.exp(data[at + k]!));
    for (const value of p) total += value;
    const favor = (p[1]! + p[2]!) / total;
    const against = (p[3]! + p[4]!) / total;
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
        : other.target.from < proposal.target.to && proposal.target.from < other.target.to),
  );
  if (!same) {
    found.push(proposal);
    return;
  }
  if (proposal.tag > 0) {
    const better = proposal.tag * proposal.targetMean * proposal.holderProbability;
    if (better > same.tag * same.targetMean * same.holderProbability) {
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

function isSameHolder(a: Proposal, b: Proposal): boolean {
  if (typeof a.holder === "string" || typeof b.holder === "string") {
    if (a.holder !== b.holder) return false;
    return (
      a.holder === "author" ||
      (a.holderRows!.from < b.holderRows!.to && b.holderRows!.from < a.holderRows!.to)
    );
  }
  return a.holder.entity === b.holder.entity;
}

/** Where an entity that holds an attitude stands in the paragraph: the words that the head points to, or its name. */
function placeOf(text: StanceText, entity: number, place: Rows | null, rows: Rows): Rows | null {
  if (place) return place;
  const { named } = text;
  for (let m = firstFrom(named, rows.to) - 1; m >= 0 && named[m]!.from >= rows.from; m--) {
    if (named[m]!.entity === entity) return { from: named[m]!.from, to: named[m]!.to };
  }
  return null;
}

/** What a phrase neither begins nor ends with. */
const EDGES: ReadonlySet<PosTag> = new Set<PosTag>(["ADP", "CCONJ", "SCONJ", "PUNCT"]);

/** The phrase that holds the words that the head points to, whole: *the result of the runoff* for *of result*. */
function whole(text: StanceText, run: Rows, stretch: Rows, mentionAt: Int32Array): Rows {
  const { pos } = text.layers.tokens;
  let { from, to } = run;
  while (from < to - 1 && EDGES.has(pos[from]!) && mentionAt[from]! < 0) from++;
  while (to - 1 > from && EDGES.has(pos[to - 1]!) && mentionAt[to - 1]! < 0) to--;
  const first = phraseAround(text.reading, from, mentionAt);
  const last = to - from > 1 ? phraseAround(text.reading, to - 1, mentionAt) : first;
  return {
    from: first && first.from < from ? Math.max(first.from, stretch.from) : from,
    to: last && last.to > to ? Math.min(last.to, stretch.to) : to,
  };
}

/** The entity that a phrase is: the one whose name ends it, unless that hangs on another noun (*the critics of Brandt*). */
function entityIn(text: StanceText, phrase: Rows, mentionAt: Int32Array): number {
  const mention = mentionAt[phrase.to - 1]!;
  if (mention < 0) return -1;
  const { pos } = text.layers.tokens;
  for (let row = phrase.to - 1; row >= phrase.from; row--) {
    if (mentionAt[row] !== mention && (pos[row] === "ADP" || isPossessive(text.reading, row))) return -1;
  }
  return text.entityOfMention[mention]!;
}

function best(runs: readonly Rows[], scores: Float32Array, offset: number): Rows {
  const value = ({ from, to }: Rows) => {
    let most = 0;
    for (let row = from; row < to; row++) most = Math.max(most, scores[row - offset]!);
    return most;
  };
  return runs.reduce((one, other) => (value(other) > value(one) ? other : one));
}
