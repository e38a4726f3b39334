import type { Sentence } from "../../document/schema.js";
import { stage } from "../stage.js";
import { readWithWink } from "./wink.js";

/** Tokens with part of speech and lemma, and sentences, none of which crosses a paragraph. */
export const tokens = stage({
  name: "tokens",
  version: "1.0.0",
  needs: ["paragraphs"],
  gives: ["tokens", "sentences", "expressions"],
  run({ text, paragraphs }) {
    const { tokens, sentenceStarts, entities } = readWithWink(text);
    const first = new Set(sentenceStarts);
    const sentences: Sentence[] = [];
    let row = 0;
    for (const paragraph of paragraphs) {
      let open = -1;
      for (; row < tokens.start.length && tokens.start[row]! < paragraph.end; row++) {
        if (open < 0 || first.has(row)) {
          open = sentences.length;
          sentences.push({
            id: `s${open + 1}`,
            start: tokens.start[row]!,
            end: tokens.end[row]!,
            paragraph: paragraph.id,
          });
        } else sentences[open]!.end = tokens.end[row]!;
      }
    }
    const expressions = entities.map(({ from, to, type }) => ({
      start: tokens.start[from]!,
      end: tokens.end[to - 1]!,
      kind: type,
    }));
    return { tokens, sentences, expressions };
  },
});
