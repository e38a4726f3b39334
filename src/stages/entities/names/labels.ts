/** What the tagger tells apart; finer types come from lists and context afterwards, dates and amounts from rules. */
export const NAME_TYPES = ["PER", "ORG", "LOC", "FAC", "NORP", "MISC", "PRODUCT"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** Labels are `O` (0) and, for type t, B, I, L, U at 1 + 4t + 0…3 (Ratinov & Roth 2009: BILOU). */
export const LABELS = 1 + 4 * NAME_TYPES.length;

export const B = 0;
export const I = 1;
export const L = 2;
export const U = 3;

export function label(type: number, position: number): number {
  return 1 + 4 * type + position;
}

/** A name is open after B and I, and must go on in its own type. */
export function mayFollow(from: number, to: number): boolean {
  const open = from !== 0 && ((from - 1) & 3) <= I;
  const goesOn = to !== 0 && (((to - 1) & 3) === I || ((to - 1) & 3) === L);
  return open ? goesOn && (from - 1) >> 2 === (to - 1) >> 2 : !goesOn;
}

export function mayBegin(to: number): boolean {
  return mayFollow(0, to);
}

export function mayFinish(from: number): boolean {
  return mayFollow(from, 0);
}

/** The names in a label sequence, as item indexes, half-open. */
export function namesOf(path: ArrayLike<number>): { from: number; to: number; type: number }[] {
  const names: { from: number; to: number; type: number }[] = [];
  let from = 0;
  for (let i = 0; i < path.length; i++) {
    if (path[i] === 0) continue;
    const position = (path[i]! - 1) & 3;
    if (position === B || position === U) from = i;
    if (position === L || position === U) names.push({ from, to: i + 1, type: (path[i]! - 1) >> 2 });
  }
  return names;
}
