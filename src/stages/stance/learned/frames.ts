import type { Reading } from "../reading.js";
import { subjectOf } from "../subject.js";
import { POS, type View } from "./view.js";

/** How a phrase hangs on the word that governs it. */
export const Link = {
  None: 0,
  /** *criticized the plan* */
  Object: 1,
  /** *voted for the plan* */
  Preposition: 2,
  /** *criticism of the plan*: the governor is a noun. */
  Noun: 3,
  /** *the plan failed* */
  Subject: 4,
  /** *the plan's flaws*: the governor is the noun behind. */
  Owner: 5,
} as const;

/** What governs a phrase: token indexes, −1 for none. */
export interface Frame {
  link: number;
  /** The verb or noun that governs it. */
  governor: number;
  /** The preposition between the two. */
  preposition: number;
  /** Above a noun: the verb that this hangs on in turn. */
  verb: number;
}

/** How far a governor is looked for. */
const REACH = 10;

/** What governs the phrase `[start, end)` of the sentence `[from, to)`: bounded steps. */
export function frameOf(
  reading: Reading,
  view: View,
  start: number,
  end: number,
  from: number,
  to: number,
): Frame {
  const { pos } = view;
  const frame: Frame = { link: Link.None, governor: -1, preposition: -1, verb: -1 };
  if (end < to && reading.isPossessiveMark(end)) {
    let head = end + 1;
    while (head < to && head < end + 5 && pos[head] === POS.ADJ) head++;
    while (head + 1 < to && reading.isNominal(head + 1)) head++;
    if (head < to && reading.isNominal(head)) {
      frame.link = Link.Owner;
      frame.governor = head;
      frame.verb = governor(reading, view, start, from, null);
      return frame;
    }
  }
  const left = governor(reading, view, start, from, frame);
  if (left >= 0) return frame;
  let i = end;
  while (i < to && i < end + 3 && pos[i] === POS.ADV) i++;
  if (i < to && (pos[i] === POS.AUX || pos[i] === POS.VERB)) {
    while (i + 1 < to && i < end + 7 && (pos[i] === POS.AUX || pos[i] === POS.ADV || pos[i] === POS.PART))
      i++;
    frame.link = Link.Subject;
    frame.governor = i;
  }
  return frame;
}

/** The word on the left that governs what begins at `start`; fills `frame` where one is given. −1 for none. */
function governor(reading: Reading, view: View, start: number, from: number, frame: Frame | null): number {
  const { pos } = view;
  let preposition = -1;
  let noun = -1;
  for (let i = start - 1; i >= from && i >= start - REACH; i--) {
    const tag = pos[i]!;
    if (tag === POS.VERB && reading.mention[i]! < 0) {
      if (frame && noun < 0) {
        frame.link = preposition < 0 ? Link.Object : Link.Preposition;
        frame.governor = i;
        frame.preposition = preposition;
      } else if (frame) frame.verb = i;
      return i;
    }
    if (tag === POS.ADP) {
      if (preposition < 0) preposition = i;
      continue;
    }
    if (reading.isNominal(i)) {
      if (preposition < 0) {
        // A compound or a list goes on; what is no neighbour governs nothing.
        if (i < start - 1 && !reading.isNominal(i + 1)) return -1;
        continue;
      }
      if (noun < 0 && frame) {
        noun = i;
        frame.link = Link.Noun;
        frame.governor = i;
        frame.preposition = preposition;
      }
      noun = i;
      continue;
    }
    if (tag === POS.PUNCT && !reading.isQuoteMark(i)) return noun;
    if (tag === POS.SCONJ || tag === POS.AUX || tag === POS.CCONJ) return noun;
  }
  return noun;
}

/** Heads of subjects by verb, computed where they are asked for. */
export class Subjects {
  private readonly heads: Int32Array;

  constructor(private readonly reading: Reading) {
    this.heads = new Int32Array(reading.tokens.start.length).fill(-2);
  }

  /** Token of the head of the subject of the verb at `i`, −1 for none. */
  of(i: number, from: number, to: number): number {
    let head = this.heads[i]!;
    if (head === -2) {
      head = subjectOf(this.reading, i, from, to)?.head ?? -1;
      this.heads[i] = head;
    }
    return head;
  }
}
