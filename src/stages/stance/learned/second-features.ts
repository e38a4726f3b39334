import { logOdds, probability } from "../../../learn/classifier.js";
import { combine } from "../../../learn/hash.js";
import type { Candidate } from "./candidates.js";
import type { Salience } from "./features.js";
import type { Party } from "./party.js";
import { kindOf as typeOf } from "./party-kind.js";

/** What the first model says of a candidate, as log-odds: that it is a stance, and that it is one in favor. */
export interface First {
  is: Float32Array;
  way: Float32Array;
}

/** Candidates this many sentences away are near. */
const NEAR = 2;
const NONE = -9;

/** The candidates of an article that share something, in order, with what the first model makes of them. */
interface Group {
  members: number[];
  favor: number;
  against: number;
  /** The highest log-odds and the sentence where they stand, and the highest of any other sentence. */
  best: [number, number, number];
  worst: [number, number, number];
}

/** The features of the second model: a candidate seen with all others of the article. */
export class SecondFeatures {
  private readonly favor: Float32Array;
  private readonly against: Float32Array;
  /** The group of each candidate by its pair, its holder, its target. */
  private readonly pairs: Group[];
  private readonly holders: Group[];
  private readonly targets: Group[];
  /** By sentence: its first candidate and the one after its last. */
  private readonly bounds: Map<number, [from: number, to: number]>;
  /** Place of each candidate in the members of its pair. */
  private readonly place: Int32Array;

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly first: First,
    private readonly salience: Salience,
  ) {
    const n = candidates.length;
    this.favor = new Float32Array(n);
    this.against = new Float32Array(n);
    this.place = new Int32Array(n);
    for (let c = 0; c < n; c++) {
      const is = probability(first.is[c]!);
      const way = probability(first.way[c]!);
      this.favor[c] = is * way;
      this.against[c] = is * (1 - way);
    }
    const numbers = new Map<string, number>();
    const numberOf = ({ topic }: Party) => {
      const known = numbers.get(topic);
      if (known !== undefined) return known;
      numbers.set(topic, numbers.size);
      return numbers.size - 1;
    };
    const holders = candidates.map(({ holder }) => numberOf(holder));
    const targets = candidates.map(({ target }) => numberOf(target));
    this.holders = this.grouped(holders);
    this.targets = this.grouped(targets);
    this.pairs = this.grouped(holders.map((holder, c) => holder * numbers.size + targets[c]!));
    this.bounds = new Map();
    candidates.forEach(({ sentence }, c) => {
      const known = this.bounds.get(sentence);
      if (known) known[1] = c + 1;
      else this.bounds.set(sentence, [c, c + 1]);
    });
    const seen = new Map<Group, number>();
    for (let c = 0; c < n; c++) {
      const at = seen.get(this.pairs[c]!) ?? 0;
      this.place[c] = at;
      seen.set(this.pairs[c]!, at + 1);
    }
  }

  /** Adds the features of candidate `c`. */
  add(c: number, out: (hash: number) => void): void {
    const { candidates, favor, against } = this;
    const { manner, holder, target, relation, sentence } = candidates[c]!;
    const is = this.first.is[c]!;
    const way = this.first.way[c]!;
    const add = (template: number, value: number) => out(combine(template, value));
    const steps = (template: number, value: number, from: number, to: number, step: number) => {
      for (let at = from, k = 0; at <= to && value >= at; at += step, k++) add(template, k);
    };
    const kind = (relation * 4 + holder.kind) * 4 + target.kind;
    add(500, 0);
    add(501, kind);
    add(502, manner);
    add(503, manner * 64 + kind);
    steps(504, is, -7, 4, 0.5);
    steps(505, way, -4, 4, 0.5);
    add(506, Math.round(Math.max(-6, Math.min(3, is))) * 16 + Math.round(Math.max(-3, Math.min(3, way))));
    steps(507 + 100 * manner, is, -7, 4, 0.5);

    const pair = this.pairs[c]!;
    const others = pair.members.length - 1;
    const sumFavor = pair.favor - favor[c]!;
    const sumAgainst = pair.against - against[c]!;
    add(510, Math.min(others, 6));
    steps(511, elsewhere(pair.best, sentence), -6, 3, 0.75);
    steps(512, elsewhere(pair.worst, sentence), -6, 3, 0.75);
    steps(513, Math.log2(sumFavor + 0.01), -5, 3, 0.5);
    steps(514, Math.log2(sumAgainst + 0.01), -5, 3, 0.5);
    steps(515, Math.log2((sumFavor + 0.05) / (sumAgainst + 0.05)), -4, 4, 0.5);
    steps(516 + 100 * manner, Math.log2(sumFavor + sumAgainst + 0.01), -5, 3, 0.75);
    let nearFavor = NONE;
    let nearAgainst = NONE;
    for (const step of [-1, 1]) {
      for (let k = this.place[c]! + step; k >= 0 && k < pair.members.length; k += step) {
        const other = pair.members[k]!;
        const away = Math.abs(candidates[other]!.sentence - sentence);
        if (away > NEAR) break;
        if (away === 0) continue;
        nearFavor = Math.max(nearFavor, logOdds(favor[other]!));
        nearAgainst = Math.max(nearAgainst, logOdds(against[other]!));
      }
    }
    steps(520, nearFavor, -6, 3, 0.75);
    steps(521, nearAgainst, -6, 3, 0.75);

    const { times, titled } = this.salience;
    const hTimes = Math.min(7, Math.round(2 * Math.log2(times.get(holder.key) ?? 1)));
    const tTimes = Math.min(7, Math.round(2 * Math.log2(times.get(target.key) ?? 1)));
    const inTitle = (titled.has(holder.key) ? 2 : 0) + (titled.has(target.key) ? 1 : 0);
    const types = typeOf(holder) * 16 + typeOf(target);
    add(560, manner * 64 + hTimes * 8 + tTimes);
    add(561, manner * 4 + inTitle);
    add(562, manner * 256 + types);
    add(563, (manner * 16 + typeOf(holder)) * 8 + hTimes);
    add(564, (manner * 16 + typeOf(target)) * 8 + tTimes);
    // What else this sentence may say of the two.
    const [from, to] = this.bounds.get(sentence)!;
    let sameHolder = NONE;
    let above = 0;
    let sameTarget = NONE;
    let back = NONE;
    let nearer = NONE;
    for (let o = from; o < to; o++) {
      if (o === c) continue;
      const other = candidates[o]!;
      const value = this.first.is[o]!;
      if (other.holder.key === holder.key) {
        if (value > sameHolder) sameHolder = value;
        if (value > is) above++;
        if (
          target.from >= 0 &&
          other.target.from < target.from &&
          other.target.from >= holder.from &&
          value > nearer
        )
          nearer = value;
      }
      if (other.target.key === target.key && value > sameTarget) sameTarget = value;
      if (other.holder.key === target.key && other.target.key === holder.key) back = value;
    }
    add(540, Math.min(above, 4) * 4 + manner);
    steps(541, sameHolder, -5, 3, 1);
    steps(542, is - sameHolder, -5, 5, 0.5);
    steps(543, sameTarget, -5, 3, 1);
    steps(544, is - sameTarget, -5, 5, 1);
    steps(545, back, -5, 3, 1);
    steps(546, is - nearer, -5, 5, 0.75);
    steps(550 + manner, is - sameHolder, -5, 5, 0.75);
    add(547, Math.min(to - from, 15) >> 1);

    const ofHolder = this.holders[c]!;
    const ofTarget = this.targets[c]!;
    steps(530, Math.log2(ofHolder.favor - favor[c]! + 0.01), -5, 4, 0.75);
    steps(531, Math.log2(ofHolder.against - against[c]! + 0.01), -5, 4, 0.75);
    steps(532, Math.log2(ofTarget.favor - favor[c]! + 0.01), -5, 4, 0.75);
    steps(533, Math.log2(ofTarget.against - against[c]! + 0.01), -5, 4, 0.75);
    const holderSum = ofHolder.favor + ofHolder.against - favor[c]! - against[c]!;
    const targetSum = ofTarget.favor + ofTarget.against - favor[c]! - against[c]!;
    steps(534 + 100 * manner, Math.log2(holderSum + 0.01), -5, 4, 0.75);
    steps(535 + 100 * manner, Math.log2(targetSum + 0.01), -5, 4, 0.75);
  }

  /** Candidates with the same key share a group: the group of each. */
  private grouped(keys: readonly number[]): Group[] {
    const groups = new Map<number, Group>();
    return this.candidates.map((candidate, c) => {
      const key = keys[c]!;
      let group = groups.get(key);
      if (!group) {
        group = { members: [], favor: 0, against: 0, best: [NONE, -1, NONE], worst: [NONE, -1, NONE] };
        groups.set(key, group);
      }
      group.members.push(c);
      group.favor += this.favor[c]!;
      group.against += this.against[c]!;
      raise(group.best, logOdds(this.favor[c]!), candidate.sentence);
      raise(group.worst, logOdds(this.against[c]!), candidate.sentence);
      return group;
    });
  }
}

/** Keeps the highest value, its sentence, and the highest of the other sentences; sentences come in order. */
function raise(top: [number, number, number], value: number, sentence: number): void {
  if (sentence === top[1]) top[0] = Math.max(top[0], value);
  else if (value > top[0]) {
    top[2] = top[0];
    top[0] = value;
    top[1] = sentence;
  } else top[2] = Math.max(top[2], value);
}

function elsewhere([value, at, second]: readonly [number, number, number], sentence: number): number {
  return at === sentence ? second : value;
}
