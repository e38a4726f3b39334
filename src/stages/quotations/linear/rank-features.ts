import { logOdds } from "../../../learn/classifier.js";
import { combine, hashText } from "../../../learn/hash.js";
import { put, type Sink } from "../../../learn/sink.js";
import { RuledPart } from "../ruled.js";
import type { Candidate } from "../scorer.js";
import type { Anchor } from "./part-features.js";
import { highest, type Rivals } from "./rivals.js";
import { POS, Quote, type View } from "./view.js";
import { Word } from "./words.js";

/** Outputs of the ranker: that the content shares three tenths with a true one, and eight tenths. */
export const RANK_OUTPUTS = 2;

const COMMA_HASH = hashText(",");

/** Marks a number by every threshold that it passes, so that a linear model can bend. */
function steps(out: Sink, template: number, value: number, from: number, to: number, step: number): void {
  let k = 0;
  for (let at = from; at <= to; at += step, k++) if (value >= at) out.add(combine(template, k));
}

/** A candidate as its features see it: what several of them need. */
interface Seen {
  view: View;
  candidate: Candidate;
  anchor: Anchor;
  /** Tokens of the content. */
  size: number;
  /** Of the cue. */
  odds: number;
  contentBefore: boolean;
  /** Whether the content stands before the cue, and whether it is in pieces. */
  shape: number;
  headPos: number;
  /** How well the parts fit, in steps. */
  sure: number;
  /** Hash of a token's form in small letters; 1 outside the text. */
  lower: (row: number) => number;
  /** Number of a token's cluster, of the clustering `c`; 0 outside the text. */
  cluster: (row: number, c: number) => number;
}

/** The features by which candidates are judged once their parts are known. Each template has a number of its own. */
export function rankFeatures(
  view: View,
  candidate: Candidate,
  anchor: Anchor,
  rivals: Rivals,
  out: Sink,
): void {
  const seen = seenOf(view, candidate, anchor);
  likelihood(seen, out);
  cueFeatures(seen, out);
  sourceFeatures(seen, out);
  contentFeatures(seen, out);
  ruleFeatures(seen, out);
  rivalFeatures(seen, rivals, out);
}

function seenOf(view: View, candidate: Candidate, anchor: Anchor): Seen {
  const { cue, content, fit } = candidate;
  const { words, word } = view;
  const contentBefore = content[0]!.from < cue.from;
  return {
    view,
    candidate,
    anchor,
    size: content.reduce((sum, { from, to }) => sum + to - from, 0),
    odds: logOdds(cue.probability),
    contentBefore,
    shape: (content.length > 1 ? 2 : 0) + (contentBefore ? 1 : 0),
    headPos: view.pos[anchor.head]!,
    sure: Math.round(Math.max(-5, fit)),
    lower: (i) => (i < 0 || i >= view.length ? 1 : words.get(word[i]!, Word.Lower)),
    cluster: (i, c) => (i < 0 || i >= view.length ? 0 : words.get(word[i]!, Word.Cluster + c)),
  };
}

/** What the taggers say of it. */
function likelihood({ candidate: { fit, edge }, size, odds, sure }: Seen, out: Sink): void {
  put(out, 200, 0);
  steps(out, 201, odds, -4, 6, 0.5);
  steps(out, 202, fit, -8, 0, 0.5);
  steps(out, 203, logOdds(edge), -3, 6, 0.5);
  steps(out, 204, Math.log2(size), 0, 7, 0.5);
  const level = Math.round(Math.max(-4, Math.min(4, odds)));
  put(out, 205, level * 16 + sure);
}

function cueFeatures(
  { view, candidate: { cue }, anchor, shape, headPos, lower, cluster }: Seen,
  out: Sink,
): void {
  put(out, 210, anchor.lemma);
  put(out, 211, cluster(anchor.head, 0));
  put(out, 212, cluster(anchor.head, 1));
  put(out, 213, cluster(anchor.head, 2));
  put(out, 214, headPos);
  put(out, 215, Math.min(cue.to - cue.from, 5));
  put(out, 216, lower(cue.from - 1));
  put(out, 217, lower(cue.to));
  put(out, 218, combine(anchor.lemma, shape));
  put(out, 219, view.quote[anchor.head]!);
}

function sourceFeatures(
  { view, candidate: { cue, source }, anchor, headPos, lower, cluster }: Seen,
  out: Sink,
): void {
  const { pos, words, word, speaker } = view;
  const first = source[0];
  if (first) {
    let head = first.to - 1;
    for (let i = first.from; i < first.to; i++) {
      if (pos[i] === POS.ADP || lower(i) === COMMA_HASH) break;
      if (pos[i] === POS.NOUN || pos[i] === POS.PROPN || pos[i] === POS.PRON) head = i;
    }
    put(out, 220, lower(head));
    put(out, 221, cluster(head, 1));
    put(out, 222, pos[head]!);
    put(out, 270, speaker[head]!);
    put(out, 271, combine(speaker[head]!, headPos));
    put(out, 272, combine(speaker[head]!, anchor.ruleKind));
    put(out, 223, Math.min(first.to - first.from, 6));
    put(out, 224, combine(anchor.lemma, cluster(head, 0)));
    put(out, 225, combine(pos[head]!, words.get(word[head]!, Word.Case)));
    const gap =
      first.to <= cue.from ? cue.from - first.to : first.from >= cue.to ? 8 + first.from - cue.to : 16;
    put(out, 226, Math.min(gap, 20));
    put(out, 227, combine(headPos, Math.min(gap, 20)));
  } else put(out, 228, headPos);
  put(out, 229, first ? 1 : 0);
}

function contentFeatures(seen: Seen, out: Sink): void {
  const { view, candidate, anchor, size, contentBefore, shape, headPos, lower, cluster } = seen;
  const { cue, content } = candidate;
  const { pos, quote } = view;
  const first = content[0]!;
  const last = content.at(-1)!;
  let verbs = 0;
  let inside = 0;
  let marks = 0;
  for (const { from, to } of content) {
    verbs += view.verbs[to]! - view.verbs[from]!;
    marks += view.quotes[to]! - view.quotes[from]!;
    for (let i = from; i < to; i++) if (quote[i] !== Quote.Outside) inside++;
  }
  const quoted = inside === 0 ? 0 : inside === size ? 2 : 1;
  put(out, 230, quoted * 4 + Math.min(marks, 3));
  put(out, 231, Math.min(verbs, 5) * 3 + quoted);
  put(out, 232, lower(first.from));
  put(out, 233, lower(first.from - 1));
  put(out, 234, lower(last.to));
  put(out, 235, lower(last.to - 1));
  put(out, 236, combine(pos[first.from]!, lower(first.from - 1)));
  put(out, 237, pos[first.from]!);
  put(out, 238, combine(anchor.lemma, pos[first.from]!));
  put(out, 239, combine(anchor.lemma, lower(first.from)));
  put(out, 240, combine(cluster(anchor.head, 1), lower(first.from)));
  put(out, 241, combine(cluster(anchor.head, 1), pos[first.from]!));
  put(out, 242, combine(anchor.lemma, Math.min(verbs, 2) * 3 + quoted));
  put(out, 243, combine(headPos, Math.min(verbs, 2) * 3 + quoted));
  const away = contentBefore ? cue.from - last.to : first.from - cue.to;
  put(out, 244, combine(shape, Math.max(-1, Math.min(away, 8))));
  put(out, 245, combine(headPos, combine(shape, Math.max(-1, Math.min(away, 8)))));
  const sentence = view.sentence[anchor.head]!;
  put(out, 246, last.to >= view.sentenceTo[sentence]! - 1 ? 1 : 0);
  put(out, 247, first.from === view.sentenceFrom[sentence]! ? 1 : 0);
  put(out, 248, cluster(first.from, 1));
  put(out, 249, combine(headPos, combine(pos[cue.to] ?? 40, pos[cue.from - 1] ?? 40)));
}

/** What the rules found there. */
function ruleFeatures({ view, candidate, anchor, size, headPos, sure }: Seen, out: Sink): void {
  const { cue, content } = candidate;
  put(out, 260, anchor.ruleKind);
  put(out, 273, candidate.ruled ? 1 : 0);
  put(out, 274, combine(anchor.ruleKind, candidate.ruled ? 1 : 0));
  put(out, 275, combine(anchor.ruleKind, sure));
  let kindThere = 0;
  let shared = 0;
  let strange = 0;
  let foreign = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const k = view.ruleOf[i]!;
      const part = view.rule[i]!;
      if (part < RuledPart.First || part > RuledPart.Last) strange++;
      else if (k === anchor.rule) shared++;
      else {
        foreign++;
        kindThere = view.ruleKind[k]!;
      }
    }
  }
  const ruled =
    anchor.rule < 0
      ? 0
      : view.ruled.quotations[anchor.rule]!.content.reduce((sum, r) => sum + r.to - r.from, 0);
  const agree = shared === 0 ? 0 : Math.floor((10 * shared) / (size + ruled - shared));
  const other = Math.ceil((4 * foreign) / size);
  put(out, 261, agree);
  put(out, 262, combine(agree, anchor.ruleKind));
  put(out, 263, combine(agree, Math.ceil((4 * strange) / size)));
  put(out, 264, combine(other, kindThere));
  put(out, 265, combine(other, agree));
  put(out, 266, combine(other, headPos));
  let on = 0;
  for (let i = cue.from; i < cue.to; i++)
    if (view.rule[i] !== 0 && view.ruleOf[i] !== anchor.rule)
      on = combine(view.rule[i]!, view.ruleKind[view.ruleOf[i]!]!);
  put(out, 267, on);
  put(out, 268, view.frame[anchor.head]!);
  put(out, 269, combine(view.frame[anchor.head]!, view.pos[content[0]!.from]!));
}

/** Others on the same rows. */
function rivalFeatures({ candidate: { cue, content }, odds }: Seen, rivals: Rivals, out: Sink): void {
  const rivalContent = highest(rivals.content, content);
  const rivalCue = highest(rivals.cue, content);
  const over = highest(rivals.content, [cue]);
  steps(out, 250, logOdds(rivalCue), -4, 4, 1);
  steps(out, 251, logOdds(over), -4, 4, 1);
  put(
    out,
    252,
    (rivalContent > cue.probability ? 1 : 0) +
      (rivalCue > cue.probability ? 2 : 0) +
      (over > cue.probability ? 4 : 0),
  );
  steps(out, 253, logOdds(rivalContent) - odds, 0, 6, 1);
  steps(out, 254, logOdds(over) - odds, -3, 3, 1);
}
