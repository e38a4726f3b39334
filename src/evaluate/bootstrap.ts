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
 * Percentile bootstrap intervals (Efron 1979), 2.5 % to 97.5 %, of several figures of the same units: `count`
 * units are drawn with replacement and `values` computed from those drawn, `resamples` times. Draws for which a
 * figure has null are left out of its interval.
 * Null where no draw has a value; an empty list where there are fewer than two units: nothing can vary.
 *
 * @param values the figures, in order, where unit `i` was drawn `times[i]` times.
 */
export function bootstrap(
  count: number,
  values: (times: Uint32Array) => readonly (number | null)[],
  { seed, resamples }: BootstrapOptions,
): (Interval | null)[] {
  const random = mulberry32(seed);
  const times = new Uint32Array(count);
  const drawn: number[][] = [];
  for (let sample = 0; sample < (count < 2 ? 0 : resamples); sample++) {
    times.fill(0);
    for (let k = 0; k < count; k++) times[Math.floor(random() * count)]!++;
    for (const [figure, value] of values(times).entries()) {
      drawn[figure] ??= [];
      if (value !== null) drawn[figure].push(value);
    }
  }
  return drawn.map((one) => (one.length === 0 ? null : interval(one)));
}

function interval(values: number[]): Interval {
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
