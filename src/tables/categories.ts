import { grouped } from "../document/grouped.js";
import type { Category, Paragraph } from "../document/schema.js";
import { integer, number, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, place } from "./shared-columns.js";
import { table } from "./table.js";

/** A category in a paragraph; without a paragraph where the article has none of it. */
interface Count {
  category: Category;
  paragraph: Paragraph | undefined;
  found: Category["found"];
}

function counts(view: DocumentView): Count[] | undefined {
  return view.doc.categories?.flatMap((category): Count[] => {
    if (category.found.length === 0) return [{ category, paragraph: undefined, found: [] }];
    const groups = grouped(category.found, ({ start }) => view.paragraphAt(start));
    return [...groups].map(([paragraph, found]) => ({ category, paragraph, found }));
  });
}

export const categories = table<Count>({
  name: "categories",
  about:
    "A category of your codebook in a paragraph a row; one that an article has nothing of has one row with 0 and no paragraph, so that sums by article are whole.",
  items: counts,
  columns: [
    ...article,
    ...place<Count>((_, { paragraph }) => paragraph),
    text("category", "Its label in the codebook.", (_, { category }) => category.name),
    integer("n", "places", "How often words of it stand there.", (_, { found }) => found.length),
    number("weighted", "sum of weights", "The same, each place with its weight in the codebook.", (_, c) =>
      rounded(c.found.reduce((sum, { weight }) => sum + weight, 0)),
    ),
    text("words", "The words as they stand, between semicolons: the evidence.", (view, { found }) =>
      found.length > 0 && view.doc.text !== undefined
        ? found.map((span) => view.words(span)).join("; ")
        : null,
    ),
    text("entries", "The codebook's entries that found them, in the same order.", (_, { found }) =>
      found.length > 0 ? found.map(({ entry }) => entry).join("; ") : null,
    ),
  ],
});

/** Sums of weights such as 0.1 without what binary fractions add. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6 + 0;
}
