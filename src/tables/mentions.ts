import { ENTITY_TYPES, type Mention } from "../document/schema.js";
import { category, id, integer, number, text } from "./column.js";
import { article, OFFSET, PROBABILITY, place, tonePlain } from "./shared-columns.js";
import { table } from "./table.js";

export const mentions = table<Mention>({
  name: "mentions",
  about: "A name, date or number a row, each time it stands in the text.",
  items: ({ doc }) => doc.mentions,
  columns: [
    ...article,
    ...place<Mention>((view, mention) => view.paragraphAt(mention.start)),
    id("sentence", "Sentence in which it begins.", (view, m) => view.sentenceAt(m.start)?.id),
    id("mention", "m1, m2, …", (_, m) => m.id),
    text("text", "The words as they stand.", (view, m) => view.words(m)),
    text(
      "name",
      "Fullest name of the entity meant; empty for dates and numbers.",
      (view, m) => view.entity(m.entity)?.name,
    ),
    id("entity", "That entity, as in the table entities.", (_, m) => m.entity),
    category("type", ENTITY_TYPES, "What kind of thing is named (OntoNotes).", (_, m) => m.type),
    text("value", "Date or number in a standard form, where it is known.", (_, m) => m.value),
    integer("start", OFFSET, "Where it begins.", (_, m) => m.start),
    integer("end", OFFSET, "Where it ends, exclusive.", (_, m) => m.end),
    number("score", PROBABILITY, "How sure the annotation is.", (_, m) => m.score),
    category(
      "voice",
      ["author", "quoted"],
      "Whether it stands inside a quotation of whatever form; empty where those were not annotated.",
      (view, m) => view.voiceAt(m),
    ),
    ...tonePlain,
  ],
});
