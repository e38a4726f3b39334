import type { Sentence, Tokens } from "../../document/schema.js";
import { stage } from "../stage.js";
import { loneWink } from "./lone-wink.js";
import { sentenceRows } from "./sentences.js";
import { readWithWink } from "./wink.js";
import { appendWords } from "./words.js";

/** Tokens with part of speech and lemma, and sentences, none of which crosses a paragraph. */
export const tokens = stage({
  name: "tokens",
  version: "1.0.0",
  needs: ["paragraphs"],
  gives: ["tokens", "sentences"],
  run({ text, paragraphs }) {
    const tokens: Tokens = { start: [], end: [], pos: [], lemma: [] };
    const sentences: Sentence[] = [];
    const wink = loneWink();
    for (const paragraph of paragraphs) {
      const first = tokens.start.length;
      const found = readWithWink(wink, text, paragraph.start, paragraph.end);
      appendWords(text, paragraph.start, paragraph.end, found, tokens);
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
    }
    return { tokens, sentences };
  },
});
