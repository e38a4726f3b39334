import type { Paragraph, Quotation, Role, Sentiment, Tokens } from "../../document/schema.js";
import { indexesWithin } from "../../document/span.js";
import { stage } from "../stage.js";
import { type Sum, score, sentimentOf } from "./score.js";
import { unheard } from "./unheard.js";
import { weigh } from "./weigh.js";

/** Paragraphs with these roles carry sentiment, and so do their sentences. */
const ROLES: ReadonlySet<Role> = new Set(["title", "deck", "body"]);

/** How paragraphs and sentences sound. */
export const sentiment = stage({
  name: "sentiment",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "quotations"],
  gives: ["sentiment"],
  run({ text, paragraphs, tokens, sentences, mentions, quotations }) {
    const weights = weigh(text, tokens, sentences, unheard(text, tokens, sentences, mentions));
    const quoted = quotedTokens(tokens, quotations);
    const byId = new Map<string, Paragraph>(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const sound = (from: number, to: number): Sentiment => {
      const author = sum(tokens, weights, quoted, 0, from, to);
      const others = sum(tokens, weights, quoted, 1, from, to);
      return {
        ...sentimentOf({ weight: author.weight + others.weight, words: author.words + others.words }),
        author: author.words > 0 ? score(author) : null,
        quoted: others.words > 0 ? score(others) : null,
      };
    };
    return {
      sentiment: {
        paragraphs: paragraphs.map((paragraph) =>
          ROLES.has(paragraph.role) ? sound(...indexesWithin(tokens, paragraph)) : null,
        ),
        sentences: sentences.map((sentence) =>
          ROLES.has(byId.get(sentence.paragraph)!.role) ? sound(...indexesWithin(tokens, sentence)) : null,
        ),
      },
    };
  },
});

/** 1 for each token inside the content of a quotation. */
function quotedTokens(tokens: Tokens, quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(tokens.start.length);
  for (const quotation of quotations) {
    for (const [start, end] of quotation.content) {
      const [from, to] = indexesWithin(tokens, { start, end });
      quoted.fill(1, from, to);
    }
  }
  return quoted;
}

/** The sum over the tokens in `[from, to)` of one voice; punctuation is no word. */
function sum(
  { pos }: Tokens,
  weights: Float32Array,
  quoted: Uint8Array,
  voice: 0 | 1,
  from: number,
  to: number,
): Sum {
  let weight = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (quoted[i] !== voice || pos[i] === "PUNCT") continue;
    weight += weights[i]!;
    words++;
  }
  return { weight, words };
}
