/** Annotates a folder of articles in Node: bad files are named, good ones are stored. */
import { annotate, problemLine } from "glossator";
import { findInputs, openDocumentFolder, readInput } from "glossator/node";

const [from = "corpus", to = "annotations/auto"] = process.argv.slice(2);
const { files, passed } = await findInputs([from]);
for (const problem of passed) console.error(problemLine(problem));
const folder = await openDocumentFolder(to);
if (!folder.ok) throw new Error(problemLine(folder.problem));
for (const file of files) {
  if (!file.ok) {
    console.error(problemLine(file.problem));
    continue;
  }
  for await (const article of readInput(file.value)) {
    const stored = article.ok
      ? await folder.value.store(annotate(article.value), file.value.source)
      : article;
    console.log(stored.ok ? stored.value : problemLine(stored.problem));
  }
}
await folder.value.close();
