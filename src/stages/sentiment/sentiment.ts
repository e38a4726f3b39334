import { stage } from "../stage.js";

/** How paragraphs and sentences sound, and toward the targets that the caller asks about. */
export const sentiment = stage({
  name: "sentiment",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "quotations"],
  gives: ["sentiment", "targets"],
  run({ paragraphs, sentences, asked }) {
    return {
      sentiment: { paragraphs: paragraphs.map(() => null), sentences: sentences.map(() => null) },
      targets: (asked ?? []).map(({ start, end }) => ({
        start,
        end,
        sentiment: { label: "neutral", score: 0 },
      })),
    };
  },
});
