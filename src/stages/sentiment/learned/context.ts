import type { Reading } from "../../../reading/reading.js";
import { Shift } from "./word-memo.js";
import type { WordValues } from "./word-values.js";

/** How many words after a negation or a word that takes away they still work; a clause mark ends a negation. */
const NEGATION_REACH = 3;
const REMOVER_REACH = 4;
const NEGATED = -0.4;
const CONCEDED = 0.5;
const BEFORE_CONTRAST = 0.6;
const AFTER_CONTRAST = 1.3;

/** What stands around each token of a text that changes what its word says. */
export interface Contexts {
  /** By how much its value is multiplied: negation, degree, *despite*, *but*. */
  factor: Float32Array;
  /** 1 after a word that takes away: *ended the war*. */
  removed: Uint8Array;
  /** What the token does itself: one of `Role`. */
  role: Uint8Array;
}

export const Role = { Word: 0, Mark: 1, Negation: 2, Contrast: 3, Remover: 4 } as const;

export function contextsOf(
  { shifts, degrees, content }: WordValues,
  { tokens: { pos }, sentenceFrom }: Reading,
): Contexts {
  const n = shifts.length;
  const contexts: Contexts = {
    factor: new Float32Array(n).fill(1),
    removed: new Uint8Array(n),
    role: new Uint8Array(n),
  };
  const { factor, removed, role } = contexts;
  for (let s = 0; s + 1 < sentenceFrom.length; s++) {
    const from = sentenceFrom[s]!;
    const to = sentenceFrom[s + 1]!;
    let negatedUntil = -1;
    let removedUntil = -1;
    let boost = 1;
    let conceding = false;
    let contrast = -1;
    for (let i = from; i < to; i++) {
      const shift = shifts[i]!;
      if (pos[i] === "PUNCT") {
        role[i] = Role.Mark;
        if (shift & Shift.Parts) {
          negatedUntil = -1;
          conceding = false;
        }
        continue;
      }
      if (i <= removedUntil) removed[i] = 1;
      if (shift & Shift.Negates) {
        negatedUntil = i + NEGATION_REACH;
        role[i] = Role.Negation;
      } else if (shift & Shift.Contrasts) {
        contrast = i;
        negatedUntil = -1;
        role[i] = Role.Contrast;
        continue;
      } else if (shift & Shift.Concedes) {
        conceding = true;
        continue;
      } else {
        const by = degrees[i]!;
        if (by !== 1) boost *= by;
        else {
          factor[i] = boost * (i <= negatedUntil ? NEGATED : 1) * (conceding ? CONCEDED : 1);
          if (content[i]) boost = 1;
        }
      }
      if (shift & Shift.Removes) {
        removedUntil = i + REMOVER_REACH;
        if (role[i] === Role.Word) role[i] = Role.Remover;
      }
    }
    if (contrast <= from) continue;
    for (let i = from; i < to; i++) factor[i]! *= i < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST;
  }
  return contexts;
}
