import { POS, type View } from "./view.js";

/** The good and bad words of a stretch in one number, 0 to 7. */
export function toneOf(view: View, from: number, to: number): number {
  if (from >= to) return 0;
  const good = view.good[to]! - view.good[from]!;
  const bad = view.bad[to]! - view.bad[from]!;
  if (good === 0 && bad === 0) return 1;
  const sum = good - bad;
  return sum <= -4 ? 2 : sum < -1 ? 3 : sum <= 1 ? 4 : sum < 4 ? 5 : 6;
}

/** Whether words for and against somebody stand in a stretch: 0 to 8. */
export function sidesOf(view: View, from: number, to: number): number {
  if (from >= to) return 0;
  return Math.min(view.pros[to]! - view.pros[from]!, 2) * 3 + Math.min(view.cons[to]! - view.cons[from]!, 2);
}

/** True where a verb comes right behind what ends at `end`: it is a subject. */
export function isSubject(view: View, end: number, to: number): boolean {
  let i = end;
  while (i < to && i < end + 2 && view.pos[i] === POS.ADV) i++;
  return i < to && (view.pos[i] === POS.VERB || view.pos[i] === POS.AUX);
}
