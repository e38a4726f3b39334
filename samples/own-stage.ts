/** A stage of your own, in a pipeline of your own: it counts exclamation marks as notes. */
import { annotate, pipeline, stage, structure } from "glossator";

const exclamations = stage({
  name: "exclamations",
  version: "1.0.0",
  needs: ["paragraphs"],
  gives: [],
  run: ({ text, paragraphs }) => ({
    notes: paragraphs.flatMap(({ start, end }) => {
      const marks = text.slice(start, end).split("!").length - 1;
      return marks > 0 ? [{ code: "exclamation", start, end, message: `${marks} exclamation mark(s)` }] : [];
    }),
  }),
});

const doc = await annotate("Calm.\n\nWhat a day! What a night!", pipeline([structure, exclamations]));
console.log(doc.notes?.map((note) => `${note.start}–${note.end} ${note.message}`).join("\n"));
