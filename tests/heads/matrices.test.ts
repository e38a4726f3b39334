import { describe, expect, it } from "vitest";
import { matrixOf, readMatrices } from "../../src/heads/matrices.js";

/** The bytes of matrices, as train/neural/finish.py writes them. */
function written(
  parts: readonly [name: string, rows: number, columns: number, numbers: number[]][],
): Uint8Array {
  let head = JSON.stringify(parts.map(([name, rows, columns]) => [name, rows, columns]));
  head += " ".repeat((4 - (new TextEncoder().encode(head).length % 4)) % 4);
  const letters = new TextEncoder().encode(head);
  const numbers = parts.flatMap(([, , , data]) => data);
  const view = new DataView(new ArrayBuffer(8 + letters.length + 4 * numbers.length));
  new Uint8Array(view.buffer).set(new TextEncoder().encode("GLH1"));
  view.setUint32(4, letters.length, true);
  new Uint8Array(view.buffer).set(letters, 8);
  numbers.forEach((value, k) => {
    view.setFloat32(8 + letters.length + 4 * k, value, true);
  });
  return new Uint8Array(view.buffer);
}

const bytes = written([
  ["größe.weight", 2, 3, [1, 2, 3, 4, 5, 6.5]],
  ["größe.bias", 1, 2, [-1, 0.25]],
]);

describe("the matrices of the heads", () => {
  it("are read by name, wherever the bytes begin", () => {
    const aside = new Uint8Array(bytes.length + 3);
    aside.set(bytes, 3);
    for (const read of [bytes, aside.subarray(3), Buffer.from(bytes)].map(readMatrices)) {
      expect([...read.keys()]).toEqual(["größe.weight", "größe.bias"]);
      const { rows, columns, data } = read.get("größe.weight")!;
      expect([rows, columns, ...data]).toEqual([2, 3, 1, 2, 3, 4, 5, 6.5]);
      expect([...read.get("größe.bias")!.data]).toEqual([-1, 0.25]);
    }
  });

  it("are refused where the bytes are something else or cut short, at any place", () => {
    expect(() => readMatrices(new Uint8Array(64))).toThrow("no matrices of glossator's heads");
    for (let length = 0; length < bytes.length; length++)
      expect(() => readMatrices(bytes.subarray(0, length))).toThrow();
    expect(() => readMatrices(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
  });

  it("that are missing or of another width are named", () => {
    const read = readMatrices(bytes);
    expect(matrixOf(read, "größe.weight", 3).rows).toBe(2);
    expect(() => matrixOf(read, "length.weight")).toThrow('no matrix "length.weight"');
    expect(() => matrixOf(read, "größe.weight", 4)).toThrow(
      '"größe.weight" of the heads has 3 columns and not 4',
    );
  });
});
