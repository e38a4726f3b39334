import { random, shuffle } from "../random.js";

/** One training example: rows of its features, and for each output a wanted probability and a weight. */
export interface Example {
  rows: Int32Array;
  /** 0 to 1; fractions are allowed. */
  targets: ArrayLike<number>;
}

export interface LogisticOptions {
  /** Number of outputs, each a logistic regression of its own over the same features. */
  outputs: number;
  /** Number of distinct rows. */
  rows: number;
  epochs: number;
  /** Step of AdaGrad (Duchi et al. 2011). */
  rate: number;
  /** Strength of L2, an example and a weight. */
  l2: number;
  /**
   * What the sums of squares begin with: the larger, the less a rare feature learns from its first examples. 1e-4
   * where not given.
   */
  damping?: number;
  seed: number;
}

/** Trains by stochastic AdaGrad on the log-loss; the weights are averaged over all epochs but the first. */
export function trainLogistic(examples: readonly Example[], options: LogisticOptions): Float32Array {
  const { outputs, rows, epochs, rate, l2, damping = 1e-4 } = options;
  const weights = new Float32Array(rows * outputs);
  const squares = new Float32Array(rows * outputs).fill(damping);
  const sums = new Float32Array(rows * outputs);
  const next = random(options.seed);
  const order = examples.map((_, i) => i);
  let averaged = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, next);
    order.forEach((index, done) => {
      const example = examples[index]!;
      for (let y = 0; y < outputs; y++) {
        let z = 0;
        for (const row of example.rows) z += weights[row * outputs + y]!;
        const g = example.targets[y]! - 1 / (1 + Math.exp(-z));
        for (const row of example.rows) {
          const at = row * outputs + y;
          const pull = g - l2 * weights[at]!;
          squares[at] = squares[at]! + pull * pull;
          weights[at] = weights[at]! + (rate * pull) / Math.sqrt(squares[at]!);
        }
      }
      if (epoch > 1 && done % 5000 === 0) {
        averaged++;
        for (let i = 0; i < weights.length; i++) sums[i] = sums[i]! + weights[i]!;
      }
    });
  }
  return averaged === 0 ? weights : sums.map((sum) => sum / averaged);
}
