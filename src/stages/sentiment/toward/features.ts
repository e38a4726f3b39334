import { combine } from "../../../learn/hash.js";
import type { Sink } from "../../../learn/sink.js";
import { frames } from "./frames.js";
import { distanceOf, gapOf, nearestIsTarget, sideOf, type Target } from "./target.js";
import { POS, type View } from "./view.js";
import { Trait } from "./words.js";

/** A family of features: a function of one target. */
export type Family = (view: View, target: Target, out: Sink) => void;

/** Words further away than this have no feature by distance. */
const NEAR = 8;

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
  const names =
    view.names[end - 1]! - (view.names[begin - 1] ?? 0) - (view.names[to - 1]! - (view.names[from - 1] ?? 0));
  out.add(combine(7, Math.min(names, 5)));
  out.add(combine(8, Math.min(7, (end - begin) >> 3)));
  let inside = 0;
  for (let i = begin; i < end; i++) inside += view.quoted[i]!;
  out.add(combine(9, inside === 0 ? 0 : inside > (end - begin) / 2 ? 2 : 1));
}

/** The words of the sentence, by side. */
function bag(view: View, target: Target, out: Sink): void {
  const { pos, lemma, negated } = view;
  for (let i = target.begin; i < target.end; i++) {
    if (i === target.from) i = target.to;
    if (i >= target.end) break;
    if (pos[i] === POS.PUNCT) continue;
    out.add(combine(20 + negated[i]!, lemma[i]!));
    out.add(combine(22 + sideOf(target, i), lemma[i]!));
  }
}

/** The words near by, by how far they are away, and what stands right beside the target. */
function distance(view: View, target: Target, out: Sink): void {
  const first = Math.max(target.begin, target.from - NEAR);
  const last = Math.min(target.end, target.to + NEAR);
  for (let i = first; i < last; i++) {
    if (i === target.from) i = target.to;
    if (i >= last) break;
    const at = 32 + sideOf(target, i) * 16 + distanceOf(gapOf(target, i));
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

/** Middle and fine clusters of the words, negated or not. */
function clusters(view: View, target: Target, out: Sink): void {
  const [, middle, fine] = view.clusters;
  for (let i = target.begin; i < target.end; i++) {
    if (i === target.from) i = target.to;
    if (i >= target.end) break;
    const negated = view.negated[i]!;
    if (middle[i] !== 0) out.add(combine(81, middle[i]! * 2 + negated));
    if (fine[i] !== 0) out.add(combine(82, fine[i]! * 2 + negated));
  }
}

function steps(template: number, value: number, out: Sink): void {
  const size = Math.abs(value);
  const side = value < 0 ? 16 : 0;
  if (size < 0.3) out.add(combine(template, 40));
  for (let k = 0, at = 0.3; k < 6 && size >= at; k++, at += 0.7 + k * 0.6)
    out.add(combine(template, side + k));
}

const sums = new Float64Array(12);

/** Sums of the good and bad words: whole, by side, near, in the same clause, in quotation marks. */
function lexicon(view: View, target: Target, out: Sink): void {
  const { from, to, begin, end } = target;
  sums.fill(0);
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
