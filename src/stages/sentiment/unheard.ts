import type { Mention, Sentence, Tokens } from "../../document/schema.js";
import { indexesWithin } from "../../document/span.js";
import { VALUE_TYPES } from "../../document/vocabulary.js";
import { wordForm } from "../../document/word-form.js";
import { isNameWord } from "../../lexicons/name-words.js";

/**
 * 1 for each token whose valence is not to be heard because it belongs to a name (*United*, *Justice*):
 * those inside mentions, and words of a list that stand capitalized beside another capitalized word, for
 * names that no mention covers.
 */
export function unheard(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Uint8Array {
  const skip = new Uint8Array(tokens.start.length);
  for (const mention of mentions) {
    if (VALUE_TYPES.has(mention.type)) continue;
    const [from, to] = indexesWithin(tokens, mention);
    skip.fill(1, from, to);
  }
  for (const sentence of sentences) {
    const [from, to] = indexesWithin(tokens, sentence);
    for (let i = from + 1; i < to; i++) {
      if (skip[i] || !isCapital(text, tokens.start[i]!)) continue;
      const beside =
        isCapital(text, tokens.start[i - 1]!) || (i + 1 < to && isCapital(text, tokens.start[i + 1]!));
      if (beside && isNameWord(wordForm(text, tokens.start[i]!, tokens.end[i]!))) skip[i] = 1;
    }
  }
  return skip;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}
