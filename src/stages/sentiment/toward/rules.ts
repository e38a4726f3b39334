import type { Sentence, Sentiment, Tokens } from "../../../document/schema.js";
import { firstAtOrAfter, indexesWithin, type Span } from "../../../document/span.js";
import { labelOf, rounded } from "../score.js";
import { unheard } from "../unheard.js";
import { weigh } from "../weigh.js";
import type { TowardJudge } from "./judge.js";
import { REACH } from "./target.js";

/** A word this many words away from the target weighs half. */
const HALF_DISTANCE = 10;
/** What weighs a word in the next clause, and again for each clause more, three at most. */
const PER_CLAUSE = 0.6;
const CLAUSES = 3;
/** A word in front of the target: what is said of somebody mostly follows the name. */
const BEFORE = 0.7;
const HALFWAY = 8;
/** Fitted, as the figures above, on newsmtsc-train. */
const NEGATIVE_BELOW = -0.15;
const POSITIVE_ABOVE = 0.11;

/** By word lists alone: the fallback that needs no model. Gives no probability. */
export const towardByRules: TowardJudge = ({ text, tokens, sentences, mentions }) => {
  const weights = weigh(text, tokens, sentences, unheard(text, tokens, sentences, mentions));
  const starts = sentences.map((sentence) => sentence.start);
  return (target) => toward(text, tokens, sentences, starts, weights, target);
};

/**
 * Sentiment toward one target: the weights of the words in its sentence, less the further they stand from
 * it and the more clause marks stand between. Words inside the target weigh nothing.
 */
function toward(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  sentenceStarts: ArrayLike<number>,
  weights: Float32Array,
  target: Span,
): Sentiment {
  const sentence = sentences[firstAtOrAfter(sentenceStarts, target.start + 1) - 1];
  if (!sentence) return { label: "neutral", score: 0 };
  const [first, end] = indexesWithin(tokens, target);
  const whole = indexesWithin(tokens, sentence);
  const from = Math.max(whole[0], first - REACH);
  const to = Math.min(whole[1], end + REACH);
  let sum = 0;
  let clauses = 0;
  for (let i = first - 1; i >= from; i--) {
    if (clauses < CLAUSES && marksClause(text, tokens, i)) clauses++;
    if (weights[i] !== 0) sum += BEFORE * fading(weights[i]!, first - i, clauses);
  }
  clauses = 0;
  for (let i = end; i < to; i++) {
    if (clauses < CLAUSES && marksClause(text, tokens, i)) clauses++;
    if (weights[i] !== 0) sum += fading(weights[i]!, i - end + 1, clauses);
  }
  const score = rounded(sum / Math.sqrt(sum * sum + HALFWAY));
  return { label: labelOf(score, NEGATIVE_BELOW, POSITIVE_ABOVE), score };
}

function fading(weight: number, distance: number, clauses: number): number {
  return (weight / (1 + distance / HALF_DISTANCE)) * PER_CLAUSE ** clauses;
}

function marksClause(text: string, { start, pos }: Tokens, i: number): boolean {
  return pos[i] === "PUNCT" && ",;:—–(".includes(text[start[i]!]!);
}
