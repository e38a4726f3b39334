/** Many articles: batches of them are faster than one by one, and one that fails does not stop the others. */
import { learned } from "glossator";
import { loadModels } from "glossator/node";

/** Articles as they come, from a database say: never more than a batch is in memory. */
function* articles() {
  const cities = ["Geneva", "Oslo", "Lima"];
  for (const [i, city] of cities.entries()) {
    yield { id: `article-${i + 1}`, text: `Ana Brandt said in ${city} that the dam would hold.`, meta: {} };
  }
}

for await (const result of learned(await loadModels()).annotateAll(articles())) {
  if (!result.ok) {
    console.error(result.problem.message);
    continue;
  }
  const { id, entities = [] } = result.value;
  console.log(`${id}: ${entities.map(({ name }) => name).join(", ")}`);
}
