import { mulberry32 } from "./random.js";

/** A 95 % interval, low to high. */
export type Interval = [low: number, high: number];

export interface BootstrapOptions {
  /** Any integer; the same seed gives the same interval. */
  seed: number;
  /** How many times the units are drawn anew. */
  resamples: number;
}

/**
 * The percentile bootstrap interval (Efron 1979), 2.5 % to 97.5 %: `count` units are drawn with replacement and
 * `value` computed from those drawn, `resamples` times. Draws for which `value` gives null are left out.
 * Null where there are fewer than two units (nothing can vary) or no draw has a value.
 */
export function bootstrap(
  count: number,
  value: (drawn: Uint32Array) => number | null,
  { seed, resamples }: BootstrapOptions,
): Interval | null {
  if (count < 2) return null;
  const random = mulberry32(seed);
  const drawn = new Uint32Array(count);
  const values: number[] = [];
  for (let sample = 0; sample < resamples; sample++) {
    for (let k = 0; k < count; k++) drawn[k] = random() * count;
    const result = value(drawn);
    if (result !== null) values.push(result);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

/** Quantile of ascending values with linear interpolation (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
