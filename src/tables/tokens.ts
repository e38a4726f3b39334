import { POS_TAGS, type Tokens } from "../document/schema.js";
import { category, id, integer, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, OFFSET, place } from "./shared-columns.js";
import { table } from "./table.js";

function rowsOf({ doc }: DocumentView): Iterable<number> | undefined {
  return doc.tokens?.start.keys();
}

/** The view hands out the rows of a document that has tokens, and no others. */
function tokensOf({ doc }: DocumentView): Tokens {
  return doc.tokens!;
}

export const tokens = table<number>({
  name: "tokens",
  about: "A word, number or punctuation mark a row.",
  items: rowsOf,
  columns: [
    ...article,
    ...place<number>((view, row) => view.paragraphAt(tokensOf(view).start[row]!)),
    id(
      "sentence",
      "Sentence in which it stands.",
      (view, row) => view.sentenceAt(tokensOf(view).start[row]!)?.id,
    ),
    id("token", "w1, w2, … in the order of the text.", (_, row) => `w${row + 1}`),
    text("text", "The token as it stands.", (view, row) =>
      view.words({ start: tokensOf(view).start[row]!, end: tokensOf(view).end[row]! }),
    ),
    text("lemma", "Its dictionary form.", (view, row) => tokensOf(view).lemma[row] || null),
    category("pos", POS_TAGS, "Its part of speech (Universal POS).", (view, row) => tokensOf(view).pos[row]),
    integer("start", OFFSET, "Where it begins.", (view, row) => tokensOf(view).start[row]),
    integer("end", OFFSET, "Where it ends, exclusive.", (view, row) => tokensOf(view).end[row]),
  ],
});
