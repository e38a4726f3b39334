import { random, shuffle } from "../random.js";
import { softmax } from "../softmax.js";

/** One training example: the rows of its features, numbers beside them, and the right class. */
export interface ClassExample {
  rows: Int32Array;
  numbers?: Float32Array;
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
  /** How many numbers each example has; 0 without it. Their weights have a step and an L2 of their own. */
  numbers?: { size: number; rate: number; l2: number };
  seed: number;
}

/** Trained weights: of features, `rows × classes`, and of numbers, `size × classes`. */
export interface ClassWeights {
  features: Float32Array;
  numbers: Float32Array;
}

/**
 * Multinomial logistic regression by stochastic AdaGrad; weights averaged over the second half of the epochs.
 */
export function trainSoftmax(examples: readonly ClassExample[], options: SoftmaxOptions): ClassWeights {
  const { classes, rows, epochs } = options;
  const size = options.numbers?.size ?? 0;
  const features = new Learned(rows * classes, options.rate, options.l2, 1e-2);
  const numbers = new Learned(size * classes, options.numbers?.rate ?? 0, options.numbers?.l2 ?? 0, 1e-1);
  const next = random(options.seed);
  const order = examples.map((_, i) => i);
  const p = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, next)) {
      const { rows: own, numbers: values, label } = examples[index]!;
      p.fill(0);
      for (const row of own) for (let y = 0; y < classes; y++) p[y]! += features.weights[row * classes + y]!;
      for (let d = 0; d < size; d++)
        for (let y = 0; y < classes; y++) p[y]! += values![d]! * numbers.weights[d * classes + y]!;
      softmax(p);
      for (let y = 0; y < classes; y++) {
        const g = (y === label ? 1 : 0) - p[y]!;
        for (const row of own) features.step(row * classes + y, g);
        for (let d = 0; d < size; d++) if (values![d] !== 0) numbers.step(d * classes + y, g * values![d]!);
      }
    }
    if (epoch < epochs / 2) continue;
    features.remember();
    numbers.remember();
  }
  return { features: features.mean(), numbers: numbers.mean() };
}

/** Weights under AdaGrad (Duchi et al. 2011) with L2. */
class Learned {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private remembered = 0;

  constructor(
    size: number,
    private readonly rate: number,
    private readonly l2: number,
    /** What the squares begin with: the more, the smaller the first steps. */
    square: number,
  ) {
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size).fill(square);
    this.sums = new Float32Array(size);
  }

  step(at: number, gradient: number): void {
    const pull = gradient - this.l2 * this.weights[at]!;
    this.squares[at]! += pull * pull;
    this.weights[at]! += (this.rate * pull) / Math.sqrt(this.squares[at]!);
  }

  remember(): void {
    this.remembered++;
    for (let i = 0; i < this.sums.length; i++) this.sums[i]! += this.weights[i]!;
  }

  /** Mean of what was remembered. */
  mean(): Float32Array {
    return this.sums.map((sum) => sum / this.remembered);
  }
}
