/** Annotates a folder of articles in Node: bad files are named, good ones are stored. */
import { annotate, problemLine } from "glossator";
import { findInputs, readInput, storeDocument } from "glossator/node";

const [from = "corpus", to = "annotations/auto"] = process.argv.slice(2);
for (const file of await findInputs([from])) {
  if (!file.ok) {
    console.error(problemLine(file.problem));
    continue;
  }
  for await (const article of readInput(file.value)) {
    const stored = article.ok ? await storeDocument(to, annotate(article.value)) : article;
    console.log(stored.ok ? stored.value : problemLine(stored.problem));
  }
}
