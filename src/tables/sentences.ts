import type { Sentence } from "../document/schema.js";
import { id, integer, text } from "./column.js";
import { article, OFFSET, place, tone } from "./shared-columns.js";
import { table } from "./table.js";

export const sentences = table<Sentence>({
  name: "sentences",
  about: "A sentence a row, and how it sounds.",
  items: ({ doc }) => doc.sentences,
  columns: [
    ...article,
    ...place<Sentence>((view, sentence) => view.paragraph(sentence.paragraph)),
    id("sentence", "s1, s2, …", (_, s) => s.id),
    integer("start", OFFSET, "Where it begins.", (_, s) => s.start),
    integer("end", OFFSET, "Where it ends, exclusive.", (_, s) => s.end),
    integer("n_words", "tokens", "Tokens that are neither punctuation nor symbols.", (view, s) =>
      view.wordCount(s),
    ),
    ...tone,
    text("text", "Its words.", (view, s) => view.words(s)),
  ],
});
