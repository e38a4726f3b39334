/**
 * The pipeline of this checkout against all gold: our own articles, and the reference article where its text is at
 * hand. `npm run evaluate`.
 */
import { evaluation } from "../src/evaluate/evaluate.js";
import { reportTable } from "../src/evaluate/table.js";
import { loadModels } from "../src/io/models.js";
import { learned } from "../src/pipeline/families.js";
import { markedIds } from "./gold.js";
import { goldDocument, goldText } from "./gold-texts.js";

const pipeline = learned(await loadModels());
const REFERENCE = "sochi-summit-2008";

for (const [title, ids] of [
  ["Our own articles (written by us: no claim of accuracy)", markedIds()],
  [`The reference article, ${REFERENCE}`, [REFERENCE]],
] as const) {
  console.log(`\n${title}`);
  const comparison = evaluation();
  let quotations = 0;
  let unknown = 0;
  for (const id of ids) {
    const gold = goldDocument(id);
    const text = goldText(gold);
    if (text === null) {
      console.log(`SKIPPED ${id}: its text is not ours to publish; put it into corpus/private/${id}.txt`);
      continue;
    }
    const document = await pipeline.annotate({ id, text, meta: {} });
    quotations += document.quotations?.length ?? 0;
    unknown += document.quotations?.filter(({ speaker }) => speaker === null).length ?? 0;
    const compared = comparison.add(document, gold, text);
    if (!compared.ok) throw new Error(compared.problem.message);
  }
  const report = comparison.report();
  if (report.documents === 0) continue;
  console.log(reportTable(report));
  console.log(
    `\nquotations without a speaker: ${unknown} of ${quotations} (${((100 * unknown) / quotations).toFixed(1)} %)`,
  );
}
