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

/** What u-α (`continuum-list.ts`) needs to know of a continuum, made once by `sectioned`. */
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
