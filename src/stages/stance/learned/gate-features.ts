import { combine } from "../../../learn/hash.js";
import { type Candidate, Relation } from "./candidates.js";
import { kindOf } from "./party-kind.js";
import { isSubject, sidesOf, toneOf } from "./stretches.js";
import type { View } from "./view.js";

/**
 * The few features by which most candidates are put aside before they are looked at more closely: who, how far apart,
 * and whether any word near them tells an attitude.
 */
export function gateFeatures(view: View, candidate: Candidate, out: (hash: number) => void): void {
  const { manner, holder, target, relation, from, to } = candidate;
  const here = holder.from >= 0;
  const before = here && holder.from < target.from;
  const way = relation === Relation.Speaker ? 0 : !here ? 3 : before ? 1 : 2;
  const kinds = (manner * 4 + way) * 1024 + kindOf(holder) * 32 + kindOf(target);
  const add = (template: number, value: number) => out(combine(template, value));
  add(300, kinds);
  const found = (candidate.rules.length > 0 ? 2 : 0) + (candidate.reverse.length > 0 ? 1 : 0);
  add(301, found * 4 + way);
  const first = target.from;
  if (first < 0) return;
  const end = target.to;
  const around = sidesOf(view, Math.max(from, first - 4), Math.min(to, end + 4));
  const tone = toneOf(view, Math.max(from, first - 5), Math.min(to, end + 6));
  add(302, (around * 8 + tone) * 4 + way);
  if (way === 0) {
    const { saidFrom, saidTo } = candidate;
    add(303, sidesOf(view, saidFrom, saidTo) * 8 + toneOf(view, saidFrom, saidTo));
    add(304, sidesOf(view, from, to));
    add(305, isSubject(view, end, saidTo) ? 1 : 0);
  } else if (here) {
    const a = before ? holder.to : end;
    const b = before ? first : holder.from;
    const verbs = Math.min(view.verbs[b]! - view.verbs[a]!, 3);
    const names = Math.min(view.names[b]! - view.names[a]!, 2);
    add(306, ((way * 16 + Math.min((b - a) >> 1, 8)) * 4 + verbs) * 4 + names);
    add(307, ((sidesOf(view, a, b) * 8 + toneOf(view, a, b)) * 4 + way) * 4 + verbs);
    add(308, (sidesOf(view, from, to) * 4 + way) * 2 + (b - a > 6 ? 1 : 0));
    const y = before ? end : holder.to;
    add(309, sidesOf(view, y, Math.min(to, y + 5)) * 4 + way);
  }
}
