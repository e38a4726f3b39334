import type { Family, ModelsOf } from "./families.js";
import { fetchEngine } from "./fetch-engine.js";
import { type ModelFile, modelAddress, modelsFrom } from "./model-files.js";

/**
 * Fetches the learned models in a browser: the folder `models` of the package, served as it is.
 *
 * @param base address of that folder, such as `https://example.org/models/`.
 * @param family whose models; without it those of the whole pipeline.
 * @param engines address of the folder `dist/web-engine` of the package; without it `web-engine` beside `models`.
 * @throws Error naming the address that does not answer with the file.
 */
export async function fetchModels<F extends Family = "learned">(
  base: string | URL,
  family = "learned" as F,
  engines: string | URL = new URL("../../web-engine/", modelAddress(base, "encoder/model.json")),
): Promise<ModelsOf[F]> {
  const read = async (path: ModelFile) => {
    const url = modelAddress(base, path);
    const response = await fetch(url);
    if (!response.ok)
      throw new Error(
        `${url} answers ${response.status}; models are served from the package's folder models`,
      );
    return new Uint8Array(await response.arrayBuffer());
  };
  return modelsFrom(family, read, (network) => fetchEngine(engines, network));
}
