import type { Span } from "../../document/span.js";

/** A stretch that an observer marked, under a category. */
export interface Unit extends Span {
  category: string;
}

/** A stretch of text that two observers cut into units. Offsets from 0 to `length`, in any unit of measure. */
export interface Continuum {
  first: readonly Unit[];
  second: readonly Unit[];
  length: number;
}

/** What u-α needs to know of a continuum, made once by `sectioned`. */
export interface Sections {
  length: number;
  /** Units of the first and of the second observer, after uniting. */
  units: [number, number];
  categories: Map<string, CategorySections>;
}

interface CategorySections {
  /** Sum of squared differences of the two observers' sections. */
  difference: number;
  /** Lengths of the units, and of the gaps before, between and after them, of both observers. */
  units: number[];
  gaps: number[];
}

/**
 * Cuts a continuum into the units and gaps of each category, and compares those of the two observers: where two
 * units overlap, the squared distances of their beginnings and of their ends; where a unit lies wholly in the
 * other's gap, the square of its length. Units of one observer and category that overlap are united.
 */
export function sectioned({ first, second, length }: Continuum): Sections {
  const [theirs, others] = [byCategory(first), byCategory(second)];
  const sections: Sections = { length, units: [0, 0], categories: new Map() };
  for (const category of new Set([...theirs.keys(), ...others.keys()])) {
    const [a, b] = [theirs.get(category) ?? [], others.get(category) ?? []];
    sections.units[0] += a.length;
    sections.units[1] += b.length;
    sections.categories.set(category, {
      difference: difference(a, b),
      units: [...a, ...b].map(({ start, end }) => end - start),
      gaps: [...gapsBetween(a, length), ...gapsBetween(b, length)],
    });
  }
  return sections;
}

/**
 * Krippendorff's unitized α (u-α) of two observers: how far they agree on where units begin and end and on what
 * they are. 1 is perfect, 0 what chance gives, below 0 is worse. Each category is a continuum of its own;
 * `α = 1 − Σ_c D_o / Σ_c D_e`, over all continua together.
 *
 * Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology 25, 47–76;
 * Content Analysis (2nd ed. 2004), chapter 11. It is not meant for three observers or more: for those there is
 * the family of coefficients of Krippendorff, Mathet, Bouvry and Widlöcher (2016), which is not this one.
 *
 * @returns null where nobody marked anything, or no disagreement could be expected.
 */
export function unitizedAlpha(continua: readonly Sections[]): number | null {
  const length = continua.reduce((sum, continuum) => sum + continuum.length, 0);
  let observed = 0;
  let expected = 0;
  for (const category of new Set(continua.flatMap(({ categories }) => [...categories.keys()]))) {
    const units: number[] = [];
    const gaps: number[] = [];
    for (const continuum of continua) {
      const here = continuum.categories.get(category);
      if (here) {
        // D_o is this sum for both orders of the observers, over m(m − 1)L² with m = 2: the twos fall away.
        observed += here.difference / length ** 2;
        for (const unit of here.units) units.push(unit);
        for (const gap of here.gaps) gaps.push(gap);
      } else gaps.push(continuum.length, continuum.length);
    }
    expected += expectedDisagreement(units, gaps, length);
  }
  return expected > 0 ? 1 - observed / expected : null;
}

/**
 * D_e: the same differences over all ways in which the units and gaps of both observers could fall together,
 *
 *     (2/L) Σ_units [ (N − 1)/3 · (2l³ − 3l² + l) + l² Σ_gaps≥l (gap − l + 1) ]  /  [ mL(mL − 1) − Σ_units l(l − 1) ]
 *
 * with m = 2 observers, L the length of the continuum, and N units of length l. A gap ends with its text.
 */
function expectedDisagreement(units: number[], gaps: number[], length: number): number {
  const unitLengths = Float64Array.from(units).sort().reverse();
  const gapLengths = Float64Array.from(gaps).sort().reverse();
  let sum = 0;
  let chances = 2 * length * (2 * length - 1);
  let wide = 0;
  let gapSum = 0;
  // Longest unit first, so that the gaps that hold it are a growing head of the list: no pass over all pairs.
  for (const l of unitLengths) {
    while (wide < gapLengths.length && gapLengths[wide]! >= l) gapSum += gapLengths[wide++]!;
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (gapSum - wide * (l - 1));
    chances -= l * (l - 1);
  }
  return chances > 0 ? ((2 / length) * sum) / chances : 0;
}

function difference(first: readonly Span[], second: readonly Span[]): number {
  let sum = 0;
  const met = new Set<Span>();
  let from = 0;
  for (const a of first) {
    while (from < second.length && second[from]!.end <= a.start) from++;
    for (let j = from; j < second.length && second[j]!.start < a.end; j++) {
      const b = second[j]!;
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
      met.add(a).add(b);
    }
  }
  for (const unit of [...first, ...second]) if (!met.has(unit)) sum += (unit.end - unit.start) ** 2;
  return sum;
}

function gapsBetween(spans: readonly Span[], length: number): number[] {
  const ends = [0, ...spans.map(({ end }) => end)];
  const starts = [...spans.map(({ start }) => start), length];
  return starts.map((start, i) => start - ends[i]!).filter((gap) => gap > 0);
}

/** Units by category, ascending, united where they overlap. */
function byCategory(units: readonly Unit[]): Map<string, Span[]> {
  const out = new Map<string, Span[]>();
  for (const { start, end, category } of [...units].sort((a, b) => a.start - b.start)) {
    const spans = out.get(category);
    const last = spans?.at(-1);
    if (!spans) out.set(category, [{ start, end }]);
    else if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return out;
}
