/** Who is quoted saying what; an unknown speaker, a described one and a named one stay apart. */
import { annotate, learned, wordsOf } from "glossator";
import { loadModels } from "glossator/node";

const doc = await annotate(
  `"The dam is safe," said Ana Brandt, the chief engineer. Two officials said repairs would take a year.`,
  learned(await loadModels()),
);
for (const { content, speaker } of doc.quotations ?? []) {
  const who =
    speaker === null
      ? "(nobody named)"
      : "entity" in speaker
        ? doc.entities?.find((e) => e.id === speaker.entity)?.name
        : `(${speaker.text})`;
  console.log(`${who}: ${wordsOf(doc, content)}`);
}
