import type { Clusters } from "../../src/learn/clusters.js";
import { combine, hashText } from "../../src/learn/hash.js";
import { HashIndex } from "../../src/learn/hash-index.js";
import { features } from "../../src/stages/sentiment/toward/features.js";
import { targetOf } from "../../src/stages/sentiment/toward/target.js";
import { viewOf } from "../../src/stages/sentiment/toward/view.js";
import { WINDOWS, windowSums } from "../../src/stages/sentiment/toward/windows.js";
import { targetWords } from "../../src/stages/sentiment/toward/words.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../../src/stages/tokens/tokens.js";

/** A text in which every family of features has something to see. */
const TEXT = `Critics did not praise Ana Brandt, a corrupt liar, but Mr. Okafor’s brave aide was attacked by Otto Keller.
“She tried to mislead us,” Brandt, who won 12 votes, said of the Union and Keller; despite that, he is weak.`;

/** Words of the text that have values. */
const VALUED = ["attacked", "brave", "corrupt", "critics", "mislead", "praise", "weak"];

/**
 * One number for all features and window sums of a probe text, for every token as a target. A model keeps it: where it has changed,
 * features have changed since the model was trained, and it must be trained again.
 */
export function fingerprint(clusters: Clusters): string {
  const rows = Uint32Array.from(VALUED, (word) => hashText(word)).sort();
  const words = targetWords(clusters, new HashIndex(rows));
  const values = Float32Array.from(rows, (_, row) => row + 1);
  const sums = new Float64Array(WINDOWS);
  const article = { id: "probe", text: TEXT, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const view = viewOf(TEXT, tokens, sentences, words);
  const starts = sentences.map(({ start }) => start);
  let hash = 0;
  tokens.start.forEach((start, i) => {
    const target = targetOf(view, tokens, sentences, starts, { start, end: tokens.end[i]! });
    if (!target) return;
    features(view, target, { add: (feature) => (hash = combine(hash, feature)) });
    windowSums(view, target, { values, stride: 1, step: 0, width: 1 }, sums);
    for (const sum of sums) hash = combine(hash, Math.round(sum * 1e4));
  });
  return (hash >>> 0).toString(16).padStart(8, "0");
}
