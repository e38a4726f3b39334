/** The pipeline that the command line runs: learned models over the rules. */
import { learned, wordsOf } from "glossator";
import { loadModels } from "glossator/node";

// Made once for many articles: it keeps what it has learned of words.
const pipeline = learned(loadModels());
const doc = pipeline.annotate({
  id: "dam",
  text: `Ana Brandt, an engineer of the Kestrel Valley Authority, said in Geneva on Friday that the dam would hold.`,
  meta: { published: "2026-03-06" },
});
for (const mention of doc.mentions ?? []) {
  console.log(`${mention.type} ${wordsOf(doc, mention)} ${mention.score?.toFixed(1)}`);
}
