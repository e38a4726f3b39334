import type { Paragraph } from "../document/schema.js";
import { integer, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, OFFSET, place, tone } from "./shared-columns.js";
import { table } from "./table.js";

function stancesOf(view: DocumentView, paragraph: Paragraph, label: "favor" | "against"): number | null {
  return view.stancesIn(paragraph)?.filter((s) => s.label === label).length ?? null;
}

export const paragraphs = table<Paragraph>({
  name: "paragraphs",
  about: "A paragraph a row: what it is, what stands in it, and how it sounds.",
  items: ({ doc }) => doc.paragraphs,
  columns: [
    ...article,
    ...place<Paragraph>((_, paragraph) => paragraph),
    integer("start", OFFSET, "Where it begins.", (_, p) => p.start),
    integer("end", OFFSET, "Where it ends, exclusive.", (_, p) => p.end),
    integer("n_words", "tokens", "Tokens that are neither punctuation nor symbols.", (view, p) =>
      view.wordCount(p),
    ),
    integer(
      "n_mentions",
      "mentions",
      "Names, dates and numbers in it.",
      (view, p) => view.mentionsIn(p)?.length,
    ),
    integer(
      "n_quotations",
      "quotations",
      "Statements attributed to a source.",
      (view, p) => view.quotationsIn(p)?.length,
    ),
    integer("n_favor", "stances", "Stances in favor of something.", (view, p) => stancesOf(view, p, "favor")),
    integer("n_against", "stances", "Stances against something.", (view, p) => stancesOf(view, p, "against")),
    ...tone,
    text("text", "Its words.", (view, p) => view.words(p)),
  ],
});
