import { logOdds, probability } from "../classifier.js";

/** Turns a probability that a model gives into one that holds: σ(slope × log-odds + intercept). */
export interface Calibration {
  slope: number;
  intercept: number;
}

/**
 * Fits a calibration to what turned out right (Platt 1999), by Newton's method on the log-loss.
 *
 * @param given probabilities, 0 to 1, and whether each turned out right; at least one of either kind.
 * @throws RangeError where all were right, or all wrong: nothing can be fitted.
 */
export function fitCalibration(given: readonly { probability: number; right: boolean }[]): Calibration {
  const right = given.filter((item) => item.right).length;
  if (right === 0 || right === given.length)
    throw new RangeError(`${right} of ${given.length} right: no calibration can be fitted`);
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 50; round++) {
    // Gradient and Hessian, with a little ridge toward (1, 0), so that few items give no wild line.
    let [g0, g1] = [slope - 1, intercept];
    let [h00, h01, h11] = [1, 0, 1];
    for (const item of given) {
      const x = logOdds(item.probability);
      const p = probability(slope * x + intercept);
      const miss = p - (item.right ? 1 : 0);
      const spread = p * (1 - p);
      g0 += miss * x;
      g1 += miss;
      h00 += spread * x * x;
      h01 += spread * x;
      h11 += spread;
    }
    const determinant = h00 * h11 - h01 * h01;
    const step = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    slope -= step[0]!;
    intercept -= step[1]!;
    if (Math.abs(step[0]!) + Math.abs(step[1]!) < 1e-9) break;
  }
  return { slope, intercept };
}
