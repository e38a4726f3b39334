/**
 * Cohen's κ (1960) of two coders: `(p_o − p_e) / (1 − p_e)`, −1 to 1. `table` is a square confusion matrix by
 * rows: `table[first * labels + second]` units.
 * Null where there are no units, or where both used one and the same label throughout: chance agreement is then
 * certain and κ has no value.
 */
export function cohenKappa(table: ArrayLike<number>, labels: number): number | null {
  let units = 0;
  let same = 0;
  const first = new Float64Array(labels);
  const second = new Float64Array(labels);
  for (let a = 0; a < labels; a++) {
    for (let b = 0; b < labels; b++) {
      const count = table[a * labels + b]!;
      units += count;
      if (a === b) same += count;
      first[a]! += count;
      second[b]! += count;
    }
  }
  if (units === 0) return null;
  const chance = first.reduce((sum, count, label) => sum + (count / units) * (second[label]! / units), 0);
  return chance < 1 ? (same / units - chance) / (1 - chance) : null;
}
