/** Turns the scores of classes into probabilities that sum to 1, in place; gives the same array. */
export function softmax(values: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let total = 0;
  for (let y = 0; y < values.length; y++) {
    values[y] = Math.exp(values[y]! - most);
    total += values[y]!;
  }
  for (let y = 0; y < values.length; y++) values[y]! /= total;
  return values;
}
