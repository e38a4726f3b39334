import { layer } from "./layer.js";
import { type Sentiment, sentimentShape } from "./shapes.js";

/** Sentiment by paragraph, by sentence and by quotation, parallel to those layers; null where none is given. */
export interface SentimentLayer {
  paragraphs: (Sentiment | null)[];
  sentences: (Sentiment | null)[];
  quotations: (Sentiment | null)[];
}

export const sentiment = layer({
  name: "sentiment",
  shape: (z) => {
    const parallel = z.array(sentimentShape(z).nullable());
    return z.object({ paragraphs: parallel, sentences: parallel, quotations: parallel });
  },
  stored: { as: "sentiment", on: (value: SentimentLayer) => ({ ...value }) },
});

/** What is said of each mention, parallel to `mentions`; null where none is given. */
export const tones = layer({
  name: "tones",
  shape: (z) => z.array(sentimentShape(z).nullable()),
  stored: { as: "sentiment", on: (mentions: (Sentiment | null)[]) => ({ mentions }) },
});
