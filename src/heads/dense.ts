import { type Matrices, matrixOf } from "./matrices.js";

/** A layer x → Wx + b. */
export interface Dense {
  inputs: number;
  outputs: number;
  apply: (x: ArrayLike<number>) => Float32Array;
}

/** The layer whose weights are called `name.weight` and `name.bias`. */
export function dense(matrices: Matrices, name: string): Dense {
  const { rows: outputs, columns: inputs, data } = matrixOf(matrices, `${name}.weight`);
  const bias = matrixOf(matrices, `${name}.bias`, outputs).data;
  return {
    inputs,
    outputs,
    apply: (x) => {
      if (x.length !== inputs)
        throw new RangeError(`layer "${name}" takes ${inputs} numbers and got ${x.length}`);
      const y = new Float32Array(outputs);
      for (let o = 0; o < outputs; o++) {
        let sum = bias[o]!;
        const row = o * inputs;
        for (let i = 0; i < inputs; i++) sum += data[row + i]! * x[i]!;
        y[o] = sum;
      }
      return y;
    },
  };
}

/** Two layers with GELU between them: `name.0` and `name.3`, as PyTorch numbers them with a dropout between. */
export function perceptron(matrices: Matrices, name: string): (x: ArrayLike<number>) => Float32Array {
  const first = dense(matrices, `${name}.0`);
  const second = dense(matrices, `${name}.3`);
  return (x) => second.apply(first.apply(x).map(gelu));
}

/** Gaussian error linear unit (Hendrycks and Gimpel 2016), exact to 2e-7. */
export function gelu(x: number): number {
  return 0.5 * x * (1 + erf(x / Math.SQRT2));
}

/** Abramowitz and Stegun (1964), formula 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - tail * Math.exp(-x * x));
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The parts one behind another. */
export function joined(...parts: readonly ArrayLike<number>[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
