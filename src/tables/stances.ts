import { ENTITY_TYPES, type Stance } from "../document/schema.js";
import { boolean, category, id, integer, number, text } from "./column.js";
import { article, OFFSET, PROBABILITY, place } from "./shared-columns.js";
import { HOLDER_KINDS, holderEntity, holderKind, holderName, targetName } from "./stance-parties.js";
import { table } from "./table.js";

/** Where the holder stands in the text; null where nothing stands for it there. */
function holderSpan({ holder }: Stance): { start: number; end: number } | null {
  if ("author" in holder || holder.start === undefined || holder.end === undefined) return null;
  return { start: holder.start, end: holder.end };
}

export const stances = table<Stance>({
  name: "stances",
  about: "An attitude of somebody toward somebody or something a row, with the words that show it.",
  items: ({ doc }) => doc.stances,
  columns: [
    ...article,
    ...place<Stance>((view, stance) => view.paragraph(stance.paragraph)),
    id("sentence", "Sentence that shows it.", (_, s) => s.sentence),
    id("stance", "t1, t2, …", (_, s) => s.id),
    text("holder", "Whose attitude: the entity's fullest name, the describing words, or author.", holderName),
    category("label", ["favor", "against"], "For the target or against it.", (_, s) => s.label),
    text(
      "target",
      "Toward what: the entity's fullest name, else the phrase meant, else its words.",
      targetName,
    ),
    text("evidence", "The words that show it; pieces are joined by …", (view, s) => view.wordsOf(s.evidence)),
    category(
      "holder_kind",
      HOLDER_KINDS,
      "Named in the article; only described (critics); or the article's own voice.",
      (_, s) => holderKind(s),
    ),
    id(
      "holder_entity",
      "The entity that holds it, as in the table entities.",
      (view, s) => holderEntity(view, s)?.id,
    ),
    category(
      "holder_type",
      ENTITY_TYPES,
      "What kind of entity holds it.",
      (view, s) => holderEntity(view, s)?.type,
    ),
    text("holder_text", "The holder as it stands in the text.", (view, s) => {
      const span = holderSpan(s);
      return span && view.words(span);
    }),
    integer("holder_start", OFFSET, "Where the holder begins.", (_, s) => holderSpan(s)?.start),
    integer("holder_end", OFFSET, "Where the holder ends, exclusive.", (_, s) => holderSpan(s)?.end),
    id("target_entity", "The entity that is the target; empty for other targets.", (_, s) => s.target.entity),
    category(
      "target_type",
      ENTITY_TYPES,
      "What kind of entity the target is.",
      (view, s) => view.entity(s.target.entity)?.type,
    ),
    text("target_text", "The target as it stands in the text.", (view, s) => view.words(s.target)),
    integer("target_start", OFFSET, "Where the target begins.", (_, s) => s.target.start),
    integer("target_end", OFFSET, "Where the target ends, exclusive.", (_, s) => s.target.end),
    boolean("negated", "Whether a negation turned the label; empty where not said.", (_, s) => s.negated),
    boolean("hedged", "Whether it is softened (may, seems); empty where not said.", (_, s) => s.hedged),
    id("quotation", "The quotation in which it is expressed, if in one.", (_, s) => s.quotation),
    integer("start", OFFSET, "Where the evidence begins.", (_, s) => s.evidence[0]?.[0]),
    integer("end", OFFSET, "Where the evidence ends, exclusive.", (_, s) => s.evidence.at(-1)?.[1]),
    number("score", PROBABILITY, "How sure the annotation is.", (_, s) => s.score),
    text("sentence_text", "The words of that sentence.", (view, s) => {
      const sentence = view.sentence(s.sentence);
      return sentence && view.words(sentence);
    }),
  ],
});
