/** Annotates a folder of articles in Node: bad files are named, good ones are stored. */
import { learned, problemLine } from "glossator";
import { findInputs, loadModels, openDocumentFolder, readInput } from "glossator/node";

const [from = "corpus", to = "annotations/auto"] = process.argv.slice(2);
const { files, passed } = await findInputs([from]);
for (const problem of passed) console.error(problemLine(problem));
const folder = await openDocumentFolder(to);
if (!folder.ok) throw new Error(problemLine(folder.problem));
const pipeline = learned(await loadModels());
for (const file of files) {
  if (!file.ok) {
    console.error(problemLine(file.problem));
    continue;
  }
  // A file of many articles is read as it is annotated; what cannot be read is a problem in its place.
  for await (const doc of pipeline.annotateAll(readInput(file.value))) {
    const stored = doc.ok ? await folder.value.store(doc.value, file.value.source) : doc;
    console.log(stored.ok ? stored.value : problemLine(stored.problem));
  }
}
await folder.value.close();
