import { combine } from "../../../learn/hash.js";
import type { Sink } from "./sink.js";
import { AFTER, BEFORE, POS, posHash, Quote, Rule, type View } from "./view.js";
import { Word } from "./words.js";

/** Sides of a cue on which a token can stand: an earlier sentence, its own before, its own after, a later one. */
export const SIDES = 4;
export const Side = { Earlier: 0, Before: 1, After: 2, Later: 3 } as const;

/** A cue and what is known of it for every token of its window. */
export interface Anchor {
  /** Rows of the cue. */
  from: number;
  to: number;
  /** Row of its main word. */
  head: number;
  /** Rows of the window, inside one paragraph. */
  left: number;
  right: number;
  lemma: number;
  cluster: number;
  /** Part of speech of the head, voice and quotation marks around, in one number. */
  frame: number;
  next: number;
  /** The rules' quotation with a cue on the same rows, or −1, and its construction. */
  rule: number;
  ruleKind: number;
}

/** Sentences before and after the cue's, where the paragraph has quotation marks or the cue is a colon … */
const BEFORE_SENTENCES = 3;
const AFTER_SENTENCES = 12;
/** … and elsewhere. */
const NEAR_SENTENCES = 1;
const LEFT_TOKENS = 120;
const RIGHT_TOKENS = 240;

/** The window and the description of a cue at the rows `[from, to)`. */
export function anchorOf(view: View, from: number, to: number): Anchor {
  const { words, pos, lemma } = view;
  let head = from;
  for (let i = from; i < to; i++) if (pos[i] === POS.VERB) head = i;
  if (pos[head] !== POS.VERB) for (let i = from; i < to; i++) if (pos[i] === POS.NOUN) head = i;
  const p = view.paragraph[head]!;
  const s = view.sentence[head]!;
  const marks = view.quotes[view.paragraphTo[p]!]! - view.quotes[view.paragraphFrom[p]!]!;
  const open = marks > 0 || pos[head] === POS.PUNCT;
  const left = Math.max(
    view.paragraphFrom[p]!,
    view.sentenceFrom[Math.max(0, s - (open ? BEFORE_SENTENCES : NEAR_SENTENCES))]!,
    from - LEFT_TOKENS,
  );
  const right = Math.min(
    view.paragraphTo[p]!,
    view.sentenceTo[Math.min(view.sentenceTo.length - 1, s + (open ? AFTER_SENTENCES : NEAR_SENTENCES))]!,
    to + RIGHT_TOKENS,
  );
  const sFrom = view.sentenceFrom[s]!;
  const sTo = view.sentenceTo[s]!;
  const marksLeft = view.quotes[from]! > view.quotes[sFrom]! ? 1 : 0;
  const marksRight = view.quotes[sTo]! > view.quotes[Math.min(to, sTo)]! ? 1 : 0;
  const inside = view.quote[head] === Quote.Inside ? 1 : 0;
  const aux = head > sFrom && pos[head - 1] === POS.AUX ? 1 : 0;
  const last = to >= sTo - 1 ? 1 : 0;
  let rule = -1;
  for (let i = from; i < to; i++) if (view.rule[i] === Rule.Cue) rule = view.ruleOf[i]!;
  return {
    from,
    to,
    head,
    rule,
    ruleKind: rule < 0 ? 0 : view.ruleKind[rule]!,
    left,
    right,
    lemma: words.get(lemma[head]!, Word.Lower),
    cluster: words.get(view.word[head]!, Word.Cluster + 1),
    frame: (((pos[head]! * 2 + marksLeft) * 2 + marksRight) * 2 + inside) * 4 + aux * 2 + last,
    next: to < sTo ? words.get(view.word[to]!, Word.Lower) : AFTER,
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

/**
 * Features of row `i` that depend on the cue only by the side on which it stands: computed once for each side,
 * whatever the number of cues around.
 */
export function sideFeatures(view: View, i: number, side: number, out: Sink): void {
  const { words, word, pos, quote } = view;
  const s = view.sentence[i]!;
  const from = view.sentenceFrom[s]!;
  const to = view.sentenceTo[s]!;
  const id = (k: number) => (k < from ? BEFORE : k >= to ? AFTER : word[k]!);
  const lower = (k: number) => words.get(id(k), Word.Lower);
  const tag = (k: number) => (k < from ? 30 : k >= to ? 31 : pos[k]!);
  const cluster = (k: number, c: number) => words.get(id(k), Word.Cluster + c);
  const add = (template: number, value: number) => out.add(combine(template * 4 + side, value));
  const [w, b, c] = [lower(i), lower(i - 1), lower(i + 1)];
  const p = pos[i]!;
  add(100, 0);
  add(101, w);
  add(102, b);
  add(103, c);
  add(104, combine(b, w));
  add(105, combine(w, c));
  add(106, p);
  add(107, combine(p, tag(i - 1)));
  add(108, combine(p, tag(i + 1)));
  add(109, combine(tag(i - 1), combine(p, tag(i + 1))));
  add(110, combine(tag(i - 2), combine(tag(i - 1), p)));
  add(111, combine(p, combine(tag(i + 1), tag(i + 2))));
  for (let k = 0; k < 3; k++) add(112 + k, cluster(i, k));
  add(115, cluster(i - 1, 1));
  add(116, cluster(i + 1, 1));
  add(117, combine(cluster(i - 1, 0), cluster(i, 0)));
  add(118, lower(i - 2));
  add(119, lower(i + 2));
  const marks = (i > from ? quote[i - 1]! : 0) * 16 + quote[i]! * 4 + (i + 1 < to ? quote[i + 1]! : 0);
  add(120, marks);
  add(121, combine(marks, p));
  add(122, combine(marks, b));
  add(123, combine(p, words.get(word[i]!, Word.Case)));
  const left = Math.min(i - from, 2);
  const right = Math.min(to - 1 - i, 2);
  add(124, left * 3 + right);
  add(125, combine(left * 3 + right, combine(marks, w)));
  add(126, combine(lower(i - 2), b));
  const paragraphEdge =
    (i - view.paragraphFrom[view.paragraph[i]!]! < 1 ? 1 : 0) +
    (view.paragraphTo[view.paragraph[i]!]! - i <= 1 ? 2 : 0);
  add(127, combine(paragraphEdge, marks));
  add(128, posHash(view, Math.max(from, i - 3), i));
  add(129, posHash(view, i + 1, Math.min(to, i + 4)));
}

/** What lies between a token and the cue, walked outwards from the cue: see `pathsOf`. */
interface Path {
  /** Hash of the parts of speech, up to a length after which it stays. */
  tags: number;
  /** Hash of the skeleton (commas, marks, verbs, clause words), up to a length after which it stays. */
  skeleton: number;
  bones: number;
  runs: number;
}

const newPath = (side: number): Path => ({ tags: side, skeleton: side, bones: 0, runs: 0 });

function extend(path: Path, view: View, i: number): void {
  if (path.runs++ < 7) path.tags = combine(path.tags, view.pos[i]!);
  const bone = view.skeleton[i]!;
  if (bone !== 0 && path.bones < 6) {
    path.bones++;
    path.skeleton = combine(path.skeleton, bone);
  }
}

/** The one feature of a cue's own rows in training: what is cue is neither source nor content. */
export const CUE_ITSELF = combine(170, 0);

/** The paths from a cue to every row of its window. Rows of the cue itself have none. */
export interface Paths {
  tags: Uint32Array;
  skeletons: Uint32Array;
  bones: Uint8Array;
}

export function pathsOf(view: View, anchor: Anchor): Paths {
  const { left, right, from, to } = anchor;
  const paths = {
    tags: new Uint32Array(right - left),
    skeletons: new Uint32Array(right - left),
    bones: new Uint8Array(right - left),
  };
  const note = (path: Path, i: number) => {
    paths.tags[i - left] = path.tags;
    paths.skeletons[i - left] = path.skeleton;
    paths.bones[i - left] = path.bones;
    extend(path, view, i);
  };
  const back = newPath(3);
  for (let i = from - 1; i >= left; i--) note(back, i);
  const forth = newPath(5);
  for (let i = to; i < right; i++) note(forth, i);
  return paths;
}

/** What the rules made of a row with regard to this cue: its part, or that another quotation has it. */
function ruleAt(view: View, anchor: Anchor, i: number): number {
  if (i < 0 || i >= view.length) return 0;
  const part = view.rule[i]!;
  if (part === Rule.None) return anchor.rule < 0 ? 9 : 0;
  return view.ruleOf[i] === anchor.rule ? part : part === Rule.Cue ? 7 : part === Rule.Source ? 8 : 6;
}

function bucket(n: number): number {
  return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : n < 40 ? 9 : 10;
}

/** Features that row `i` has with regard to the cue: what lies between, and what the cue is. */
export function relativeFeatures(
  view: View,
  anchor: Anchor,
  paths: Paths,
  i: number,
  side: number,
  out: Sink,
): void {
  const tags = paths.tags[i - anchor.left]!;
  const skeleton = paths.skeletons[i - anchor.left]!;
  const bones = paths.bones[i - anchor.left]!;
  const { words, word, pos, quote } = view;
  const before = i < anchor.from;
  const a = before ? i + 1 : anchor.to;
  const b = before ? anchor.from : i;
  const between = b - a;
  const p = pos[i]!;
  const lower = words.get(word[i]!, Word.Lower);
  const bone = view.skeleton[i]!;
  const add = (template: number, value: number) => out.add(combine(template * 4 + side, value));
  const commas = Math.min(view.commas[b]! - view.commas[a]!, 3);
  const verbs = Math.min(view.verbs[b]! - view.verbs[a]!, 4);
  const clauses = Math.min(view.clauses[b]! - view.clauses[a]!, 3);
  const marks = Math.min(view.quotes[b]! - view.quotes[a]!, 4);
  const thats = Math.min(view.thats[b]! - view.thats[a]!, 2);
  const names = Math.min(view.names[b]! - view.names[a]!, 4);
  const state = quote[i]!;
  const far = bucket(between);
  const turn = combine(bone, p);
  const mine = ruleAt(view, anchor, i);
  const around = combine(ruleAt(view, anchor, i - 1), combine(mine, ruleAt(view, anchor, i + 1)));
  add(130, mine);
  add(131, combine(mine, anchor.ruleKind));
  add(132, around);
  add(133, combine(around, anchor.ruleKind));
  add(134, combine(mine, lower));
  add(135, combine(mine, bone));
  add(136, combine(mine, anchor.lemma));
  add(140, far);
  add(141, combine(far, p));
  add(142, combine(commas * 8 + verbs, bone));
  add(143, combine(verbs * 4 + clauses, bone));
  add(144, combine(commas * 8 + verbs, combine(marks, state)));
  add(145, combine(marks * 4 + state, thats));
  add(146, combine(names, p));
  add(147, combine(names * 8 + verbs, turn));
  add(148, combine(commas * 32 + verbs * 4 + clauses, turn));
  add(149, combine(tags, p));
  add(150, combine(skeleton, bone));
  add(151, combine(skeleton, turn));
  if (between < 8) {
    add(152, combine(tags, lower));
    add(153, combine(anchor.lemma, combine(far, p)));
    add(154, combine(anchor.cluster, combine(far, p)));
    add(155, combine(anchor.lemma, combine(tags, p)));
  }
  if (bones <= 3) {
    add(156, combine(anchor.lemma, combine(skeleton, bone)));
    add(157, combine(anchor.cluster, combine(skeleton, bone)));
  }
  add(158, combine(anchor.lemma, turn));
  add(159, combine(anchor.lemma, state * 2 + (commas > 0 ? 1 : 0)));
  add(160, combine(anchor.cluster, turn));
  add(161, combine(anchor.frame, state));
  add(162, combine(anchor.frame, combine(state, combine(commas * 8 + verbs, bone))));
  add(163, combine(anchor.next, combine(far, p)));
  add(164, combine(anchor.next, combine(skeleton, bone)));
  add(165, combine(anchor.frame, combine(far, p)));
  add(166, combine(verbs * 4 + thats, lower));
  add(167, combine(commas * 8 + marks, lower));
  add(168, combine(view.sentence[i]! - view.sentence[anchor.head]!, combine(state, marks)));
  add(169, combine(anchor.lemma, lower));
}
