import type { Mention, Sentence, Sentiment, Tokens } from "../../../document/schema.js";
import type { Span } from "../../../document/span.js";

/** What a judge reads of an article, once for all its targets. */
interface Readable {
  text: string;
  tokens: Tokens;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
}

/**
 * Judges what the sentence around a target says of it: reads the article, and gives the function that answers for
 * one span. Where the span stands in no sentence the answer is neutral, 0. Never throws.
 */
export type TowardJudge = (article: Readable) => (target: Span) => Sentiment;
