import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { fast, type Models } from "../../src/pipeline/families.js";
import { fetchModels } from "../../src/pipeline/fetch-models.js";
import { models } from "../helpers/models.js";

const BASE = "https://example.org/models/";

/** Where the engine of browsers is built; Node imports no code over the network. */
const ENGINES = new URL("../../dist/web-engine/", import.meta.url);

/** Answers with the package's own files, and with 404 for the one that is missing. */
function serve(missing?: string): void {
  vi.stubGlobal("fetch", async (url: URL) => {
    if (url.protocol === "file:") return new Response(readFileSync(url));
    const path = url.href.slice(BASE.length);
    return path === missing || !url.href.startsWith(BASE)
      ? new Response(null, { status: 404 })
      : new Response(readFileSync(`models/${path}`));
  });
}

/** A value with hashes in the place of its bytes and numbers: megabytes are slow to compare one by one. */
function fingerprint(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return createHash("sha256")
      .update(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength))
      .digest("hex");
  }
  if (value instanceof Map) return [...value].map(([name, one]) => [name, fingerprint(one)]);
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fingerprint(one)]));
}

/** All that models are but the engine that runs the encoder. */
function withoutEngine({ encoder: { encoder, ...rest }, ...others }: Models): unknown {
  const { width, columns } = encoder;
  return fingerprint({ ...others, encoder: { ...rest, width, columns } });
}

describe("models in a browser", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are the same as on Node, with an engine of their own", async () => {
    serve();
    const fetched = await fetchModels(BASE, "learned", ENGINES);
    expect(withoutEngine(fetched)).toEqual(withoutEngine(models));
    expect(fetched.encoder.encoder.engine.name).toBe("web");
  });

  it("are found whether or not the address ends in a slash", async () => {
    serve();
    for (const base of [BASE.slice(0, -1), new URL(BASE.slice(0, -1))])
      expect((await fetchModels(base, "fast")).names.hash).toBe(models.names.hash);
    const folder = new URL("../../models", import.meta.url);
    expect((await loadModels("fast", { folder })).names.hash).toBe(models.names.hash);
  });

  it("are found by an address that goes from the page's own", async () => {
    serve();
    vi.stubGlobal("location", { href: "https://example.org/about.html" });
    expect((await fetchModels("models", "fast")).names.hash).toBe(models.names.hash);
    vi.stubGlobal("location", { href: "https://example.org/a/deep/page" });
    expect((await fetchModels("/models/", "fast")).names.hash).toBe(models.names.hash);
    await expect(fetchModels("models", "fast")).rejects.toThrow("https://example.org/a/deep/models/");
  });

  it("are refused by address where a file is missing", async () => {
    serve("encoder/heads.bin");
    await expect(fetchModels(BASE)).rejects.toThrow(
      /^https:\/\/example\.org\/models\/encoder\/heads\.bin answers 404; .*folder models$/,
    );
  });

  it("are refused where a server answers with its front page instead, or not at all", async () => {
    const page = { headers: { "content-type": "text/html; charset=utf-8" } };
    vi.stubGlobal("fetch", async () => new Response("<!doctype html>", page));
    await expect(fetchModels(BASE, "fast")).rejects.toThrow(
      /clusters\.bin answers with a page; .*folder models$/,
    );
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch");
    });
    await expect(fetchModels(BASE, "fast")).rejects.toThrow(
      /clusters\.bin cannot be reached \(Failed to fetch\)/,
    );
  });

  it("of the fast family are fewer files", async () => {
    serve("encoder/heads.bin");
    const { stages } = fast(await fetchModels(BASE, "fast"));
    expect(stages.at(-1)!.name).toBe("sentiment");
  });
});
