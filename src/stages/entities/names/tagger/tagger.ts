import { type Chain, decode, lattice, predecessors, probabilityOf } from "../../../../learn/chain.js";
import { Clusters } from "../../../../learn/clusters.js";
import { Features } from "../../../../learn/features.js";
import { Gazetteer } from "../../../../learn/gazetteer.js";
import { readModel } from "../../../../learn/model-bytes.js";
import { Weights } from "../../../../learn/weights.js";
import { findNames } from "../find-names.js";
import type { FoundName, NameFinder } from "../finder.js";
import { NameFeatures } from "./features.js";
import { fineType } from "./fine-type.js";
import { NAME_TYPES, namesOf } from "./labels.js";

/** The files of the name tagger, as bytes. */
export interface NameModel {
  weights: Uint8Array;
  clusters: Uint8Array;
  gazetteer: Uint8Array;
}

/** Types that the rules for dates and amounts find better, by the guidelines; the tagger only learns them apart. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set(["DATE", "MONEY"]);

/**
 * A finder of names that learned from annotated news: a linear-chain CRF over hashed features, with what the rules
 * find among them. `score` is the probability of the name under the chain, 0 to 1.
 *
 * @throws Error where the bytes are not such a model.
 */
export function taggedNames(model: NameModel): NameFinder {
  const { chains, weights } = readModel(model.weights);
  const chain = chains.names;
  const packed = weights.names;
  if (!chain || !packed) throw new Error("these bytes are not a name model");
  const table = new Weights(packed);
  const describe = new NameFeatures(new Clusters(model.clusters), new Gazetteer(model.gazetteer));
  const before = predecessors(chain);
  const features = new Features();
  return (input) => {
    const hints = findNames(input);
    describe.read(input, hints);
    const typed = fineType(input, hints);
    return input.sentences.flatMap((_, s) => {
      features.clear();
      const [from, to] = describe.sentence(s, features);
      return tagged(features, from, to, chain, table, before).flatMap((name): FoundName[] => {
        const coarse = NAME_TYPES[name.type]!;
        if (LEFT_TO_RULES.has(coarse)) return [];
        return [{ from: name.from, to: name.to, type: typed(name.from, name.to, coarse), score: name.score }];
      });
    });
  };
}

/** The names of one sentence, as token indexes of the text. */
function tagged(
  features: Features,
  from: number,
  to: number,
  chain: Chain,
  table: Weights,
  before: Uint16Array[],
): { from: number; to: number; type: number; score: number }[] {
  const length = to - from;
  const { labels } = chain;
  const sums = new Int32Array(length * labels);
  for (let i = 0; i < length; i++) for (const hash of features.of(i)) table.addTo(hash, sums, i * labels);
  const emissions = Float32Array.from(sums, (sum) => sum * table.scale);
  const path = decode(chain, emissions, length, before);
  const names = namesOf(path);
  if (names.length === 0) return [];
  const paths = lattice(chain, emissions, length, before);
  return names.map((name) => ({
    from: from + name.from,
    to: from + name.to,
    type: name.type,
    score: Number(probabilityOf(chain, emissions, paths, path, name.from, name.to).toFixed(3)),
  }));
}
