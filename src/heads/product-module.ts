/**
 * The bytes of a module of WebAssembly (core specification 2.0, *Binary Format*) with one function:
 *
 *     product(row, stride, x, bytes, y, end)
 *         while y < end: y = row · x, over so many bytes; row goes on by stride, y by a number
 *
 * All are places or sizes in bytes in the memory `own.memory`. It is put together here, since a compiler would be a
 * large tool for so small a loop.
 */
export function productModule(): Uint8Array {
  const parameters = Array<number>(6).fill(I32);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters.length, ...parameters, 0]),
    ...section(2, [1, ...name("own"), ...name("memory"), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("product"), 0, 0]),
    ...section(10, [1, ...sized([3, 2, I32, 4, V128, 1, F32, ...rows(), END])]),
  ]);
}

const [I32, F32, V128] = [0x7f, 0x7d, 0x7b];

// Parameters, and behind them the variables of the function.
const [ROW, STRIDE, X, BYTES, Y, LAST] = [0, 1, 2, 3, 4, 5];
const [K, WHOLE, SUMS, SUM] = [6, 7, [8, 9, 10, 11], 12];

const [END, ADD, AND, EQUAL, F32_ADD, F32_MUL] = [0x0b, 0x6a, 0x71, 0x46, 0x92, 0x94];
const get = (variable: number) => [0x20, variable];
const set = (variable: number) => [0x21, variable];
/** A whole number of −64 to 63, as one byte. */
const number = (value: number) => [0x41, value & 0x7f];
const raise = (variable: number, by: number[]) => [...get(variable), ...by, ADD, ...set(variable)];
/** Steps again and again, until a variable has the value of another, which is asked first. */
const until = (variable: number, other: number, steps: number[]) => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...get(variable), ...get(other), EQUAL, 0x0d, 1],
  ...steps,
  ...[0x0c, 0, END, END],
];
/** The place `K` bytes behind what a variable says. */
const at = (variable: number) => [...get(variable), ...get(K), ADD];
/** Four numbers `offset` bytes behind a place. */
const four = (place: number[], offset: number) => [...place, 0xfd, 0x00, 2, offset];
const one = (place: number[]) => [...place, 0x2a, 2, 0];
const FOUR_ADD = [0xfd, 0xe4, 0x01];
const FOUR_MUL = [0xfd, 0xe6, 0x01];

/** Sixteen products a step in four sums, so that none waits for the one before; then the rest one by one. */
function rows(): number[] {
  const zero = [0x43, 0, 0, 0, 0, 0xfd, 0x13];
  const sixteen = SUMS.flatMap((sum, k) => [
    ...[...get(sum), ...four(at(ROW), 16 * k), ...four(at(X), 16 * k)],
    ...[...FOUR_MUL, ...FOUR_ADD, ...set(sum)],
  ]);
  const [a, b, c, d] = SUMS.map(get) as [number[], number[], number[], number[]];
  const lane = (k: number) => [...get(SUMS[0]!), 0xfd, 0x1f, k];
  return [
    ...[...get(BYTES), ...number(-64), AND, ...set(WHOLE)],
    ...until(Y, LAST, [
      ...SUMS.flatMap((sum) => [...zero, ...set(sum)]),
      ...[...number(0), ...set(K)],
      ...until(K, WHOLE, [...sixteen, ...raise(K, [...number(32), ...number(32), ADD])]),
      ...[...a, ...b, ...FOUR_ADD, ...c, ...d, ...FOUR_ADD, ...FOUR_ADD, ...set(SUMS[0]!)],
      ...[...lane(0), ...lane(1), F32_ADD, ...lane(2), ...lane(3), F32_ADD, F32_ADD, ...set(SUM)],
      ...until(K, BYTES, [
        ...[...get(SUM), ...one(at(ROW)), ...one(at(X)), F32_MUL, F32_ADD, ...set(SUM)],
        ...raise(K, number(4)),
      ]),
      ...[...get(Y), ...get(SUM), 0x38, 2, 0],
      ...[...raise(ROW, get(STRIDE)), ...raise(Y, number(4))],
    ]),
  ];
}

function section(id: number, bytes: number[]): number[] {
  return [id, ...sized(bytes)];
}

function name(text: string): number[] {
  return sized([...text].map((letter) => letter.charCodeAt(0)));
}

/** Bytes behind their number, of which seven bits stand in a byte. */
function sized(bytes: number[]): number[] {
  const { length } = bytes;
  return length < 128 ? [length, ...bytes] : [(length & 0x7f) | 0x80, length >> 7, ...bytes];
}
