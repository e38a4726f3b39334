import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { uint16s, uint32s } from "../../src/learn/little-endian.js";

const BYTES = [9, 1, 0, 0, 0, 0, 1, 0, 255, 2, 0];

it.each([
  ["bytes", Uint8Array.from(BYTES)],
  ["a buffer of Node's, whose slices are no copies", Buffer.from(BYTES)],
  ["a part of longer memory", Uint8Array.from([7, 7, 7, ...BYTES]).subarray(3)],
])("reads numbers at any place of %s", (_, bytes) => {
  expect([...uint32s(bytes, 1, 2)]).toEqual([1, 0xff000100]);
  expect([...uint16s(bytes, 5, 3)]).toEqual([256, 0xff00, 2]);
  expect(uint16s(bytes, 11, 0)).toHaveLength(0);
});
