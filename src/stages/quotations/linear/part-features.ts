import { combine } from "../../../learn/hash.js";
import { put, type Sink } from "../../../learn/sink.js";
import type { Window } from "../scorer.js";
import { lowerAt, POS, Quote, tagAt, type View, wordAt } from "./view.js";
import { Word, type Words } from "./words.js";

/** Sides of a cue on which a token can stand: an earlier sentence, its own before, its own after, a later one. */
export const SIDES = 4;
export const Side = { Earlier: 0, Before: 1, After: 2, Later: 3 } as const;

/** A cue's window and what is known of the cue for every token of it. */
export interface Anchor extends Window {
  lemma: number;
  cluster: number;
  /** Part of speech of the head, voice and quotation marks around, in one number. */
  frame: number;
  next: number;
  /** Hash of the construction by which the rules found a quotation with this cue; 0 for none. */
  ruleKind: number;
}

/** The description of a cue. */
export function anchorOf(view: View, window: Window): Anchor {
  const { from, to, head, rule } = window;
  const { pos } = view;
  const s = view.sentence[head]!;
  const sFrom = view.sentenceFrom[s]!;
  const sTo = view.sentenceTo[s]!;
  const marksLeft = view.quotes[from]! > view.quotes[sFrom]! ? 1 : 0;
  const marksRight = view.quotes[sTo]! > view.quotes[Math.min(to, sTo)]! ? 1 : 0;
  const inside = view.quote[head] === Quote.Inside ? 1 : 0;
  const aux = head > sFrom && pos[head - 1] === POS.AUX ? 1 : 0;
  const last = to >= sTo - 1 ? 1 : 0;
  return {
    ...window,
    ruleKind: rule < 0 ? 0 : view.ruleKind[rule]!,
    lemma: view.lemma[head]!,
    cluster: view.middle[head]!,
    frame: (((pos[head]! * 2 + marksLeft) * 2 + marksRight) * 2 + inside) * 4 + aux * 2 + last,
    next: lowerAt(view, to, sFrom, sTo),
  };
}

/** Side of the cue on which row `i` stands. */
export function sideOf(view: View, anchor: Anchor, i: number): number {
  const here = view.sentence[i]!;
  const cue = view.sentence[anchor.head]!;
  if (here < cue) return Side.Earlier;
  if (here > cue) return Side.Later;
  return i < anchor.from ? Side.Before : Side.After;
}

/** Where a word stands from the one that is described. */
export const PART_PLACES = [0, -1, 1] as const;

/**
 * The features that word `id` gives at `PART_PLACES[place]`, on a side of the cue: their weights are added up once for
 * all the times that the word comes.
 */
export function partWordFeatures(words: Words, id: number, place: number, side: number, out: Sink): void {
  const lower = words.get(id, Word.Lower);
  const middle = words.get(id, Word.Cluster + 1);
  switch (PART_PLACES[place]) {
    case 0:
      put(out, 400 + side, 0);
      put(out, 404 + side, lower);
      put(out, 448 + side, words.get(id, Word.Cluster));
      put(out, 452 + side, middle);
      put(out, 456 + side, words.get(id, Word.Cluster + 2));
      break;
    case -1:
      put(out, 408 + side, lower);
      put(out, 460 + side, middle);
      break;
    default:
      put(out, 412 + side, lower);
      put(out, 464 + side, middle);
  }
}

/**
 * The other features of row `i` that depend on the cue only by the side on which the row stands: computed once for
 * each side, whatever the number of cues around.
 */
export function sideFeatures(view: View, i: number, side: number, out: Sink): void {
  const { lower, pos, quote } = view;
  const s = view.sentence[i]!;
  const from = view.sentenceFrom[s]!;
  const to = view.sentenceTo[s]!;
  const p = pos[i]!;
  const w = lower[i]!;
  const b = lowerAt(view, i - 1, from, to);
  const c = lowerAt(view, i + 1, from, to);
  const tagLeft = tagAt(view, i - 1, from, to);
  const tagRight = tagAt(view, i + 1, from, to);
  put(out, 416 + side, combine(b, w));
  put(out, 420 + side, combine(w, c));
  put(out, 424 + side, p);
  put(out, 436 + side, (tagLeft * 32 + p) * 32 + tagRight);
  put(out, 440 + side, (tagAt(view, i - 2, from, to) * 32 + tagLeft) * 32 + p);
  const marks = (i > from ? quote[i - 1]! : 0) * 16 + quote[i]! * 4 + (i + 1 < to ? quote[i + 1]! : 0);
  put(out, 484 + side, marks * 32 + p);
  put(out, 488 + side, combine(marks, b));
  put(out, 492 + side, p * 8 + view.casing[i]!);
  const edges = Math.min(i - from, 2) * 3 + Math.min(to - 1 - i, 2);
  put(out, 496 + side, edges);
  put(out, 500 + side, combine(edges * 64 + marks, w));
  put(out, 504 + side, combine(lowerAt(view, i - 2, from, to), b));
  const paragraph = view.paragraph[i]!;
  const ends =
    (i === view.paragraphFrom[paragraph]! ? 1 : 0) + (view.paragraphTo[paragraph]! - i <= 1 ? 2 : 0);
  put(out, 508 + side, ends * 64 + marks);
}

/** The one feature of a cue's own rows in training: what is cue is neither source nor content. */
const CUE_ITSELF = combine(170, 0);

/** The longest skeleton that is told apart, in bones. */
const LONGEST_SKELETON = 6;

/**
 * What lies between a cue and each row of its window, as a hash of the sentence's bones (commas, marks, verbs, clause
 * words), walked outwards from the cue; the cue's own rows have none.
 */
export interface Skeletons {
  hash: Int32Array;
  /** Number of bones in it. */
  size: Uint8Array;
}

export function skeletonsOf(view: View, { left, right, from, to }: Anchor): Skeletons {
  const hash = new Int32Array(right - left);
  const size = new Uint8Array(right - left);
  let soFar = 3;
  let bones = 0;
  for (let i = from - 1; i >= left; i--) {
    hash[i - left] = soFar;
    size[i - left] = bones;
    if (bones < LONGEST_SKELETON && view.skeleton[i] !== 0) {
      bones++;
      soFar = combine(soFar, view.skeleton[i]!);
    }
  }
  soFar = 5;
  bones = 0;
  for (let i = to; i < right; i++) {
    hash[i - left] = soFar;
    size[i - left] = bones;
    if (bones < LONGEST_SKELETON && view.skeleton[i] !== 0) {
      bones++;
      soFar = combine(soFar, view.skeleton[i]!);
    }
  }
  return { hash, size };
}

function bucket(n: number): number {
  return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : n < 40 ? 9 : 10;
}

/** Features that row `i` has with regard to the cue: what lies between, and what the cue is. */
export function relativeFeatures(
  view: View,
  anchor: Anchor,
  skeletons: Skeletons,
  i: number,
  side: number,
  out: Sink,
): void {
  const skeleton = skeletons.hash[i - anchor.left]!;
  const bones = skeletons.size[i - anchor.left]!;
  const before = i < anchor.from;
  const a = before ? i + 1 : anchor.to;
  const b = before ? anchor.from : i;
  const lower = view.lower[i]!;
  const bone = view.skeleton[i]!;
  const commas = Math.min(view.commas[b]! - view.commas[a]!, 3);
  const verbs = Math.min(view.verbs[b]! - view.verbs[a]!, 4);
  const clauses = Math.min(view.clauses[b]! - view.clauses[a]!, 3);
  const marks = Math.min(view.quotes[b]! - view.quotes[a]!, 4);
  const thats = Math.min(view.thats[b]! - view.thats[a]!, 2);
  const names = Math.min(view.names[b]! - view.names[a]!, 4);
  const state = view.quote[i]!;
  const far = bucket(b - a);
  const turn = bone * 32 + view.pos[i]!;
  put(out, 560 + side, far);
  put(out, 576 + side, ((commas * 8 + verbs) * 8 + marks) * 4 + state);
  put(out, 580 + side, (marks * 4 + state) * 4 + thats);
  put(out, 588 + side, (names * 8 + verbs) * 512 + turn);
  put(out, 592 + side, (commas * 32 + verbs * 4 + clauses) * 512 + turn);
  put(out, 604 + side, combine(skeleton, turn));
  if (bones <= 3) {
    put(out, 624 + side, combine(anchor.lemma, combine(skeleton, bone)));
    put(out, 628 + side, combine(anchor.cluster, combine(skeleton, bone)));
  }
  put(out, 648 + side, combine(anchor.frame, ((commas * 8 + verbs) * 4 + state) * 16 + bone));
  put(out, 652 + side, combine(anchor.next, far * 32 + view.pos[i]!));
  put(out, 656 + side, combine(anchor.next, combine(skeleton, bone)));
  put(out, 660 + side, combine(anchor.frame, far * 32 + view.pos[i]!));
  put(out, 664 + side, combine(verbs * 4 + thats, lower));
  put(out, 668 + side, combine(commas * 8 + marks, lower));
  put(out, 672 + side, combine(view.sentence[i]! - view.sentence[anchor.head]!, marks * 4 + state));
}

/** All features of row `i` of the window. */
export function partFeatures(view: View, anchor: Anchor, skeletons: Skeletons, i: number, out: Sink): void {
  if (i >= anchor.from && i < anchor.to) {
    out.add(CUE_ITSELF);
    return;
  }
  const side = sideOf(view, anchor, i);
  const s = view.sentence[i]!;
  for (let k = 0; k < PART_PLACES.length; k++) {
    const word = wordAt(view, i + PART_PLACES[k]!, view.sentenceFrom[s]!, view.sentenceTo[s]!);
    partWordFeatures(view.words, word, k, side, out);
  }
  sideFeatures(view, i, side, out);
  relativeFeatures(view, anchor, skeletons, i, side, out);
}
