import { combine } from "../../src/learn/hash.js";
import { features, targetOf } from "../../src/stages/sentiment/toward/features.js";
import { viewOf } from "../../src/stages/sentiment/toward/view.js";
import type { Words } from "../../src/stages/sentiment/toward/words.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../../src/stages/tokens/tokens.js";

/** A text in which every family of features has something to see. */
const TEXT = `Critics did not praise Ana Brandt, a corrupt liar, but Mr. Okafor’s brave aide was attacked by Otto Keller.
“She tried to mislead us,” Brandt, who won 12 votes, said of the Union and Keller; despite that, he is weak.`;

/**
 * One number for all features of a probe text, for every token as a target. A model keeps it: where it has changed,
 * features have changed since the model was trained, and it must be trained again.
 */
export function fingerprint(words: Words): string {
  const article = { id: "probe", text: TEXT, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const view = viewOf(TEXT, tokens, sentences, words);
  const starts = sentences.map(({ start }) => start);
  let hash = 0;
  tokens.start.forEach((start, i) => {
    const target = targetOf(view, tokens, sentences, starts, { start, end: tokens.end[i]! });
    if (target) features(view, target, { add: (feature) => (hash = combine(hash, feature)) });
  });
  return hash.toString(16).padStart(8, "0");
}
