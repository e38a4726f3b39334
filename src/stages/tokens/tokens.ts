import type { Sentence, Tokens } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { type Expression, stage } from "../stage.js";
import { sentenceRows } from "./sentences.js";
import { readWithWink } from "./wink.js";
import { appendWords } from "./words.js";

/** Tokens with part of speech and lemma, and sentences, none of which crosses a paragraph. */
export const tokens = stage({
  name: "tokens",
  version: "1.0.0",
  needs: ["paragraphs"],
  gives: ["tokens", "sentences", "expressions"],
  run({ text, paragraphs }) {
    const tokens: Tokens = { start: [], end: [], pos: [], lemma: [] };
    const sentences: Sentence[] = [];
    const expressions: Expression[] = [];
    for (const paragraph of paragraphs) {
      const first = tokens.start.length;
      const wink = readWithWink(text, paragraph.start, paragraph.end);
      appendWords(text, paragraph.start, paragraph.end, wink, tokens);
      const last = tokens.start.length;
      const rows = sentenceRows(text, tokens, first, last);
      rows.forEach((row, i) => {
        sentences.push({
          id: `s${sentences.length + 1}`,
          start: tokens.start[row]!,
          end: tokens.end[(rows[i + 1] ?? last) - 1]!,
          paragraph: paragraph.id,
        });
      });
      for (const expression of wink.expressions) {
        const aligned = alignToTokens(expression, tokens, expressions.at(-1)?.end ?? 0);
        if (aligned) expressions.push(aligned);
      }
    }
    return { tokens, sentences, expressions };
  },
});

/** `expression` over whole tokens, without a sentence's period; null where it would overlap what ends at `after`. */
function alignToTokens(expression: Expression, tokens: Tokens, after: number): Expression | null {
  const from = firstAtOrAfter(tokens.end, expression.start + 1);
  let to = firstAtOrAfter(tokens.start, expression.end);
  // The sentence's period was cut off inside the expression.
  if (to - 1 > from && tokens.lemma[to - 1] === "." && tokens.end[to - 1] === expression.end) to--;
  const start = tokens.start[from]!;
  return start < after ? null : { start, end: tokens.end[to - 1]!, kind: expression.kind };
}
