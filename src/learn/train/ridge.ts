/** A linear model of one number: `bias` plus the sum of `weights` times features. */
export interface Linear {
  bias: number;
  weights: Float64Array;
}

/**
 * Ridge regression in closed form (Hoerl and Kennard 1970), by Cholesky's decomposition of the covariance.
 *
 * @param rows features, a row an example, all of one length.
 * @param wanted what each row should give.
 * @param penalty of feature `j`, in units of its squared weight an example; above 0. The bias has none.
 */
export function trainRidge(
  rows: readonly ArrayLike<number>[],
  wanted: ArrayLike<number>,
  penalty: (j: number) => number,
): Linear {
  const n = rows.length;
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  let middle = 0;
  rows.forEach((row, i) => {
    middle += wanted[i]! / n;
    for (let j = 0; j < size; j++) mean[j]! += row[j]! / n;
  });
  const square = new Float64Array(size * size);
  const right = new Float64Array(size);
  const centred = new Float64Array(size);
  rows.forEach((row, i) => {
    for (let j = 0; j < size; j++) centred[j] = row[j]! - mean[j]!;
    for (let j = 0; j < size; j++) {
      const c = centred[j]!;
      right[j]! += c * (wanted[i]! - middle);
      for (let k = 0; k <= j; k++) square[j * size + k]! += c * centred[k]!;
    }
  });
  for (let j = 0; j < size; j++) square[j * size + j]! += penalty(j) * n;
  const weights = solved(square, right);
  let bias = middle;
  for (let j = 0; j < size; j++) bias -= weights[j]! * mean[j]!;
  return { bias, weights };
}

/** Solves A x = b where A is symmetric and positive, given by its lower triangle; A is overwritten. */
function solved(a: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * size + k]! * a[j * size + k]!;
      a[i * size + j] = i === j ? Math.sqrt(sum) : sum / a[j * size + j]!;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= a[i * size + k]! * x[k]!;
    x[i]! /= a[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= a[k * size + i]! * x[k]!;
    x[i]! /= a[i * size + i]!;
  }
  return x;
}
