import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { fetchModels } from "../../src/pipeline/fetch-models.js";

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

describe("models in a browser", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are the same as on Node", async () => {
    serve();
    expect(await fetchModels(BASE)).toEqual(loadModels());
  });

  it("are refused by address where a file is missing", async () => {
    serve("stance/weights.bin");
    await expect(fetchModels(BASE)).rejects.toThrow(/stance\/weights\.bin answers 404/);
  });
});
