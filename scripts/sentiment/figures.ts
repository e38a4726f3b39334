export type Label = "positive" | "neutral" | "negative";

export function labelBetween(value: number, [low, high]: readonly [number, number]): Label {
  return value > high ? "positive" : value < low ? "negative" : "neutral";
}

export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((sum, value) => sum + value, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((value, i) => {
    xy += (value - mx) * (y[i]! - my);
    xx += (value - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}

export function macroF1(gold: readonly Label[], found: readonly Label[]): number {
  const f1 = (label: Label) => {
    const count = (list: readonly Label[]) => list.filter((one) => one === label).length;
    const both = gold.filter((one, i) => one === label && found[i] === label).length;
    return (2 * both) / (count(gold) + count(found) || 1);
  };
  return (f1("positive") + f1("neutral") + f1("negative")) / 3;
}

/** Neighbours on each side that smooth the figure of a threshold: single sentences make it jump. */
const REACH = 3;

/** The two thresholds, in steps of 0.02, with the best macro-F1 once smoothed over their neighbours. */
export function bestThresholds(values: readonly number[], gold: readonly Label[]): [number, number] {
  const lows = Array.from({ length: 31 }, (_, k) => -0.5 + 0.02 * k);
  const highs = Array.from({ length: 31 }, (_, k) => -0.1 + 0.02 * k);
  const f = lows.map((low) =>
    highs.map((high) =>
      high < low
        ? 0
        : macroF1(
            gold,
            values.map((value) => labelBetween(value, [low, high])),
          ),
    ),
  );
  let best = -1;
  let found: [number, number] = [0, 0];
  for (let a = REACH; a < lows.length - REACH; a++) {
    for (let b = REACH; b < highs.length - REACH; b++) {
      let sum = 0;
      for (let da = -REACH; da <= REACH; da++)
        for (let db = -REACH; db <= REACH; db++) sum += f[a + da]![b + db]!;
      if (sum > best) {
        best = sum;
        found = [lows[a]!, highs[b]!];
      }
    }
  }
  return found;
}
