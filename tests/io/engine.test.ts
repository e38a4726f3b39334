import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { EncoderInput } from "../../src/encoder/engine.js";
import { loadEngine } from "../../src/io/engine.js";
import { fetchEngine } from "../../src/pipeline/fetch-engine.js";
import { TINY_NETWORK, TINY_WIDTH, tinyEngine } from "../helpers/tiny-encoder.js";

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
   * How far the vectors of a window may be apart: root mean square, in parts of the vectors' own. Weights are the same
   * integers in both; sums of floats are made in another order, and where one falls on the other side of a step of
   * quantization, the step is seen. In a network as small as this most windows have no such number.
   */
  const TOLERANCE = 0.05;
  const SAME = 1e-5;

  const windowOf = (letters: number, n: number): EncoderInput => ({
    ids: Int32Array.from({ length: letters }, (_, i) => 4 + ((i * i * 7 + i * n * 13 + n * n) % 56)),
    shapes: Int32Array.from({ length: letters }, (_, i) => (i + n) % 8),
    rows: Int32Array.from({ length: letters }, (_, i) => i),
  });

  it("give the same vectors within the tolerance", async () => {
    const apart: number[] = [];
    for (let n = 0; n < 24; n++) {
      const window = windowOf(6 + 5 * n, n);
      const native = await (await tinyEngine("node")).run(window);
      const web = await (await tinyEngine("web")).run(window);
      expect(native).toHaveLength(window.rows.length * TINY_WIDTH);
      const size = native.reduce((sum, x) => sum + x * x, 0);
      apart.push(Math.sqrt(native.reduce((sum, x, k) => sum + (x - web[k]!) ** 2, 0) / size));
    }
    expect(Math.max(...apart)).toBeLessThan(TOLERANCE);
    expect(apart.filter((off) => off < SAME).length).toBeGreaterThan(12);
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

  it("names the script that cannot be loaded", async () => {
    vi.stubGlobal("fetch", async () => new Response(new Uint8Array(8)));
    await expect(fetchEngine(new URL("nowhere/", folder), TINY_NETWORK)).rejects.toThrow(
      /nowhere\/ort\.wasm\.bundle\.min\.js is no script that can be loaded .*dist\/web-engine/,
    );
  });

  it("says that WebAssembly may not run", async () => {
    const compile = async () => {
      throw new Error("violates the policy");
    };
    vi.stubGlobal("WebAssembly", { compile });
    await expect(fetchEngine(folder, TINY_NETWORK)).rejects.toThrow(/policy\); .*'wasm-unsafe-eval'/);
    vi.stubGlobal("WebAssembly", undefined);
    await expect(fetchEngine(folder, TINY_NETWORK)).rejects.toThrow(/WebAssembly is not there/);
  });
});
