import type { Stance } from "../../../document/schema.js";
import { Clusters } from "../../../learn/clusters.js";
import { readModel } from "../../../learn/model-bytes.js";
import { Weights } from "../../../learn/weights.js";
import { type StanceLayers, sceneOf } from "../scene.js";
import { type StanceArticle, stanceArticle } from "./article.js";
import { withoutDoubles } from "./doubles.js";
import { evidenceOf } from "./evidence.js";
import { joinTargets } from "./join-targets.js";
import { gateOf, judge, type StanceWeights } from "./judge.js";
import { stanceOf } from "./outcome.js";
import { stanceWords } from "./word-table.js";

/**
 * Stances less likely than this are written only on request. Cross-fitted on the train packs, F1 is best between
 * 0.16 and 0.35 for every kind of pair, and is hardly lower here; who wants precision keeps scores from 0.5 up.
 */
export const LEAST_STANCE = 0.25;

/** The bytes of the model: weights as `scripts/train-stance.ts` writes them, and the word clusters. */
export interface StanceModel {
  weights: Uint8Array;
  clusters: Uint8Array;
}

/**
 * The learned finder of stances: what the rules find is evidence for the models, which decide. It gives every stance
 * whose score is at least `least`, in the order of the text, without ids.
 *
 * @throws Error where the bytes are not a model of stances.
 */
export function learnedStances(
  { weights: bytes, clusters }: StanceModel,
  least: number,
): (layers: StanceLayers) => Stance[] {
  const { weights } = readModel(bytes);
  const part = (name: keyof StanceWeights) => {
    const parts = weights[name];
    if (!parts) throw new Error(`this is no model of stances: it has no weights "${name}"`);
    return new Weights(parts);
  };
  const models: StanceWeights = {
    gate: part("gate"),
    first: part("first"),
    second: part("second"),
  };
  const table = stanceWords(Clusters.of(clusters));
  const passes = gateOf(models.gate);
  return (layers) => {
    const article = stanceArticle(sceneOf(layers), table, passes);
    const stances: Stance[] = [];
    const all = judge(article, models).map((judged) => ({
      ...judged,
      score: Math.round(judged.score * 100) / 100,
    }));
    for (const judged of article.alone ? all : withoutDoubles(article, all, least)) {
      const { score } = judged;
      if (score < least) continue;
      const stance = stanceOf(article, { ...judged, score }, evidenceOf(article, judged, models));
      if (stance) stances.push(stance);
    }
    return joinTargets(withAuthor(stances, article, least));
  };
}

/** The packs do not mark what the author holds: what the rules find of it stands. In the order of the sentences. */
function withAuthor(stances: Stance[], { rules, scene }: StanceArticle, least: number): Stance[] {
  const own = rules
    .map(({ stance }) => stance)
    .filter(({ holder, score }) => "author" in holder && score! >= least);
  if (own.length === 0) return stances;
  const places = new Map(scene.layers.sentences.map(({ id }, s) => [id, s]));
  const place = ({ sentence }: Stance) => places.get(sentence!)!;
  return [...stances, ...own].sort((a, b) => place(a) - place(b));
}
