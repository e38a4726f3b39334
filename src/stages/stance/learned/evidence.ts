import { indexesWithin, type Piece } from "../../../document/span.js";
import { strongTitles } from "../../../lexicons/titles.js";
import { candidateFeatures, type StanceArticle } from "./article.js";
import { IS, type StanceWeights, WAY } from "./judge.js";
import type { Judged } from "./outcome.js";
import { PartyKind } from "./party.js";

/** How many words at most are given besides those of a rule. */
const WORDS = 3;
/** A word is given where it weighs at least this share of the heaviest. */
const SHARE = 0.5;

/** The tokens that weighed most for a stance, and those of the rule that found it too; half-open, ascending. */
export function evidenceOf(article: StanceArticle, judged: Judged, weights: StanceWeights): Piece[] {
  const { candidate, label } = judged;
  const { from, to, holder, target } = candidate;
  const { reading } = article.scene;
  const { tokens } = reading;
  const weight = new Float32Array(to - from);
  const sums = new Int32Array(2);
  const turn = label === "favor" ? 1 : -1;
  candidateFeatures(article, candidate, {
    add(hash, token) {
      if (token < from || token >= to) return;
      sums.fill(0);
      weights.first.addTo(hash, sums, 0);
      const value = (sums[IS]! + turn * sums[WAY]!) * weights.first.scale;
      weight[token - from] = weight[token - from]! + value;
    },
  });
  const chosen = new Uint8Array(to - from);
  for (const r of candidate.rules) {
    const { stance } = article.rules[r]!;
    if (stance.label !== label) continue;
    for (const [start, end] of stance.evidence) {
      const [first, last] = indexesWithin(tokens, { start, end });
      chosen.fill(1, Math.max(0, first - from), Math.max(0, Math.min(last, to) - from));
    }
  }
  // A name shows nothing; of a thing the last word may.
  const inside = (i: number) =>
    (i >= holder.from && i < holder.to) ||
    (target.kind <= PartyKind.Pronoun && i >= target.from && i < target.to);
  const weighed: number[] = [];
  for (let k = 0; k < weight.length; k++)
    if (weight[k]! > 0 && !inside(from + k) && !MARKS.has(tokens.pos[from + k]!)) weighed.push(k);
  weighed.sort((a, b) => weight[b]! - weight[a]! || a - b);
  const telling = weighed.filter(
    (k) =>
      TELLING.has(tokens.pos[from + k]!) &&
      reading.mention[from + k]! < 0 &&
      !strongTitles().has(reading.form(from + k)),
  );
  const order = telling.length > 0 ? telling : weighed;
  for (const k of order.slice(0, WORDS)) if (weight[k]! >= SHARE * weight[order[0]!]!) chosen[k] = 1;
  const pieces: Piece[] = [];
  chosen.forEach((yes, k) => {
    const last = pieces.at(-1);
    if (yes && last?.[1] === from + k) last[1]++;
    else if (yes) pieces.push([from + k, from + k + 1]);
  });
  if (pieces.length > 0) return pieces;
  const at = target.from >= 0 ? target.from : from;
  return [[at, at + 1]];
}

/** Words that say something; grammar, names and titles are given only where nothing else weighed. */
const TELLING = new Set(["VERB", "NOUN", "ADJ", "ADV", "PROPN", "INTJ"]);
const MARKS = new Set(["PUNCT", "SYM", "SPACE", "DET"]);
