import { random, shuffle } from "../random.js";
import { softmax } from "../softmax.js";

/** One training example: the rows of its features and the right class. */
export interface ClassExample {
  rows: Int32Array;
  label: number;
}

export interface SoftmaxOptions {
  classes: number;
  /** Number of distinct rows. */
  rows: number;
  epochs: number;
  /** Step of AdaGrad (Duchi et al. 2011). */
  rate: number;
  /** Strength of L2, an example and a weight. */
  l2: number;
  seed: number;
}

/**
 * Multinomial logistic regression by stochastic AdaGrad; weights, `rows × classes`, averaged over the second half
 * of the epochs.
 */
export function trainSoftmax(examples: readonly ClassExample[], options: SoftmaxOptions): Float32Array {
  const { classes, rows, epochs, rate, l2 } = options;
  const weights = new Float32Array(rows * classes);
  const squares = new Float32Array(rows * classes).fill(1e-2);
  const sums = new Float32Array(rows * classes);
  const next = random(options.seed);
  const order = examples.map((_, i) => i);
  const p = new Float64Array(classes);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, next)) {
      const { rows: own, label } = examples[index]!;
      p.fill(0);
      for (const row of own) for (let y = 0; y < classes; y++) p[y]! += weights[row * classes + y]!;
      softmax(p);
      for (let y = 0; y < classes; y++) {
        const g = (y === label ? 1 : 0) - p[y]!;
        for (const row of own) {
          const at = row * classes + y;
          const pull = g - l2 * weights[at]!;
          squares[at]! += pull * pull;
          weights[at]! += (rate * pull) / Math.sqrt(squares[at]!);
        }
      }
    }
    if (epoch < epochs / 2) continue;
    averaged++;
    for (let i = 0; i < weights.length; i++) sums[i]! += weights[i]!;
  }
  return sums.map((sum) => sum / averaged);
}
