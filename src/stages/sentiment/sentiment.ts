import type { Paragraph, Quotation, Role, Sentence, Sentiment, Tokens } from "../../document/schema.js";
import { indexesWithin } from "../../document/span.js";
import { readingOf } from "../../reading/reading.js";
import { stage } from "../stage.js";
import { evidenceOf } from "./evidence.js";
import { ruledTone } from "./ruled-tone.js";
import { labelOf, rounded } from "./score.js";
import type { Tone, ToneOfText } from "./tone.js";
import { unheard } from "./unheard.js";

/** Paragraphs with these roles carry sentiment, and so do their sentences. */
const ROLES: ReadonlySet<Role> = new Set(["title", "deck", "body"]);

export interface SentimentOptions {
  /** Writes into each sentence's sentiment which words gave most; false without it. */
  evidence?: boolean;
}

/** The stage over any tone: how paragraphs, sentences and quotations sound. */
export const sentimentWith = (tone: Tone, model?: string, options: SentimentOptions = {}) =>
  stage({
    name: "sentiment",
    version: "1.0.0",
    ...(model !== undefined && { model }),
    needs: ["paragraphs", "tokens", "sentences", "mentions", "quotations"],
    gives: ["sentiment"],
    run({ text, paragraphs, tokens, sentences, mentions, quotations }) {
      const skip = unheard(text, tokens, sentences, mentions);
      const quoted = quotedTokens(tokens, quotations);
      const sounds = tone.read({ reading: readingOf({ text, tokens, paragraphs, sentences }), skip, quoted });
      const bears = new Map<string, boolean>(
        paragraphs.map((paragraph: Paragraph) => [paragraph.id, ROLES.has(paragraph.role)]),
      );
      const sound = (from: number, to: number): Sentiment => {
        const [author, others] = [sounds.of(from, to, "author"), sounds.of(from, to, "quoted")];
        const both = author && others ? sounds.of(from, to, "both") : (author ?? others);
        return {
          ...labelled(tone, both?.score ?? 0),
          author: author && rounded(author.score),
          quoted: others && rounded(others.score),
        };
      };
      const soundOf = (sentence: Sentence): Sentiment => {
        const [from, to] = indexesWithin(tokens, sentence);
        const sentiment = sound(from, to);
        if (options.evidence) sentiment.evidence = evidenceOf(sounds.evidence(from, to), tokens, from);
        return sentiment;
      };
      return {
        sentiment: {
          paragraphs: paragraphs.map((paragraph) => {
            if (!ROLES.has(paragraph.role)) return null;
            const [from, to] = indexesWithin(tokens, paragraph);
            return sound(from, to);
          }),
          sentences: sentences.map((sentence) => (bears.get(sentence.paragraph) ? soundOf(sentence) : null)),
          quotations: quotations.map((quotation) => quotationSound(tone, sounds, tokens, quotation)),
        },
      };
    },
  });

/** How paragraphs, sentences and quotations sound: by word lists and rules. */
export const sentiment = sentimentWith(ruledTone);

function labelled(tone: Tone, score: number): Pick<Sentiment, "label"> & { score: number } {
  const value = rounded(score);
  const [below, above] = tone.thresholds;
  return { label: labelOf(value, below, above), score: value };
}

/** How the content of one quotation sounds, one voice by itself; null where it has no word. */
function quotationSound(
  tone: Tone,
  sounds: ToneOfText,
  tokens: Tokens,
  { content }: Quotation,
): Sentiment | null {
  let total = 0;
  let words = 0;
  for (const [start, end] of content) {
    const [from, to] = indexesWithin(tokens, { start, end });
    const piece = sounds.of(from, to, "quoted");
    if (!piece) continue;
    total += piece.score * piece.words;
    words += piece.words;
  }
  return words === 0 ? null : labelled(tone, total / words);
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
