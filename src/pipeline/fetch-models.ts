import type { Models } from "./learned.js";

/**
 * Fetches the learned models in a browser: the folder `models` of the package, served as it is.
 *
 * @param base address of that folder, ending in a slash, such as `https://example.org/models/`.
 * @throws Error naming the address that does not answer with the file.
 */
export async function fetchModels(base: string | URL): Promise<Models> {
  const get = async (path: string) => {
    const url = new URL(path, base);
    const response = await fetch(url);
    if (!response.ok)
      throw new Error(
        `${url} answers ${response.status}; models are served from the package's folder models`,
      );
    return response;
  };
  const bytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
  const hash = async (path: string) => ((await (await get(path)).json()) as { hash: string }).hash;
  const [namesHash, names, quotationsHash, quotations, stanceHash, stance, clusters, gazetteer] =
    await Promise.all([
      hash("names/model.json"),
      bytes("names/weights.bin"),
      hash("quotations/model.json"),
      bytes("quotations/weights.bin"),
      hash("stance/model.json"),
      bytes("stance/weights.bin"),
      bytes("clusters/clusters.bin"),
      bytes("gazetteer/gazetteer.bin"),
    ]);
  return {
    names: { hash: namesHash, weights: names, clusters, gazetteer },
    quotations: { hash: quotationsHash, weights: quotations, clusters },
    stance: { hash: stanceHash, weights: stance, clusters },
  };
}
