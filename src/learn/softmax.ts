/** Turns the scores of classes into probabilities that sum to 1, in place; gives the same array. */
export function softmax(values: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < values.length; y++) most = Math.max(most, values[y]!);
  let total = 0;
  for (let y = 0; y < values.length; y++) {
    values[y] = Math.exp(values[y]! - most);
    total += values[y]!;
  }
  for (let y = 0; y < values.length; y++) values[y]! /= total;
  return values;
}

/** The place of the greatest value, the first where several are; 0 where there is none. */
export function likeliest(values: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k;
  return best;
}
