import type { Sentence, Sentiment } from "../document/schema.js";
import { id, integer, number, text } from "./column.js";
import { article, OFFSET, place } from "./shared-columns.js";
import { table } from "./table.js";

interface Word {
  sentence: Sentence;
  word: NonNullable<Sentiment["evidence"]>[number];
}

export const sentimentWords = table<Word>({
  name: "sentiment_words",
  about: "A word that weighed in the score of its sentence a row; none where evidence was not asked for.",
  items: ({ doc }) =>
    doc.sentences?.flatMap((sentence) =>
      (sentence.sentiment?.evidence ?? []).map((word) => ({ sentence, word })),
    ),
  columns: [
    ...article,
    ...place<Word>((view, { sentence }) => view.paragraph(sentence.paragraph)),
    id("sentence", "Sentence in which it stands.", (_, { sentence }) => sentence.id),
    text("text", "The word as it stands.", (view, { word }) => view.words(word)),
    number(
      "weight",
      "points of the sentence's score",
      "How much less the score of the sentence, read alone, is without it: below 0 it made it worse. Words that gave little are left out.",
      (_, { word }) => word.weight,
    ),
    number(
      "sentiment_score",
      "−1 (bad) to 1 (good)",
      "The score of the sentence.",
      (_, { sentence }) => sentence.sentiment?.score,
    ),
    integer("start", OFFSET, "Where it begins.", (_, { word }) => word.start),
    integer("end", OFFSET, "Where it ends, exclusive.", (_, { word }) => word.end),
  ],
});
