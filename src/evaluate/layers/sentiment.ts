import type { GlossatorDocument, SentimentLabel } from "../../document/schema.js";
import type { ComparedLayer } from "../layer.js";
import { spanKey } from "../matching.js";
import { confusion } from "../measure.js";

export const SENTIMENT_LABELS: readonly SentimentLabel[] = ["positive", "neutral", "negative"];

const measures = confusion(SENTIMENT_LABELS.length);

/** Sentiment of the paragraphs for which gold gives one; a paragraph without one of its own counts as neutral. */
export const sentiment: ComparedLayer = {
  name: "sentiment",
  figures: [
    { key: "sentiment.accuracy", title: "accuracy", tally: "sentiment", measure: measures.accuracy },
    { key: "sentiment.macroF1", title: "macro-F1", tally: "sentiment", measure: measures.macroF1 },
    { key: "sentiment.kappa", title: "Cohen's κ", tally: "sentiment", measure: measures.kappa },
  ],
  annotated: hasSentiment,
  compare: (sheet) => {
    sheet.open("sentiment", measures.accuracy);
    const { auto, gold } = sheet.pair;
    const found = new Map(auto.paragraphs?.map((p) => [spanKey(p), p.sentiment?.label]));
    for (const paragraph of gold.paragraphs ?? []) {
      const theirs = paragraph.sentiment?.label;
      if (!theirs) continue;
      const own = found.get(spanKey(paragraph));
      const column = SENTIMENT_LABELS.indexOf(own ?? "neutral");
      const row = SENTIMENT_LABELS.indexOf(theirs);
      sheet.add("sentiment", paragraph.start, row * SENTIMENT_LABELS.length + column);
      if (row !== column) {
        sheet.error("sentiment", "label", paragraph, { gold: theirs, auto: own ?? null });
      }
    }
  },
};

/** True where somebody judged the sentiment of paragraphs: the layer has a maker, or a paragraph has a label. */
export function hasSentiment(doc: GlossatorDocument): boolean {
  return (
    doc.layers.sentiment !== undefined || (doc.paragraphs?.some((p) => p.sentiment !== undefined) ?? false)
  );
}
