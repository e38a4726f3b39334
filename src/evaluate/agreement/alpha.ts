/**
 * Krippendorff's α for nominal data, any number of coders, values may be missing (Krippendorff 2011,
 * "Computing Krippendorff's Alpha-Reliability"). 1 is perfect, 0 what chance gives, below 0 is worse.
 *
 * @param units For each unit the values that coders gave it, in any order; null where a coder gave none. Units
 *   with fewer than two values count for nothing.
 * @returns null where no unit has two values, or all values are the same (no disagreement could be expected).
 */
export function nominalAlpha(units: readonly (readonly (string | number | null)[])[]): number | null {
  const index = new Map<string | number, number>();
  for (const unit of units) {
    for (const value of unit) if (value !== null && !index.has(value)) index.set(value, index.size);
  }
  const labels = index.size;
  const coincidences = new Float64Array(labels * labels);
  for (const unit of units) {
    const values = unit.filter((value) => value !== null).map((value) => index.get(value)!);
    values.forEach((a, i) => {
      values.forEach((b, j) => {
        if (i !== j) coincidences[a * labels + b]! += 1 / (values.length - 1);
      });
    });
  }
  return alphaOfCoincidences(coincidences, labels);
}

/** α of two coders from their confusion matrix by rows, as `cohenKappa` takes it; null as in `nominalAlpha`. */
export function alphaOfConfusion(table: ArrayLike<number>, labels: number): number | null {
  const coincidences = new Float64Array(labels * labels);
  for (let a = 0; a < labels; a++) {
    for (let b = 0; b < labels; b++) {
      coincidences[a * labels + b] = table[a * labels + b]! + table[b * labels + a]!;
    }
  }
  return alphaOfCoincidences(coincidences, labels);
}

/** `1 − (n − 1) Σ o_ck / Σ n_c n_k` over c ≠ k. */
function alphaOfCoincidences(coincidences: Float64Array, labels: number): number | null {
  let values = 0;
  let observed = 0;
  const marginal = new Float64Array(labels);
  for (let c = 0; c < labels; c++) {
    for (let k = 0; k < labels; k++) {
      const count = coincidences[c * labels + k]!;
      marginal[c]! += count;
      values += count;
      if (c !== k) observed += count;
    }
  }
  const expected = values ** 2 - marginal.reduce((sum, count) => sum + count ** 2, 0);
  // All values alike: the difference of two equal sums, up to rounding of the shares above.
  if (expected < 1e-9) return null;
  return 1 - ((values - 1) * observed) / expected;
}
