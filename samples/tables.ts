/** Tables of articles without a file system: rows to reckon with, CSV text to hand on. */
import { annotate, tables } from "glossator";

const documents = [
  annotate({ id: "a1", text: `"The dam is safe," said Ana Brandt.`, meta: { outlet: "The Example" } }),
  annotate({ id: "a2", text: `Otto Keller said repairs would take a year.`, meta: {} }),
];
const { quotations, entities } = tables(documents);

const speaker = quotations.columns.findIndex(({ name }) => name === "speaker");
console.log(quotations.rows.map((row) => row[speaker]).join(", "));
console.log(entities.csv({ profile: "plain" }).split("\n", 2).join("\n"));
