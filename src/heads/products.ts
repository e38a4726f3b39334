import { productModule } from "./product-module.js";

/** Matrices that stand side by side, to be multiplied with vectors. */
export interface Products {
  /** The numbers of the matrices; zeros at first. */
  readonly room: Float32Array;
  /**
   * The products of a vector with rows that are as long: a number a row, in an array of its own. The first row begins
   * in `room` at `at`, each further one `stride` numbers behind.
   */
  times(at: number, stride: number, rows: number, x: Float32Array): Float32Array;
}

/**
 * Room for matrices, and what multiplies them, in WebAssembly: sixteen numbers at a time, some six times as fast as
 * JavaScript, which has no such steps. Sums are made in a fixed order in 32-bit floats: all machines get the same.
 *
 * @param size of the room, in numbers.
 * @param longest most numbers that a vector or a product has.
 */
export function productsIn(size: number, longest: number): Products {
  // Behind the room: the vector, and the product.
  const given = size;
  const got = size + longest;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * (got + longest)) / PAGE) });
  compiled ??= new WebAssembly.Module(productModule());
  const { product } = new WebAssembly.Instance(compiled, { own: { memory } }).exports;
  const all = new Float32Array(memory.buffer);
  return {
    room: all.subarray(0, size),
    times(at, stride, rows, x) {
      all.set(x, given);
      product(4 * at, 4 * stride, 4 * given, 4 * x.length, 4 * got, 4 * (got + rows));
      return all.slice(got, got + rows);
    },
  };
}

/** Bytes of a page of memory. */
const PAGE = 65_536;

/** Compiled once; it holds no state. */
let compiled: object | undefined;

/** What is used of WebAssembly; its types come with those of browsers, which no other file needs. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: object,
  ) => {
    exports: {
      product: (row: number, stride: number, x: number, bytes: number, y: number, end: number) => void;
    };
  };
};
