/**
 * A score as documents and tables hold it where a model is the source: two decimals, in which engines and processors
 * agree; never −0.
 */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
