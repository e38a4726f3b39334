import { type Paragraph, ROLES, type Sentence, type Sentiment } from "../document/schema.js";
import { type Column, category, date, id, number, text } from "./column.js";
import type { DocumentView } from "./document-view.js";

/** Units that several tables use. */
export const OFFSET = "UTF-16 code units from the beginning of the text";
export const PROBABILITY =
  "estimated probability that the row is right, 0 to 1 (docs/models.md: how far it holds)";
export const POLARITY = "−1 (bad) to 1 (good)";

/** The article that a row belongs to: the first columns of every table, so that a pivot table needs no join. */
export const article: readonly Column<unknown>[] = [
  id("doc_id", "The article's id, the same in every table.", ({ doc }) => doc.id),
  text("outlet", "Who published the article, as the source gave it.", ({ doc }) => doc.meta.outlet),
  date(
    "published",
    "Day of publication; as the source gave it where that is no ISO 8601 date.",
    ({ published }) => published,
  ),
  text("title", "The article's title: the source's, else its first title paragraph.", ({ title }) => title),
];

/** Where in the article a row belongs; follows `article` in every table below article level. */
export function place<Item>(of: (view: DocumentView, item: Item) => Paragraph | undefined): Column<Item>[] {
  return [
    id("paragraph", "Paragraph in which it stands: p1, p2, …", (view, item) => of(view, item)?.id),
    category("role", ROLES, "What that paragraph is in the article.", (view, item) => of(view, item)?.role),
  ];
}

/** What is said of a mention or of a target. */
export const tonePlain: readonly Column<{ sentiment?: Sentiment | undefined }>[] = [
  category(
    "sentiment",
    ["positive", "neutral", "negative"],
    "What its sentence says of it; empty where that was not judged.",
    (_, { sentiment }) => sentiment?.label,
  ),
  number("sentiment_score", POLARITY, "The same as a number.", (_, { sentiment }) => sentiment?.score),
  number(
    "sentiment_probability",
    "estimated probability that the label is right, 0 to 1",
    "How sure the label is.",
    (_, { sentiment }) => sentiment?.probability,
  ),
];

/** How a paragraph or a sentence sounds. */
export const tone: readonly Column<Paragraph | Sentence>[] = [
  category(
    "sentiment",
    ["positive", "neutral", "negative"],
    "How it sounds, quotations included.",
    (_, { sentiment }) => sentiment?.label,
  ),
  number("sentiment_score", POLARITY, "The same as a number.", (_, { sentiment }) => sentiment?.score),
  number(
    "sentiment_author",
    POLARITY,
    "The writer's own words alone; empty where there are none.",
    (_, { sentiment }) => sentiment?.author,
  ),
  number(
    "sentiment_quoted",
    POLARITY,
    "The quoted words alone; empty where there are none.",
    (_, { sentiment }) => sentiment?.quoted,
  ),
];
