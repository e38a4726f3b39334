import type { SentimentLayer } from "../../document/layers/sentiment.js";
import type { Vectors } from "../../document/layers/vectors.js";
import type { Quotation, Sentiment, Tokens } from "../../document/schema.js";
import { indexesWithin, type Span } from "../../document/span.js";
import { SPEAKING_ROLES } from "../../document/vocabulary.js";
import { readingOf } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";
import { type SoFar, stage } from "../stage.js";
import { evidenceOf } from "./evidence.js";
import type { Tone } from "./tone.js";
import { unheard } from "./unheard.js";

/** What a word must have given at least to be evidence. */
const LEAST_GIVEN = 0.02;

export interface SentimentOptions {
  /** Writes into each sentence's sentiment which words gave most; false without it. */
  evidence?: boolean;
}

const NEEDS = ["paragraphs", "tokens", "sentences", "mentions", "quotations"] as const;

/** How paragraphs, sentences and quotations sound, by a tone that needs no encoder and can say what each word gave. */
export const sentimentWith = (tone: Tone, model: string, options: SentimentOptions = {}) =>
  stage({
    name: "sentiment",
    version: "2.0.0",
    model,
    needs: NEEDS,
    gives: ["sentiment"],
    run: (layers) => ({ sentiment: sentimentOf(layers, tone, undefined, options) }),
  });

/** The same by a tone that hears through the encoder's vectors. What its words did, `toneEvidence` says. */
export const sentimentOverVectors = (tone: Tone, model: string) =>
  stage({
    name: "sentiment",
    version: "3.0.0",
    model,
    needs: [...NEEDS, "vectors"],
    gives: ["sentiment"],
    run: (layers) => ({ sentiment: sentimentOf(layers, tone, layers.vectors) }),
  });

function sentimentOf(
  { text, paragraphs, tokens, sentences, mentions, quotations }: SoFar<(typeof NEEDS)[number]>,
  tone: Tone,
  vectors: Vectors | undefined,
  options: SentimentOptions = {},
): SentimentLayer {
  const sounds = tone.read({
    reading: readingOf({ text, tokens, paragraphs, sentences }),
    skip: unheard(text, tokens, sentences, mentions),
    quoted: quotedTokens(tokens, quotations),
    vectors,
  });
  const rowsOf = (span: Span): Rows => {
    const [from, to] = indexesWithin(tokens, span);
    return { from, to };
  };
  const sound = (rows: Rows): Sentiment => {
    const [author, others] = [sounds.of([rows], "author"), sounds.of([rows], "quoted")];
    const both = author && others ? sounds.of([rows], "both") : (author ?? others);
    return {
      label: both?.label ?? "neutral",
      score: both?.score ?? 0,
      author: author?.score ?? null,
      quoted: others?.score ?? null,
    };
  };
  const bears = new Map(paragraphs.map(({ id, role }) => [id, SPEAKING_ROLES.has(role)]));
  return {
    paragraphs: paragraphs.map((paragraph) =>
      SPEAKING_ROLES.has(paragraph.role) ? sound(rowsOf(paragraph)) : null,
    ),
    sentences: sentences.map((sentence) => {
      if (!bears.get(sentence.paragraph)) return null;
      const rows = rowsOf(sentence);
      const sentiment = sound(rows);
      if (options.evidence && sounds.evidence)
        sentiment.evidence = evidenceOf(sounds.evidence(rows.from, rows.to), tokens, rows.from, LEAST_GIVEN);
      return sentiment;
    }),
    // One voice by itself: null where it has no word.
    quotations: quotations.map(({ content }) =>
      sounds.of(
        content.map(([start, end]) => rowsOf({ start, end })),
        "quoted",
      ),
    ),
  };
}

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
