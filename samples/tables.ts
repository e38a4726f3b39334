/** Tables of articles without a file system: rows to reckon with, CSV text to hand on. */
import { annotate, learned, tables } from "glossator";
import { loadModels } from "glossator/node";

const pipeline = learned(await loadModels());
const documents = [
  await annotate(
    { id: "a1", text: `"The dam is safe," said Mayor Ana Brandt.`, meta: { outlet: "The Example" } },
    pipeline,
  ),
  await annotate({ id: "a2", text: `Otto Keller said repairs would take a year.`, meta: {} }, pipeline),
];
const { quotations, entities } = tables(documents);

const speaker = quotations.columns.findIndex(({ name }) => name === "speaker");
console.log(quotations.rows.map((row) => row[speaker]).join(", "));
console.log(entities.csv({ profile: "plain" }).split("\n", 2).join("\n"));
