import { overlaps, type Span } from "../../document/span.js";

/** A stretch that an observer marked, under a category. */
export interface Unit extends Span {
  category: string;
}

/** A stretch of text that two observers cut into units. Offsets from 0 to `length`, any unit of measure. */
export interface Continuum {
  first: readonly Unit[];
  second: readonly Unit[];
  length: number;
}

/**
 * Krippendorff's unitized α (u-α) of two observers: how far they agree on where units begin and end and on what
 * they are. 1 is perfect, 0 what chance gives, below 0 is worse.
 *
 * Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology 25, 47–76;
 * Content Analysis (2nd ed. 2004), section 11.6. Each category is a continuum of its own, in which one observer's
 * units must not overlap (they are united where they do); α = 1 − Σ_c D_o / Σ_c D_e. The revision of 2016 differs
 * for three observers and more, which this function does not take.
 *
 * Several continua are laid end to end.
 *
 * @returns null where nobody marked anything, or no disagreement could be expected.
 */
export function unitizedAlpha(continua: readonly Continuum[]): number | null {
  const { first, second, length } = joined(continua);
  let observed = 0;
  let expected = 0;
  for (const category of new Set([...first.keys(), ...second.keys()])) {
    const observers = [first.get(category) ?? [], second.get(category) ?? []] as const;
    observed += observedDisagreement(observers, length);
    expected += expectedDisagreement(observers, length);
  }
  return expected > 0 ? 1 - observed / expected : null;
}

type Observers = readonly [readonly Span[], readonly Span[]];

/**
 * D_o: over all pairs of sections of the two observers, the squared distances of the ends where two units
 * overlap, and the square of a unit's length where it lies wholly in the other's gap; divided by m(m − 1)L².
 * Both orders of the two observers give the same sum, so it is taken once and the 2 of m(m − 1) falls away.
 */
export function observedDisagreement([first, second]: Observers, length: number): number {
  let sum = 0;
  const met = new Set<Span>();
  let from = 0;
  for (const a of first) {
    while (from < second.length && second[from]!.end <= a.start) from++;
    for (let j = from; j < second.length && second[j]!.start < a.end; j++) {
      const b = second[j]!;
      if (!overlaps(a, b)) continue;
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
      met.add(a).add(b);
    }
  }
  for (const unit of [...first, ...second]) if (!met.has(unit)) sum += (unit.end - unit.start) ** 2;
  return sum / length ** 2;
}

/**
 * D_e: the same distances over all ways in which the units and gaps of both observers could fall together:
 *
 *     (2/L) Σ_units [ (N − 1)/3 · (2l³ − 3l² + l) + l² Σ_gaps≥l (gap − l + 1) ]  /  [ mL(mL − 1) − Σ_units l(l − 1) ]
 *
 * with m = 2 observers, a continuum of length L, and N units of length l in all.
 */
export function expectedDisagreement(observers: Observers, length: number): number {
  const units = observers.flat().map(({ start, end }) => end - start);
  const gaps = observers.flatMap((spans) => gapsBetween(spans, length)).sort((a, b) => b - a);
  let sum = 0;
  let chances = 2 * length * (2 * length - 1);
  let wide = 0;
  let gapSum = 0;
  // Longest unit first, so that the gaps that hold it are a growing head of the list: no pass over all pairs.
  for (const l of units.sort((a, b) => b - a)) {
    while (wide < gaps.length && gaps[wide]! >= l) gapSum += gaps[wide++]!;
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (gapSum - wide * (l - 1));
    chances -= l * (l - 1);
  }
  return chances > 0 ? ((2 / length) * sum) / chances : 0;
}

function gapsBetween(spans: readonly Span[], length: number): number[] {
  const ends = [0, ...spans.map(({ end }) => end)];
  const starts = [...spans.map(({ start }) => start), length];
  return starts.map((start, i) => start - ends[i]!).filter((gap) => gap > 0);
}

/** All continua end to end, units by category, ascending, united where one observer's overlap. */
function joined(continua: readonly Continuum[]) {
  const first = new Map<string, Span[]>();
  const second = new Map<string, Span[]>();
  let length = 0;
  for (const continuum of continua) {
    for (const [units, into] of [
      [continuum.first, first],
      [continuum.second, second],
    ] as const) {
      for (const unit of [...units].sort((a, b) => a.start - b.start)) {
        const spans = into.get(unit.category) ?? [];
        into.set(unit.category, spans);
        const start = unit.start + length;
        const end = unit.end + length;
        const last = spans.at(-1);
        if (last && start < last.end) last.end = Math.max(last.end, end);
        else spans.push({ start, end });
      }
    }
    length += continuum.length;
  }
  return { first, second, length };
}
