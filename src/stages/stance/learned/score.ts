/** The probability that a reader finds a stance right, from the model's raw score; two decimals. */
export function calibrated(raw: number): number {
  return Math.round(raw * 100) / 100;
}
