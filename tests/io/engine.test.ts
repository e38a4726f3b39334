import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { encode } from "../../src/encoder/encode.js";
import { loadEngine } from "../../src/io/engine.js";
import { fetchEngine } from "../../src/pipeline/fetch-engine.js";
import { readingOf, TINY_NETWORK, TINY_WIDTH, tinyEncoder, tinyEngine } from "../helpers/tiny-encoder.js";

const nameOf = async (name?: "node" | "web") => {
  const engine = await loadEngine(TINY_NETWORK, name);
  return engine.ok ? engine.value.name : engine.problem.code;
};

describe("which engine runs", () => {
  afterEach(() => {
    vi.doUnmock("onnxruntime-node");
  });

  it("is the native one, or the one that was asked for", async () => {
    expect(await nameOf()).toBe("node");
    expect(await nameOf("node")).toBe("node");
    expect(await nameOf("web")).toBe("web");
  });

  it("is the one in WebAssembly where the native one is not there; who asked for that one is told", async () => {
    vi.doMock("onnxruntime-node", () => {
      throw new Error("Cannot find package");
    });
    expect(await nameOf()).toBe("web");
    expect(await nameOf("node")).toBe("no-engine");
  });

  it("refuses bytes that are no network", async () => {
    for (const name of ["node", "web"] as const)
      await expect(loadEngine(new Uint8Array(20), name)).rejects.toThrow();
  });
});

describe("both engines", () => {
  /**
   * The largest difference of a number, in parts of the largest number. Weights are the same integers in both; sums of
   * floats are made in another order, and where one falls on the other side of a step of quantization, it is seen.
   */
  const TOLERANCE = 0.01;

  it("give the same vectors within the tolerance", async () => {
    const text = Array.from(
      { length: 25 },
      (_, n) => `Ana said that ship ${n} sails. NATO left, he said.`,
    ).join("\n\n");
    const { tokens, paragraphs, sentences } = readingOf(text);
    const [native, web] = await Promise.all(
      (["node", "web"] as const).map(async (name) =>
        encode(text, tokens, paragraphs, sentences, await tinyEncoder(name)),
      ),
    );
    const largest = native!.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    const off = native!.data.reduce((most, x, k) => Math.max(most, Math.abs(x - web!.data[k]!)), 0);
    expect(native!.data).toHaveLength(tokens.start.length * TINY_WIDTH);
    expect(off / largest).toBeLessThan(TOLERANCE);
  });

  it("read ids, shapes and rows", async () => {
    const engine = await tinyEngine("node");
    const run = (ids: number[], shapes: number[], rows: number[]) =>
      engine.run({
        ids: Int32Array.from(ids),
        shapes: Int32Array.from(shapes),
        rows: Int32Array.from(rows),
      });
    const both = await run([2, 8, 9, 3], [0, 1, 1, 0], [1, 2]);
    expect(both).toHaveLength(2 * TINY_WIDTH);
    expect(await run([2, 8, 9, 3], [0, 1, 1, 0], [2])).toEqual(both.subarray(TINY_WIDTH));
    expect(await run([2, 8, 9, 3], [0, 2, 1, 0], [1, 2])).not.toEqual(both);
    expect(await run([2, 8, 10, 3], [0, 1, 1, 0], [1, 2])).not.toEqual(both);
  });
});

describe("the engine in a browser", () => {
  const folder = new URL("../../dist/web-engine", import.meta.url);
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is fetched from the folder that is served", async () => {
    vi.stubGlobal("fetch", async (url: URL) => new Response(readFileSync(url)));
    const engine = await fetchEngine(folder, TINY_NETWORK);
    expect(engine.name).toBe("web");
    const vectors = await engine.run({
      ids: Int32Array.of(2, 8, 3),
      shapes: Int32Array.of(0, 1, 0),
      rows: Int32Array.of(1),
    });
    expect(vectors).toHaveLength(TINY_WIDTH);
  });

  it("names the address that does not answer", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
    await expect(fetchEngine(folder, TINY_NETWORK)).rejects.toThrow(
      /ort-wasm\S+ answers 404; .*dist\/web-engine/,
    );
  });
});
