import { productsIn } from "./products.js";

/** A matrix of a head: `rows` × `columns`, row by row; a vector has one row. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float32Array;
  /** Its columns from `from` on, as many as `x` has numbers, times `x`: a number a row. */
  times: (x: Float32Array, from: number) => Float32Array;
}

/** The matrices of the heads by name, as training named them (`target.0.weight`). */
export type Matrices = ReadonlyMap<string, Matrix>;

const MAGIC = 0x31484c47; // "GLH1", little-endian

/**
 * Reads the matrices that `train/neural/export.py` writes: magic, the length of a JSON head, the head (UTF-8, filled
 * up with spaces so that the numbers begin at a multiple of four), then 32-bit floats, little-endian, in the order of
 * the head `[[name, rows, columns], …]`.
 *
 * @throws Error where the bytes are not such matrices, or are cut short.
 */
export function readMatrices(bytes: Uint8Array): Matrices {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error("these bytes are no matrices of glossator's heads");
  const begin = 8 + view.getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, begin))) as [string, number, number][];
  const size = head.reduce((sum, [, rows, columns]) => sum + rows * columns, 0);
  if (bytes.length !== begin + size * 4) throw new Error("the matrices of the heads are cut short");
  // A Buffer of Node gives a view of itself where it is sliced, so the bytes are copied in so many words.
  return matricesOf(head, new Float32Array(new Uint8Array(bytes.subarray(begin)).buffer));
}

/** Matrices of these names and sizes, whose numbers stand one behind another. */
export function matricesOf(
  sizes: readonly (readonly [name: string, rows: number, columns: number])[],
  numbers: Float32Array,
): Matrices {
  const longest = sizes.reduce((most, [, rows, columns]) => Math.max(most, rows, columns), 0);
  const { room, times } = productsIn(numbers.length, longest);
  room.set(numbers);
  let end = 0;
  return new Map(
    sizes.map(([name, rows, columns]) => {
      const at = end;
      end += rows * columns;
      const matrix: Matrix = {
        rows,
        columns,
        data: room.subarray(at, end),
        times: (x, from) => {
          // Beyond its columns stand other matrices.
          if (from + x.length > columns)
            throw new RangeError(`matrix "${name}" has ${columns} columns and not ${from + x.length}`);
          return times(at + from, columns, rows, x);
        },
      };
      return [name, matrix];
    }),
  );
}

/** @throws Error where there is no matrix of this name and these columns: the model belongs to another version. */
export function matrixOf(matrices: Matrices, name: string, columns?: number): Matrix {
  const matrix = matrices.get(name);
  if (!matrix) throw new Error(`the model of the heads has no matrix "${name}"`);
  if (columns !== undefined && matrix.columns !== columns) {
    throw new Error(`matrix "${name}" of the heads has ${matrix.columns} columns and not ${columns}`);
  }
  return matrix;
}
