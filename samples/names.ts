/** Who is named in a text, with the words that name them. */
import { annotate, wordsOf } from "glossator";

const doc = annotate("Ana Brandt met Mr. Okafor in Geneva on Monday. Brandt left early.");
for (const entity of doc.entities ?? []) {
  const words = doc.mentions?.filter((m) => m.entity === entity.id).map((m) => wordsOf(doc, m));
  console.log(`${entity.type} ${entity.name}: ${words?.join(", ")}`);
}
