import type { Sentiment, Tokens } from "../../document/schema.js";
import { rounded } from "./score.js";

/** Words kept of a sentence at most. */
const MOST = 8;

/**
 * The words that gave most to a score, in the order of the text.
 *
 * @param given what each token gave, from token `first` on.
 * @param least what a word must have given at least, to either side.
 */
export function evidenceOf(
  given: Float32Array,
  { start, end }: Tokens,
  first: number,
  least: number,
): NonNullable<Sentiment["evidence"]> {
  return Array.from(given, (weight, i) => ({ i, weight: rounded(weight) }))
    .filter(({ weight }) => Math.abs(weight) >= least)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.i - b.i)
    .slice(0, MOST)
    .sort((a, b) => a.i - b.i)
    .map(({ i, weight }) => ({ start: start[first + i]!, end: end[first + i]!, weight }));
}
