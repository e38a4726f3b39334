import type { Sentence, Tokens } from "../../../document/schema.js";
import { firstAtOrAfter, indexesWithin, type Span } from "../../../document/span.js";
import { combine, hashText } from "../../../learn/hash.js";
import type { Sink } from "../../../learn/sink.js";
import { POS, type View } from "./view.js";
import { Trait } from "./words.js";

const BE = hashText("be");
const GET = hashText("get");
const TO = hashText("to");
const BY = hashText("by");

/** A target as rows of a view: `[from, to)` in the sentence `[begin, end)`. */
export interface Target {
  from: number;
  to: number;
  begin: number;
  end: number;
}

/**
 * The rows of a span of a text, and of the sentence in which it begins; null where no sentence or no token is there.
 * Names that stand directly before or after belong to it: *President* [Brandt].
 *
 * @param sentenceStarts where each of `sentences` begins, ascending.
 */
export function targetOf(
  view: View,
  tokens: Tokens,
  sentences: readonly Sentence[],
  sentenceStarts: ArrayLike<number>,
  span: Span,
): Target | null {
  const sentence = sentences[firstAtOrAfter(sentenceStarts, span.start + 1) - 1];
  if (!sentence || span.start >= sentence.end) return null;
  const [begin, end] = indexesWithin(tokens, sentence);
  let [from, to] = indexesWithin(tokens, span);
  // A span that begins inside a token means that token.
  if (from > begin && tokens.end[from - 1]! > span.start) from--;
  to = Math.min(to, end);
  if (from < begin || from >= to) return null;
  const name = POS.PROPN;
  while (from > begin && view.pos[from - 1] === name) from--;
  while (to < end && view.pos[to] === name && view.pos[to - 1] === name) to++;
  return { from, to, begin, end };
}

/** A family of features: a function of one target. */
export type Family = (view: View, target: Target, out: Sink) => void;

function distanceOf(words: number): number {
  return words <= 1 ? 0 : words <= 2 ? 1 : words <= 4 ? 2 : words <= 8 ? 3 : words <= 16 ? 4 : 5;
}

const sideOf = (target: Target, i: number) => (i < target.from ? 0 : 1);
const gapOf = (target: Target, i: number) => (i < target.from ? target.from - i : i - target.to + 1);
const isWord = (view: View, i: number) => view.pos[i] !== POS.PUNCT;
const signOf = (value: number) => (value > 0 ? 2 : value < 0 ? 1 : 0);

/** What the target is by itself and where it stands. */
function place(view: View, target: Target, out: Sink): void {
  const { from, to, begin, end } = target;
  out.add(combine(1, 0));
  const head = to - 1;
  const single = to - from === 1 && view.pos[from] !== POS.PROPN;
  out.add(combine(2, single ? view.form[from]! : Math.min(to - from, 4)));
  out.add(combine(3, view.pos[head]!));
  out.add(combine(4, Math.min(from - begin, 6)));
  out.add(combine(5, Math.min(end - to, 6)));
  out.add(combine(6, view.quoted[from]!));
  let names = 0;
  for (let i = begin; i < end; i++) if (view.step[i] === 1 && (i < from || i >= to)) names++;
  out.add(combine(7, Math.min(names, 5)));
  out.add(combine(8, Math.min(7, (end - begin) >> 3)));
  let inside = 0;
  for (let i = begin; i < end; i++) inside += view.quoted[i]!;
  out.add(combine(9, inside === 0 ? 0 : inside > (end - begin) / 2 ? 2 : 1));
}

/** The words of the sentence, by side. */
function bag(view: View, target: Target, out: Sink): void {
  for (let i = target.begin; i < target.end; i++) {
    if (i === target.from) i = target.to;
    if (i >= target.end) break;
    if (!isWord(view, i)) continue;
    out.add(combine(20 + view.negated[i]!, view.lemma[i]!));
    out.add(combine(22 + sideOf(target, i), view.lemma[i]!));
    if (view.quoted[i] !== view.quoted[target.from]) out.add(combine(24, view.lemma[i]!));
  }
}

/** The words by how far they are away. */
function distance(view: View, target: Target, out: Sink): void {
  for (let i = target.begin; i < target.end; i++) {
    if (i === target.from) i = target.to;
    if (i >= target.end) break;
    const gap = gapOf(target, i);
    const at = 32 + sideOf(target, i) * 16 + distanceOf(gap);
    out.add(combine(at, view.form[i]!));
  }
  const { from, to, begin, end } = target;
  const at = (i: number) => (i < begin ? 3 : i >= end ? 4 : view.form[i]!);
  const tag = (i: number) => (i < begin ? 40 : i >= end ? 41 : view.pos[i]!);
  out.add(combine(70, combine(at(from - 2), at(from - 1))));
  out.add(combine(71, combine(at(to), at(to + 1))));
  out.add(combine(72, combine(at(from - 1), at(to))));
  out.add(combine(73, combine(tag(from - 2), tag(from - 1))));
  out.add(combine(74, combine(tag(to), tag(to + 1))));
  out.add(combine(75, combine(at(to), combine(at(to + 1), at(to + 2)))));
  out.add(combine(76, combine(at(from - 1), combine(at(from - 2), at(from - 3)))));
  out.add(combine(77, combine(tag(from - 1), tag(to))));
}

/** Clusters of the words, by side and distance. */
function clusters(view: View, target: Target, out: Sink): void {
  for (let i = target.begin; i < target.end; i++) {
    if (i === target.from) i = target.to;
    if (i >= target.end) break;
    const side = sideOf(target, i);
    const near = gapOf(target, i) <= 6 ? 2 : 0;
    for (let c = 0; c < 3; c++) {
      const cluster = view.clusters[c]![i]!;
      if (cluster === 0) continue;
      const value = cluster * 2 + view.negated[i]!;
      out.add(combine(80 + c, value));
      out.add(combine(84 + c * 4 + side + near, value));
    }
  }
}

function steps(template: number, value: number, out: Sink): void {
  const size = Math.abs(value);
  const side = value < 0 ? 16 : 0;
  if (size < 0.3) out.add(combine(template, 40));
  for (let k = 0, at = 0.3; k < 6 && size >= at; k++, at += 0.7 + k * 0.6)
    out.add(combine(template, side + k));
}

/** Sums of the good and bad words: whole, by side, near, in the same clause, in quotation marks. */
function lexicon(view: View, target: Target, out: Sink): void {
  const { from, to, begin, end } = target;
  const sums = new Float64Array(12);
  const clause = view.clause[from]!;
  const last = view.clause[to - 1]!;
  for (let i = begin; i < end; i++) {
    if (i === from) i = to;
    if (i >= end) break;
    const { traits } = view;
    const stance = traits[i]! & Trait.Favors ? 1 : traits[i]! & Trait.Opposes ? -1 : 0;
    const value = view.valence[i]!;
    if (stance !== 0) sums[10]! += view.negated[i] ? -stance : stance;
    if (value === 0) continue;
    const gap = gapOf(target, i);
    const faded = value / (1 + gap / 8);
    sums[0]! += value;
    sums[1 + sideOf(target, i)]! += value;
    if (gap <= 5) sums[3 + sideOf(target, i)]! += value;
    sums[5]! += faded * 2;
    if (view.clause[i] === clause || view.clause[i] === last) sums[6]! += value;
    sums[7 + (view.quoted[i] === view.quoted[from] ? 0 : 1)]! += value;
    if (view.contrasted[i]) sums[9]! += value;
    if (nearestIsTarget(view, target, i)) sums[11]! += value;
  }
  for (let k = 0; k < 12; k++) steps(100 + k, sums[k]!, out);
}

/** True where no other name stands between the row and the target. */
function nearestIsTarget(view: View, { from, to }: Target, i: number): boolean {
  const [low, high] = i < from ? [i + 1, from] : [to, i];
  for (let k = low; k < high; k++) if (view.step[k] === 1) return false;
  return true;
}

const Role = {
  Subject: 1,
  Passive: 2,
  Copula: 3,
  Object: 4,
  Preposition: 5,
  Possessed: 6,
  Agent: 7,
  Apposition: 8,
  Attribute: 9,
  Relative: 10,
  Owned: 11,
  Infinitive: 12,
} as const;

/** Who does what to whom, as far as it can be read off the words' order. */
function frames(view: View, target: Target, out: Sink): void {
  const { from, to, begin, end } = target;
  const { pos, traits, step } = view;
  const isNoun = (i: number) => pos[i] === POS.NOUN || pos[i] === POS.PROPN;
  const emit = (role: number, i: number) => {
    const turned = view.negated[i]!;
    const at = role * 2 + turned;
    out.add(combine(140, combine(role, view.lemma[i]!)));
    out.add(combine(141, combine(at, view.lemma[i]!)));
    for (let c = 0; c < 3; c++)
      if (view.clusters[c]![i]) out.add(combine(142 + c, combine(at, view.clusters[c]![i]!)));
    out.add(combine(145, role * 4 + signOf(view.valence[i]!)));
    out.add(
      combine(146, role * 4 + (traits[i]! & Trait.Favors ? 1 : 0) + (traits[i]! & Trait.Opposes ? 2 : 0)),
    );
    out.add(combine(147, role));
  };
  // Possessor: the thing owned, and what is said of it.
  let right = to;
  const possessor = traits[to - 1]! & Trait.Possessive && pos[to - 1] === POS.PRON;
  const genitive = right < end && pos[right] === POS.PART && !(traits[right]! & Trait.Negates);
  let subject = Role.Subject as number;
  if (possessor || genitive) {
    if (genitive) right++;
    let head = -1;
    for (let i = right; i < end && i < right + 6; i++) {
      if (isNoun(i)) head = i;
      else if (pos[i] === POS.ADJ) emit(Role.Attribute, i);
      else if (pos[i] !== POS.ADV && pos[i] !== POS.NUM && pos[i] !== POS.PART) break;
    }
    if (head >= 0) {
      emit(Role.Possessed, head);
      right = head + 1;
      subject = Role.Owned;
    }
  }
  // Apposition and relative clause between the target and its verb.
  if (right < end && step[right] === 3) {
    const close = nextComma(view, right + 1, end);
    if (close > 0 && close - right <= 14) {
      for (let i = right + 1; i < close; i++)
        if (pos[i] === POS.NOUN || pos[i] === POS.ADJ || pos[i] === POS.VERB) emit(Role.Apposition, i);
      right = close + 1;
    }
  } else if (right < end && traits[right]! & Trait.Relative) {
    for (let i = right + 1; i < end && i < right + 5; i++) {
      if (pos[i] === POS.VERB) {
        emit(Role.Relative, i);
        break;
      }
    }
  }
  // The verb to the right: the target is its subject.
  let be = false;
  let infinitive = 0;
  for (let i = right; i < end; i++) {
    if (pos[i] === POS.AUX) be = be || view.lemma[i] === BE || view.lemma[i] === GET;
    else if (pos[i] === POS.VERB) {
      const passive = be && (traits[i]! & Trait.Participle) !== 0;
      const role = infinitive
        ? Role.Infinitive
        : passive
          ? subject === Role.Owned
            ? 20
            : Role.Passive
          : subject;
      emit(role, i);
      objectOf(view, i + 1, end, role, out, view.lemma[i]!);
      if (infinitive) break;
      // *Tried to mislead*: the verb behind *to* says what was done.
      if (i + 1 < end && view.form[i + 1] === TO) {
        infinitive = 1;
        i++;
        continue;
      }
      break;
    } else if (pos[i] === POS.ADJ && be) {
      emit(Role.Copula, i);
      break;
    } else if (pos[i] === POS.NOUN && be) {
      emit(Role.Copula, i);
      break;
    } else if (pos[i] === POS.ADV || pos[i] === POS.PART) continue;
    else if (be && (pos[i] === POS.DET || pos[i] === POS.NUM)) continue;
    else break;
  }
  // To the left: the target is the object of a verb or of a preposition.
  let i = from - 1;
  for (
    ;
    i >= begin && (pos[i] === POS.DET || pos[i] === POS.ADJ || pos[i] === POS.NOUN || pos[i] === POS.PROPN);
    i--
  ) {
    if (pos[i] === POS.ADJ || pos[i] === POS.NOUN) emit(Role.Attribute, i);
  }
  // *Ana and Otto*: what is done to one is done to both.
  while (i >= begin && (pos[i] === POS.CCONJ || (step[i] === 3 && i > begin && pos[i - 1] === POS.PROPN))) {
    let k = i - 1;
    while (k >= begin && (pos[k] === POS.PROPN || pos[k] === POS.DET)) k--;
    if (k === i - 1) break;
    i = k;
  }
  if (i < begin) return;
  if (pos[i] === POS.VERB) emit(Role.Object, i);
  else if (pos[i] === POS.ADP || view.form[i] === TO) {
    const preposition = view.form[i]!;
    out.add(combine(150, preposition));
    for (let k = i - 1; k >= begin && k >= i - 5; k--) {
      if (pos[k] !== POS.VERB && pos[k] !== POS.NOUN && pos[k] !== POS.ADJ) continue;
      emit(preposition === BY ? Role.Agent : Role.Preposition, k);
      out.add(combine(151, combine(preposition, view.lemma[k]!)));
      out.add(combine(152, combine(preposition, view.clusters[1]![k]!)));
      out.add(combine(153, combine(preposition, signOf(view.valence[k]!))));
      out.add(combine(154, combine(preposition, view.clusters[2]![k]!)));
      break;
    }
  }
}

/** What the verb of which the target is the subject goes for: its first noun or adjective. */
function objectOf(view: View, from: number, end: number, role: number, out: Sink, verb: number): void {
  for (let i = from; i < end && i < from + 6; i++) {
    const pos = view.pos[i]!;
    if (pos === POS.VERB || view.step[i] === 3 || view.step[i] === 4) return;
    if (pos === POS.ADJ || pos === POS.NOUN || view.step[i] === 1) {
      out.add(combine(160, combine(role, view.lemma[i]!)));
      out.add(combine(161, combine(role, view.clusters[1]![i]!)));
      out.add(combine(162, combine(role, view.clusters[2]![i]!)));
      out.add(combine(163, combine(verb, view.lemma[i]!)));
      out.add(combine(164, role * 4 + signOf(view.valence[i]!)));
      if (pos !== POS.ADJ) return;
    }
  }
}

function nextComma(view: View, from: number, end: number): number {
  for (let i = from; i < end && i < from + 16; i++) if (view.step[i] === 3) return i;
  return -1;
}

/** The families, each with what it is worth in docs/models.md. */
export const FAMILIES = { place, bag, distance, clusters, lexicon, frames } as const;
const ALL: readonly Family[] = Object.values(FAMILIES);

/**
 * The features of one target. The target's own words are none of them, and every name is the same word: what is said
 * of somebody must not hang on who it is.
 */
export function features(view: View, target: Target, out: Sink, families: readonly Family[] = ALL): void {
  for (const family of families) family(view, target, out);
}
