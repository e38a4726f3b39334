import type { Sentiment, Tokens } from "../../document/schema.js";
import { rounded } from "./score.js";

/** Words kept of a sentence at most, and what a word must have given at least. */
const MOST = 8;
const LEAST = 0.02;

/** The words that gave most to a score, in the order of the text. `given` begins at token `first`. */
export function evidenceOf(
  given: Float32Array,
  { start, end }: Tokens,
  first: number,
): NonNullable<Sentiment["evidence"]> {
  return Array.from(given, (weight, i) => ({ i, weight: rounded(weight) }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.i - b.i)
    .slice(0, MOST)
    .sort((a, b) => a.i - b.i)
    .map(({ i, weight }) => ({ start: start[first + i]!, end: end[first + i]!, weight }));
}
