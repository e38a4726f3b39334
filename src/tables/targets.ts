import type { Target } from "../document/schema.js";
import { integer, text } from "./column.js";
import { article, OFFSET, place, tonePlain } from "./shared-columns.js";
import { table } from "./table.js";

/** A target and its place in the order asked, from 1. */
type Asked = Target & { number: number };

export const targets = table<Asked>({
  name: "targets",
  about: "A span that the caller asked about a row: what its sentence says of it.",
  items: ({ doc }) => doc.targets?.map((target, i) => ({ ...target, number: i + 1 })),
  columns: [
    ...article,
    ...place<Asked>((view, target) => view.paragraphAt(target.start)),
    integer("target", "order asked, from 1", "Which of the article's targets it is.", (_, t) => t.number),
    integer("start", OFFSET, "Where it begins.", (_, t) => t.start),
    integer("end", OFFSET, "Where it ends, exclusive.", (_, t) => t.end),
    text("text", "The words as they stand.", (view, t) => view.words(t)),
    ...tonePlain,
  ],
});
