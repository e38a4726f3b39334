import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { fast, type Models } from "../../src/pipeline/families.js";
import { fetchModels } from "../../src/pipeline/fetch-models.js";
import { models } from "../helpers/models.js";

const BASE = "https://example.org/models/";

/** Answers with the package's own files, and with 404 for the one that is missing. */
function serve(missing?: string): void {
  vi.stubGlobal("fetch", async (url: URL) => {
    const path = url.href.slice(BASE.length);
    return path === missing
      ? new Response(null, { status: 404 })
      : new Response(readFileSync(`models/${path}`));
  });
}

/** The models with a hash in the place of bytes: megabytes are slow to compare one by one. */
const fingerprints = (models: Models) =>
  Object.entries(models).map(([name, files]) => [
    name,
    Object.entries(files as Record<string, string | Uint8Array>).map(([file, value]) => [
      file,
      typeof value === "string" ? value : createHash("sha256").update(value).digest("hex"),
    ]),
  ]);

describe("models in a browser", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are the same as on Node", async () => {
    serve();
    expect(fingerprints(await fetchModels(BASE))).toEqual(fingerprints(models));
  });

  it("are found whether or not the address ends in a slash", async () => {
    serve();
    for (const base of [BASE.slice(0, -1), new URL(BASE.slice(0, -1))])
      expect((await fetchModels(base)).names.hash).toBe(models.names.hash);
    const folder = new URL("../../models", import.meta.url);
    expect((await loadModels("learned", { folder })).names.hash).toBe(models.names.hash);
  });

  it("are refused by address where a file is missing", async () => {
    serve("encoder/heads.bin");
    await expect(fetchModels(BASE)).rejects.toThrow(/encoder\/heads\.bin answers 404/);
  });

  it("of the fast family are fewer files", async () => {
    serve("encoder/heads.bin");
    const { stages } = fast(await fetchModels(BASE, "fast"));
    expect(stages.at(-1)!.name).toBe("sentiment");
  });
});
