/** Who is named in a text, with the words that name them. */
import { annotate, learned, wordsOf } from "glossator";
import { loadModels } from "glossator/node";

// Made once for many articles: it keeps what it has learned of words.
const pipeline = learned(await loadModels());
const doc = await annotate(
  "Mayor Ana Brandt met Mr. Okafor in Geneva on Monday. Brandt left early.",
  pipeline,
);
for (const entity of doc.entities ?? []) {
  const words = doc.mentions?.filter((m) => m.entity === entity.id).map((m) => wordsOf(doc, m));
  console.log(`${entity.type} ${entity.name}: ${words?.join(", ")}`);
}
