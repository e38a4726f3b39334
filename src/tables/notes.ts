import type { Note } from "../document/schema.js";
import { integer, text } from "./column.js";
import { article, OFFSET, place } from "./shared-columns.js";
import { table } from "./table.js";

export const notes = table<Note>({
  name: "notes",
  about: "A doubtful place that the annotation met a row, such as a quotation mark that never closes.",
  items: ({ doc }) => doc.notes,
  columns: [
    ...article,
    ...place<Note>((view, { start }) => (start === undefined ? undefined : view.paragraphAt(start))),
    text("code", "What it is about, for programs: unbalanced-quote, …", (_, n) => n.code),
    text("message", "The same for people.", (_, n) => n.message),
    text("text", "The words that it is about; empty where it is about the whole article.", (view, n) =>
      n.start === undefined || n.end === undefined ? null : view.words({ start: n.start, end: n.end }),
    ),
    integer("start", OFFSET, "Where they begin.", (_, n) => n.start),
    integer("end", OFFSET, "Where they end, exclusive.", (_, n) => n.end),
  ],
});
