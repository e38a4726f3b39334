import type { Sentence, Tokens } from "../../../document/schema.js";
import { firstAtOrAfter, indexesWithin, type Span } from "../../../document/span.js";
import { POS, type View } from "./view.js";

/** Tokens before and behind a target that are read: of a longer sentence the rest says nothing of it. */
const REACH = 150;

/** A target as rows of a view: `[from, to)`, and what is read of its sentence, `[begin, end)`. */
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
  const [first, last] = indexesWithin(tokens, sentence);
  let [from, to] = indexesWithin(tokens, span);
  // A span that begins inside a token means that token.
  if (from > first && tokens.end[from - 1]! > span.start) from--;
  to = Math.min(to, last, from + REACH);
  if (from < first || from >= to) return null;
  const begin = Math.max(first, from - REACH);
  const end = Math.min(last, to + REACH);
  const name = POS.PROPN;
  while (from > begin && view.pos[from - 1] === name) from--;
  while (to < end && view.pos[to] === name && view.pos[to - 1] === name) to++;
  return { from, to, begin, end };
}

/** How far away, in steps: 0 for the next word, 5 for more than 16. */
export function distanceOf(words: number): number {
  return words <= 1 ? 0 : words <= 2 ? 1 : words <= 4 ? 2 : words <= 8 ? 3 : words <= 16 ? 4 : 5;
}

/** 0 before the target, 1 behind it. */
export const sideOf = (target: Target, i: number) => (i < target.from ? 0 : 1);
/** Words from the target to a row outside it, 1 for the next. */
export const gapOf = (target: Target, i: number) => (i < target.from ? target.from - i : i - target.to + 1);
/** True where no other name stands between the row and the target. */
export function nearestIsTarget({ names }: View, { from, to }: Target, i: number): boolean {
  return i < from ? names[from - 1] === names[i] : names[i - 1] === names[to - 1];
}
