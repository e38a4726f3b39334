import { combine } from "../../../learn/hash.js";
import type { Scene } from "../scene.js";
import { candidateFeatures, stanceArticle } from "./article.js";
import { gateFeatures } from "./gate-features.js";
import { SecondFeatures } from "./second-features.js";
import type { WordTable } from "./word-table.js";

/**
 * One number for all candidates of an article and their features, findings of the rules among them. A model keeps
 * that of a probe text: where it has changed, the model must be trained again.
 */
export function fingerprintOf(scene: Scene, table: WordTable): string {
  let hash = 0;
  const add = (feature: number) => {
    hash = combine(hash, feature);
  };
  const article = stanceArticle(scene, table, () => true);
  const { candidates, view } = article;
  // Any numbers do for what the first model says, as long as they differ.
  const first = {
    is: Float32Array.from(candidates, (_, c) => (c % 7) - 4),
    way: Float32Array.from(candidates, (_, c) => (c % 5) - 2),
  };
  const second = new SecondFeatures(candidates, first, article.salience);
  candidates.forEach((candidate, c) => {
    gateFeatures(view, candidate, add);
    candidateFeatures(article, candidate, { add });
    second.add(c, add);
  });
  return (hash >>> 0).toString(16).padStart(8, "0");
}
