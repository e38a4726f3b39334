/** Annotates beside the page, which would stand still for seconds otherwise. */
import { annotate, fetchModels, learned, tables } from "glossator";

/** What is shown of each table. */
const SHOWN = {
  entities: ["name", "type", "n_mentions"],
  quotations: ["speaker", "cue", "text"],
  stances: ["holder", "label", "target", "evidence", "score"],
  paragraphs: ["paragraph", "sentiment", "sentiment_score", "text"],
};

// The package's folders `models` and `dist/web-engine`, copied beside this file. Loaded once, for all articles.
const pipeline = fetchModels("models").then(learned);

self.onmessage = async ({ data: article }) => {
  try {
    self.postMessage({ tables: shown(await annotate(article, await pipeline)) });
  } catch (error) {
    self.postMessage({ problem: error.message });
  }
};

function shown(doc) {
  const all = tables([doc]);
  return Object.entries(SHOWN).map(([name, columns]) => {
    const places = columns.map((column) => all[name].columns.findIndex((each) => each.name === column));
    return { name, columns, rows: all[name].rows.map((row) => places.map((place) => row[place])) };
  });
}
