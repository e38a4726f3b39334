import { probability } from "../../src/learn/classifier.js";
import type { Examples, Two } from "./examples.js";

/** A candidate as it was judged, surest first. */
interface Judged {
  score: number;
  /** 1 where a reader marked this stance with this label. */
  right: number;
}

function judged(docs: readonly Examples[], said: readonly Two[]): Judged[] {
  const out: Judged[] = [];
  docs.forEach((doc, d) => {
    doc.labels.forEach((label, c) => {
      if (label < 0) return;
      const favor = probability(said[d]!.way[c]!);
      const score = probability(said[d]!.is[c]!) * Math.max(favor, 1 - favor);
      out.push({ score, right: label === (favor >= 0.5 ? 1 : 2) ? 1 : 0 });
    });
  });
  return out.sort((a, b) => b.score - a.score);
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The best F1 against all stances of the packs, those that are no candidate included, and where it is reached, and what is right among the surest that hold 25, 50 and 100 % of the right ones with a
 * score of `least` and more.
 */
export function scores(docs: readonly Examples[], said: readonly Two[], least: number) {
  const items = judged(docs, said);
  const gold = docs.reduce((sum, { stances }) => sum + stances, 0);
  let right = 0;
  let best = { f1: 0, score: 0 };
  items.forEach((item, k) => {
    right += item.right;
    const f1 = (2 * right) / (k + 1 + gold);
    if (f1 > best.f1) best = { f1: rounded(f1), score: rounded(item.score) };
  });
  const written = items.filter(({ score }) => score >= least);
  const all = written.reduce((sum, item) => sum + item.right, 0);
  const precisionAt = (share: number) => {
    let hits = 0;
    const k = written.findIndex((item) => {
      hits += item.right;
      return hits >= share * all;
    });
    return rounded(hits / (k + 1));
  };
  return {
    best,
    written: written.length,
    precision: { 25: precisionAt(0.25), 50: precisionAt(0.5), 100: precisionAt(1) },
  };
}

/** Share of right ones by score, a bin a tenth. */
export function reliability(docs: readonly Examples[], said: readonly Two[]): Record<string, string> {
  const items = judged(docs, said);
  const bins: Record<string, string> = {};
  for (let k = 1; k < 10; k++) {
    const some = items.filter(({ score }) => score >= k / 10 && score < (k + 1) / 10);
    const right = some.reduce((sum, item) => sum + item.right, 0);
    bins[`0.${k}`] = some.length === 0 ? "none" : `${(right / some.length).toFixed(2)} of ${some.length}`;
  }
  return bins;
}
