import { hundredths } from "../../document/hundredths.js";
import type { EntityType, Mention, Paragraph, Sentiment } from "../../document/schema.js";
import { firstAtOrAfter, type Span } from "../../document/span.js";
import { SPEAKING_ROLES } from "../../document/vocabulary.js";
import type { Matrices } from "../../heads/matrices.js";
import { targetHead } from "../../heads/target-head.js";
import { TONE_LABELS } from "../../heads/tone-head.js";
import { likeliest } from "../../learn/softmax.js";
import { readingOf } from "../../reading/reading.js";
import { rowsOfSpan } from "../../reading/rows.js";
import { stage } from "../stage.js";

/** Mentions of these types are judged: those who can be praised and blamed. */
const TYPES: ReadonlySet<EntityType> = new Set(["PERSON", "ORG", "GPE", "NORP"]);

/**
 * What is said of persons, organizations, states and peoples where they are named, and of the spans that the
 * caller asks about: `score` is the probability of positive less that of negative, with two decimals. *Nothing* is
 * neutral, and is written as such.
 *
 * @param model `sha256:…` of the encoder's model.
 */
export function targetsWith(matrices: Matrices, model: string) {
  const heads = targetHead(matrices);
  return stage({
    name: "targets",
    version: "2.0.0",
    model,
    needs: ["paragraphs", "tokens", "sentences", "mentions", "vectors"],
    gives: ["tones", "targets"],
    run({ text, paragraphs, tokens, sentences, mentions, vectors, asked }) {
      const reading = readingOf({ text, paragraphs, tokens, sentences });
      const head = heads(vectors);
      const starts = paragraphs.map(({ start }) => start);
      const judged = (mention: Mention) => TYPES.has(mention.type) && heard(paragraphs, starts, mention);
      const said = (span: Span): Sentiment => {
        const target = rowsOfSpan(tokens, span);
        if (!target) return { label: "neutral", score: 0 };
        const sentence = reading.sentenceAt[target.from]!;
        const from = reading.sentenceFrom[sentence]!;
        const to = Math.max(reading.sentenceFrom[sentence + 1]!, target.to);
        const p = head(target, from, to);
        const best = likeliest(p);
        return {
          label: TONE_LABELS[best]!,
          score: hundredths(p[2]! - p[0]!),
          probability: hundredths(p[best]!),
        };
      };
      return {
        tones: mentions.map((mention) => (judged(mention) ? said(mention) : null)),
        targets: (asked ?? []).map(({ start, end }) => ({ start, end, sentiment: said({ start, end }) })),
      };
    },
  });
}

function heard(paragraphs: readonly Paragraph[], starts: readonly number[], { start }: Mention): boolean {
  const paragraph = paragraphs[firstAtOrAfter(starts, start + 1) - 1];
  return paragraph !== undefined && SPEAKING_ROLES.has(paragraph.role);
}
