import type { Clusters } from "../../../learn/clusters.js";
import { combine } from "../../../learn/hash.js";
import type { Reading } from "../../../reading/reading.js";
import { ruledRows } from "../ruled.js";
import { quotationsByRules } from "../rules/find.js";
import type { Candidate } from "../scorer.js";
import { windowOf } from "../task.js";
import { cueFeatures } from "./cue-features.js";
import { gateFeatures } from "./cue-gate.js";
import { anchorOf, partFeatures, skeletonsOf } from "./part-features.js";
import { rankFeatures } from "./rank-features.js";
import { rivalsOf } from "./rivals.js";
import { viewOf } from "./view.js";
import { quotationWords } from "./words.js";

/**
 * One number for all features of a text, the rules' findings among them: of its rows as cues, and of the rules'
 * quotations as parts and as candidates. A model keeps that of a probe text: where it has changed, features have
 * changed since the model was trained, and it must be trained again.
 */
export function fingerprintOf(reading: Reading, clusters: Clusters): string {
  const ruled = ruledRows(reading.count, quotationsByRules(reading));
  const view = viewOf(reading, ruled, quotationWords(clusters));
  let hash = 0;
  const out = {
    add: (feature: number) => {
      hash = combine(hash, feature);
    },
  };
  for (let i = 0; i < view.length; i++) {
    gateFeatures(view, i, out);
    cueFeatures(view, i, true, out);
    cueFeatures(view, i, false, out);
  }
  const candidates = ruled.quotations.flatMap(({ cue, content, source }): Candidate[] => {
    if (!cue) return [];
    const window = windowOf(reading, ruled, cue);
    const anchor = anchorOf(view, window);
    const skeletons = skeletonsOf(view, anchor);
    for (let i = anchor.left; i < anchor.right; i++) partFeatures(view, anchor, skeletons, i, out);
    return [
      {
        cue: { ...cue, probability: 0.5 },
        window,
        source: source ? [source] : [],
        mainSource: source,
        content,
        fit: -1,
        edge: 0.5,
        ruled: true,
      },
    ];
  });
  const rivals = rivalsOf(view, candidates);
  for (const candidate of candidates)
    rankFeatures(view, candidate, anchorOf(view, candidate.window), rivals, out);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
