import { firstAtOrAfter } from "../../document/span.js";
import { CellRows } from "../cell-rows.js";
import type { Measure } from "../measure.js";
import { NumberList } from "../number-list.js";
import type { Sections } from "./unitized.js";

/** Cells before those of the categories: the length of the continuum. */
const LENGTH = 0;

/** A category's cells: its difference, then for each length of its units three. */
interface CategoryCells {
  first: number;
  /** The different lengths of its units in all documents, ascending. */
  lengths: Uint32Array;
}

/** For the `k`-th length: how many units have it, how many gaps lie from it to the next length, their sum. */
const PER_LENGTH = { units: 0, gaps: 1, gapSum: 2, width: 3 } as const;

/**
 * Continua of many documents, and Krippendorff's unitized α (u-α) of two observers over all of them laid end to
 * end: how far they agree on where units begin and end and on what they are. 1 is perfect, 0 what chance gives,
 * below 0 is worse. Each category is a continuum of its own; `α = 1 − Σ_c D_o / Σ_c D_e`. Null where nobody
 * marked anything, or no disagreement could be expected.
 *
 * Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology 25, 47–76;
 * Content Analysis (2nd ed. 2004), chapter 11. It is not meant for three observers or more: for those there is
 * the family of coefficients of Krippendorff, Mathet, Bouvry and Widlöcher (2016), which is not this one.
 */
export class ContinuumList {
  /** Of each document: its length, how many categories, and each of them as `push` writes it. */
  readonly #numbers = new NumberList("any");
  readonly #documents = new NumberList("whole");
  readonly #categories = new Map<string, number>();
  /** Units of the first and of the second observer. */
  readonly units: [number, number] = [0, 0];

  push({ length, units, categories }: Sections): void {
    const numbers = this.#numbers;
    this.units[0] += units[0];
    this.units[1] += units[1];
    this.#documents.push(numbers.length);
    numbers.push(length);
    numbers.push(categories.size);
    for (const [name, { difference, units, gaps }] of categories) {
      const category = this.#categories.get(name) ?? this.#categories.size;
      this.#categories.set(name, category);
      for (const number of [category, difference, units.length, gaps.length]) numbers.push(number);
      for (const unit of units) numbers.push(unit);
      for (const gap of gaps) numbers.push(gap);
    }
  }

  /** A row of cells for each document, and u-α as a function of their sums. */
  counted(): { rows: CellRows; measure: Pick<Measure, "width" | "value"> } {
    const { categories, width } = this.#layout();
    const rows = new CellRows();
    const row = new Float64Array(width);
    for (let i = 0; i < this.#documents.length; i++) {
      row.fill(0);
      const { length } = this.#document(i);
      row[LENGTH] = length;
      const there = new Set<number>();
      this.#eachCategory(i, (category, difference, units, gaps) => {
        there.add(category);
        const cells = categories[category]!;
        row[cells.first] = difference;
        for (const unit of units) row[cellOf(cells, unit)! + PER_LENGTH.units]! += 1;
        for (const gap of gaps) addGap(row, cells, gap);
      });
      for (const [category, cells] of categories.entries()) {
        if (there.has(category)) continue;
        // Neither observer marked anything of it here: a gap for each.
        addGap(row, cells, length);
        addGap(row, cells, length);
      }
      rows.push(row);
    }
    return { rows, measure: { width, value: (cells) => alpha(cells, categories) } };
  }

  #layout(): { categories: CategoryCells[]; width: number } {
    const lengths = Array.from({ length: this.#categories.size }, () => new Set<number>());
    for (let i = 0; i < this.#documents.length; i++) {
      this.#eachCategory(i, (category, _difference, units) => {
        for (const unit of units) lengths[category]!.add(unit);
      });
    }
    let width = LENGTH + 1;
    const categories = lengths.map((set) => {
      const cells = { first: width, lengths: Uint32Array.from(set).sort() };
      width += 1 + PER_LENGTH.width * set.size;
      return cells;
    });
    return { categories, width };
  }

  #document(index: number): { length: number; categories: number; at: number } {
    const at = this.#documents.at(index);
    return { length: this.#numbers.at(at), categories: this.#numbers.at(at + 1), at: at + 2 };
  }

  #eachCategory(
    document: number,
    visit: (category: number, difference: number, units: Uint32Array, gaps: Uint32Array) => void,
  ): void {
    const numbers = this.#numbers;
    let { categories, at } = this.#document(document);
    const take = (count: number) => Uint32Array.from({ length: count }, () => numbers.at(at++));
    for (; categories > 0; categories--) {
      const [category, difference] = [numbers.at(at), numbers.at(at + 1)];
      const [units, gaps] = [numbers.at(at + 2), numbers.at(at + 3)];
      at += 4;
      visit(category, difference, take(units), take(gaps));
    }
  }
}

/** The cells of the longest unit length that is no longer than `length`; null where all are longer. */
function cellOf({ first, lengths }: CategoryCells, length: number): number | null {
  const index = firstAtOrAfter(lengths, length + 1) - 1;
  return index < 0 ? null : first + 1 + PER_LENGTH.width * index;
}

function addGap(row: Float64Array, cells: CategoryCells, gap: number): void {
  // A gap that is shorter than every unit holds none.
  const cell = cellOf(cells, gap);
  if (cell === null) return;
  row[cell + PER_LENGTH.gaps]! += 1;
  row[cell + PER_LENGTH.gapSum]! += gap;
}

function alpha(cells: ArrayLike<number>, categories: readonly CategoryCells[]): number | null {
  const length = cells[LENGTH]!;
  let observed = 0;
  let expected = 0;
  for (const category of categories) {
    // D_o is this sum for both orders of the observers, over m(m − 1)L² with m = 2: the twos fall away.
    observed += cells[category.first]! / length ** 2;
    expected += expectedDisagreement(cells, category, length);
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
function expectedDisagreement(
  cells: ArrayLike<number>,
  { first, lengths }: CategoryCells,
  length: number,
): number {
  const cell = (index: number, which: "units" | "gaps" | "gapSum") =>
    cells[first + 1 + PER_LENGTH.width * index + PER_LENGTH[which]]!;
  let all = 0;
  for (let i = 0; i < lengths.length; i++) all += cell(i, "units");
  let sum = 0;
  let chances = 2 * length * (2 * length - 1);
  let wide = 0;
  let gapSum = 0;
  // Longest unit first, so that the gaps that hold it only grow.
  for (let i = lengths.length - 1; i >= 0; i--) {
    const l = lengths[i]!;
    wide += cell(i, "gaps");
    gapSum += cell(i, "gapSum");
    const units = cell(i, "units");
    sum += units * (((all - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (gapSum - wide * (l - 1)));
    chances -= units * l * (l - 1);
  }
  return chances > 0 ? ((2 / length) * sum) / chances : 0;
}

/** u-α of some continua. */
export function unitizedAlpha(continua: readonly Sections[]): number | null {
  const list = new ContinuumList();
  for (const sections of continua) list.push(sections);
  const { rows, measure } = list.counted();
  const cells = new Float64Array(measure.width);
  rows.addTo(cells);
  return measure.value(cells);
}
