import { type Reading, readingOf } from "../src/reading/reading.js";
import { structure } from "../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../src/stages/tokens/tokens.js";

/** A text as the stages after `tokens` read it. */
export function readText(text: string): Reading {
  const article = { id: "", text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  return readingOf({ text, tokens, paragraphs, sentences });
}
