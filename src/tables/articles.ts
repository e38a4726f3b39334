import { ANNOTATOR, type GlossatorDocument } from "../document/schema.js";
import { type Column, category, integer, number, text } from "./column.js";
import { article, POLARITY } from "./shared-columns.js";
import { table } from "./table.js";

type Doc = GlossatorDocument;

/** How many of a layer's things hold; null where the layer was not annotated. */
function count<Item>(layer: readonly Item[] | undefined, which?: (item: Item) => boolean): number | null {
  return !layer ? null : which ? layer.filter(which).length : layer.length;
}

function counted(name: string, unit: string, meaning: string, of: (doc: Doc) => number | null): Column<Doc> {
  return integer(name, unit, meaning, (_, doc) => of(doc));
}

/** Mean over the paragraphs that carry this score, each counted alike; null where none does. */
function meanTone(doc: Doc, which: "score" | "author" | "quoted"): number | null {
  const scores = doc.paragraphs?.flatMap((p) => p.sentiment?.[which] ?? []) ?? [];
  return scores.length === 0 ? null : rounded(scores.reduce((sum, s) => sum + s, 0) / scores.length);
}

/** To four decimals: what is computed here is not known more closely, and 0.30000000000000004 helps nobody. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function speakerless({ quotations }: Doc): number | null {
  return count(quotations, (q) => q.speaker === null);
}

function madeBy({ layers }: Doc): "people" | "machine" | "both" | null {
  const makers = Object.values(layers);
  const people = makers.filter(({ by }) => by === ANNOTATOR).length;
  if (makers.length === 0) return null;
  return people === 0 ? "machine" : people === makers.length ? "people" : "both";
}

export const articles = table<Doc>({
  name: "articles",
  about: "An article a row, with counts and means. A count is empty where its layer was not annotated.",
  items: ({ doc }) => [doc],
  columns: [
    ...article,
    text("author", "Who wrote it, as the source gave it.", (_, { meta }) => meta.author),
    text("url", "Where it stands, as the source gave it.", (_, { meta }) => meta.url),
    text(
      "source_file",
      "The file that it was read from, as it was named or below the folder that was named.",
      (_, { meta }) => meta.source_file,
    ),
    category(
      "annotated_by",
      ["people", "machine", "both"],
      "Whether people, the machine or both made its layers.",
      (_, doc) => madeBy(doc),
    ),
    counted("n_paragraphs", "paragraphs", "Paragraphs of all roles.", (d) => count(d.paragraphs)),
    counted("n_body_paragraphs", "paragraphs", "Paragraphs whose role is body.", (d) =>
      count(d.paragraphs, (p) => p.role === "body"),
    ),
    counted("n_sentences", "sentences", "Sentences of all paragraphs.", (d) => count(d.sentences)),
    counted("n_tokens", "tokens", "Words, numbers, punctuation marks and symbols.", (d) =>
      count(d.tokens?.start),
    ),
    integer("n_words", "tokens", "Tokens that are neither punctuation nor symbols.", (view) =>
      view.wordCount(),
    ),
    counted("n_entities", "entities", "Different people, organizations, places … named.", (d) =>
      count(d.entities),
    ),
    counted("n_people", "entities", "Different people named.", (d) =>
      count(d.entities, (e) => e.type === "PERSON"),
    ),
    counted("n_mentions", "mentions", "Names, dates and numbers, each time they stand.", (d) =>
      count(d.mentions),
    ),
    counted("n_quotations", "quotations", "Statements attributed to a source, of all forms.", (d) =>
      count(d.quotations),
    ),
    counted("n_direct", "quotations", "Those wholly inside quotation marks.", (d) =>
      count(d.quotations, (q) => q.form === "direct"),
    ),
    counted("n_indirect", "quotations", "Those without quotation marks.", (d) =>
      count(d.quotations, (q) => q.form === "indirect"),
    ),
    counted("n_mixed", "quotations", "Those partly inside quotation marks.", (d) =>
      count(d.quotations, (q) => q.form === "mixed"),
    ),
    counted("n_without_speaker", "quotations", "Those whose speaker is not known.", speakerless),
    number(
      "share_without_speaker",
      "0 to 1",
      "The same as a share of all quotations; empty where there is no quotation.",
      (_, doc) => (doc.quotations?.length ? rounded(speakerless(doc)! / doc.quotations.length) : null),
    ),
    counted("n_stances", "stances", "Attitudes toward a target.", (d) => count(d.stances)),
    counted("n_favor", "stances", "Those in favor.", (d) => count(d.stances, (s) => s.label === "favor")),
    counted("n_against", "stances", "Those against.", (d) => count(d.stances, (s) => s.label === "against")),
    number("sentiment_mean", POLARITY, "Mean of the paragraphs' sentiment_score.", (_, doc) =>
      meanTone(doc, "score"),
    ),
    number("sentiment_author_mean", POLARITY, "Mean of the paragraphs' sentiment_author.", (_, doc) =>
      meanTone(doc, "author"),
    ),
    number("sentiment_quoted_mean", POLARITY, "Mean of the paragraphs' sentiment_quoted.", (_, doc) =>
      meanTone(doc, "quoted"),
    ),
    counted("n_notes", "notes", "Doubtful places that the annotation met.", (d) => d.notes?.length ?? 0),
  ],
});
