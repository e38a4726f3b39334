import type { Vectors } from "../../src/document/layers/vectors.js";
import { type Matrices, matricesOf } from "../../src/heads/matrices.js";
import { random } from "../../src/learn/random.js";

/** Columns side by side in this order, by name and width. */
export type Widths = readonly (readonly [name: string, width: number])[];

/** Vectors of some rows, all columns of a row one behind another. */
export function vectorsOf(widths: Widths, rows: readonly ArrayLike<number>[]): Vectors {
  let width = 0;
  const columns = new Map(
    widths.map(([name, size]) => {
      const place = { from: width, to: width + size };
      width += size;
      return [name, place];
    }),
  );
  const data = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    data.set(row, i * width);
  });
  return { width, data, columns };
}

/** Numbers in (−1, 1), the same for the same seed. */
export function numbersOf(count: number, seed: number): Float32Array {
  const next = random(seed);
  return Float32Array.from({ length: count }, () => 2 * next() - 1);
}

/** Matrices by name: rows, columns, and the first of their numbers; the others are zeros. */
export function matrices(
  given: Readonly<Record<string, readonly [rows: number, columns: number, numbers?: readonly number[]]>>,
): Matrices {
  const all = Object.entries(given).map(([name, [rows, columns, numbers = []]]) => {
    const filled = new Float32Array(rows * columns);
    filled.set(numbers);
    return { size: [name, rows, columns] as const, numbers: [...filled] };
  });
  return matricesOf(
    all.map(({ size }) => size),
    Float32Array.from(all.flatMap(({ numbers }) => numbers)),
  );
}

/** Widths of columns for heads that are small enough to reckon by hand. */
export const SMALL: Widths = [
  ["tone", 2],
  ["weight", 1],
  ["span", 2],
  ["key", 4],
  ["value", 4],
  ["attitude", 2],
  ["party", 2],
  ["tags", 5],
  ["bias", 2],
];

/** What a row of `SMALL` may hold: zeros but for what is given. */
export interface SmallRow {
  tone?: number[];
  weight?: number;
  span?: number[];
  value?: number[];
  attitude?: number[];
  party?: number[];
  tags?: number[];
  bias?: number[];
}

export function row(given: SmallRow = {}): number[] {
  return SMALL.flatMap(([name, width]) => {
    const value = given[name as keyof SmallRow];
    return typeof value === "number" ? [value] : (value ?? Array<number>(width).fill(0));
  });
}

/** All matrices of the heads over `SMALL`, zeros but for those that are given: a head of zeros holds all alike. */
export function smallMatrices(given: Record<string, readonly number[]> = {}): Matrices {
  const shapes: Record<string, [number, number]> = {
    "rating.weight": [1, 2],
    "rating.bias": [1, 1],
    "label.weight": [3, 2],
    "label.bias": [1, 3],
    "target_query.weight": [4, 2],
    "target_query.bias": [1, 4],
    "target_near.weight": [43, 4],
    "target.0.weight": [3, 10],
    "target.0.bias": [1, 3],
    "target.3.weight": [3, 3],
    "target.3.bias": [1, 3],
    "pair_query.weight": [4, 6],
    "pair_query.bias": [1, 4],
    "pair_near.weight": [86, 4],
    "pair.0.weight": [3, 15],
    "pair.0.bias": [1, 3],
    "pair.3.weight": [5, 3],
    "pair.3.bias": [1, 5],
    manner: [2, 5],
    author: [1, 2],
    "arc.0.weight": [2, 2],
    "arc.0.bias": [1, 2],
    "arc.1.weight": [2, 2],
    "arc.1.bias": [1, 2],
    "arc_near.weight": [43, 2],
    arc_sentence: [1, 2],
    "who_query.weight": [4, 2],
    "who_query.bias": [1, 4],
    "who_key.weight": [4, 2],
    "who_key.bias": [1, 4],
    "who_near.weight": [43, 1],
    "who_facts.weight": [1, 12],
    "who_facts.bias": [1, 1],
    "who_other.weight": [2, 5],
    "who_other.bias": [1, 2],
    "manners.weight": [2, 2],
    "manners.bias": [1, 2],
    "standing.mean": [1, 40],
    "standing.scale": [1, 40],
    "standing.0.weight": [2, 40],
    "standing.0.bias": [1, 2],
    "standing.3.weight": [1, 2],
    "standing.3.bias": [1, 1],
    "standing.plain.weight": [1, 40],
    "standing.plain.bias": [1, 1],
  };
  return matrices(
    Object.fromEntries(
      Object.entries(shapes).map(([name, [rows, columns]]) => {
        const ones = name === "standing.scale" ? Array<number>(columns).fill(1) : [];
        return [name, [rows, columns, given[name] ?? ones]];
      }),
    ),
  );
}
