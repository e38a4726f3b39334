import { LABELS } from "../../src/stages/sentiment/toward/learned.js";

/** A judged row: what is right, and the probability of each class. */
export interface Judged {
  label: number;
  p: ArrayLike<number>;
}

function mostLikely(p: ArrayLike<number>): number {
  let best = 0;
  for (let y = 1; y < p.length; y++) if (p[y]! > p[best]!) best = y;
  return best;
}

/** Mean of the classes' F1. */
export function macroF1(judged: readonly Judged[]): number {
  let sum = 0;
  LABELS.forEach((_, y) => {
    let both = 0;
    let either = 0;
    for (const { label, p } of judged) {
      const got = mostLikely(p);
      if (label === y && got === y) both++;
      either += (label === y ? 1 : 0) + (got === y ? 1 : 0);
    }
    sum += either === 0 ? 0 : (2 * both) / either;
  });
  return sum / LABELS.length;
}

/** Mean log-loss, in nats. */
export function logLoss(judged: readonly Judged[]): number {
  return judged.reduce((sum, { label, p }) => sum - Math.log(p[label]! + 1e-12), 0) / judged.length;
}

/** Expected calibration error (Naeini et al. 2015): the label's probability against how often it is right, in tenths. */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, right: 0 }));
  for (const { label, p } of judged) {
    const got = mostLikely(p);
    const bin = bins[Math.min(9, Math.floor(p[got]! * 10))]!;
    bin.n++;
    bin.p += p[got]!;
    if (got === label) bin.right++;
  }
  return bins.reduce((sum, { p, right }) => sum + Math.abs(p - right), 0) / judged.length;
}
