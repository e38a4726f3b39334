import { ENTITY_TYPES, type Entity, type Quotation, type Speaker } from "../document/schema.js";
import { category, id, integer, number, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, OFFSET, POLARITY, PROBABILITY, place } from "./shared-columns.js";
import { table } from "./table.js";

function speakerEntity(view: DocumentView, { speaker }: Quotation): Entity | undefined {
  return speaker && "entity" in speaker ? view.entity(speaker.entity) : undefined;
}

function kindOf(speaker: Speaker): "entity" | "several" | "described" | "unknown" {
  if (speaker === null) return "unknown";
  if ("entity" in speaker) return "entity";
  return speaker.entities ? "several" : "described";
}

export const quotations = table<Quotation>({
  name: "quotations",
  about: "A statement that the text attributes to a source a row: said, written, thought, hoped, feared.",
  items: ({ doc }) => doc.quotations,
  columns: [
    ...article,
    ...place<Quotation>((view, quotation) => view.paragraph(quotation.paragraph)),
    id(
      "sentence",
      "Sentence in which the first piece begins.",
      (view, q) => q.content[0] && view.sentenceAt(q.content[0][0])?.id,
    ),
    id("quotation", "q1, q2, …", (_, q) => q.id),
    id(
      "inside",
      "The innermost quotation whose words hold this one and its cue; empty where the article itself attributes it. Those inside are found by rules: their score is one measured share for all.",
      (view, q) => view.quotationAround(q)?.id,
    ),
    text("speaker", "The entity's fullest name, or the describing words; empty where unknown.", (view, q) =>
      q.speaker && "text" in q.speaker ? q.speaker.text : speakerEntity(view, q)?.name,
    ),
    text("cue", "The words that attribute them (says, according to): the evidence.", (view, q) =>
      view.wordsOf(q.cue),
    ),
    text("text", "The attributed words; pieces around a cue are joined by …", (view, q) =>
      view.wordsOf(q.content),
    ),
    category(
      "form",
      ["direct", "indirect", "mixed"],
      "Wholly, not at all or partly inside quotation marks.",
      (_, q) => q.form,
    ),
    category(
      "speaker_kind",
      ["entity", "several", "described", "unknown"],
      "Named in the article; several who are named; only described (some experts); or not said at all.",
      (_, { speaker }) => kindOf(speaker),
    ),
    id(
      "speaker_entity",
      "The entity that speaks, as in the table entities.",
      (view, q) => speakerEntity(view, q)?.id,
    ),
    category(
      "speaker_type",
      ENTITY_TYPES,
      "What kind of entity speaks.",
      (view, q) => speakerEntity(view, q)?.type,
    ),
    text("source", "The phrase that names who, with its apposition.", (view, q) => view.wordsOf(q.source)),
    category(
      "sentiment",
      ["positive", "neutral", "negative"],
      "How the attributed words sound, by themselves.",
      (_, q) => q.sentiment?.label,
    ),
    number("sentiment_score", POLARITY, "The same as a number.", (_, q) => q.sentiment?.score),
    integer("start", OFFSET, "Where the first piece begins.", (_, q) => q.content[0]?.[0]),
    integer("end", OFFSET, "Where the last piece ends, exclusive.", (_, q) => q.content.at(-1)?.[1]),
    number("score", PROBABILITY, "How sure the annotation is.", (_, q) => q.score),
  ],
});
