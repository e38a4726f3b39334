import { pairMarks } from "../../src/stages/quotations/marks.js";
import { type Reading, readingOf } from "../../src/stages/quotations/reading.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../../src/stages/tokens/tokens.js";

/** A text as the quotation rules read it. */
export function readingOfText(text: string): Reading {
  const article = { id: "t", text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  return readingOf(text, tokens, paragraphs, sentences, pairMarks(text, paragraphs).quoted);
}
