/** A stage of your own with a layer of its own, in a pipeline of your own: it counts exclamation marks. */
import {
  annotate,
  layer,
  layerOf,
  pipeline,
  readDocument,
  stage,
  structure,
  withoutText,
  writeDocument,
} from "glossator";

// What the document holds under this name: how it looks, and what must hold of it.
const exclamations = layer({
  name: "exclamations",
  shape: (z) => z.array(z.object({ paragraph: z.string(), marks: z.int().positive(), words: z.string() })),
  check(found, check) {
    for (const [i, { paragraph }] of found.entries())
      check.refers(`exclamations[${i}].paragraph`, paragraph, "paragraphs");
  },
  // Written where the text may not be passed on, it keeps none of its words.
  withoutText: (found) => found.map((each) => ({ ...each, words: "" })),
});

const counting = stage({
  name: "counting",
  version: "1.0.0",
  needs: ["paragraphs"],
  gives: [exclamations],
  run: ({ text, paragraphs }) => ({
    exclamations: paragraphs.flatMap(({ id, start, end }) => {
      const words = text.slice(start, end);
      const marks = words.split("!").length - 1;
      return marks > 0 ? [{ paragraph: id, marks, words }] : [];
    }),
  }),
});

// A stage after it needs it like any other layer; what is doubtful goes into the notes.
const shouting = stage({
  name: "shouting",
  version: "1.0.0",
  needs: ["paragraphs", exclamations],
  gives: [],
  run: ({ paragraphs, exclamations }) => ({
    notes:
      exclamations.length < paragraphs.length
        ? []
        : [{ code: "shouting", message: "every paragraph shouts" }],
  }),
});

const doc = await annotate("Calm.\n\nWhat a day! What a night!", pipeline([structure, counting, shouting]));
const written = writeDocument(withoutText(doc, [exclamations]), { own: [exclamations] });

const read = readDocument(written, "calm.json", [exclamations]);
if (!read.ok) throw new Error(read.problem.message);
for (const { paragraph, marks } of layerOf(read.value, exclamations) ?? [])
  console.log(`${paragraph}: ${marks} exclamation mark(s), counted by ${read.value.layers.exclamations?.by}`);
