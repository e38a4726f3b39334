import type { Family, ModelsOf } from "./families.js";
import { fetchEngine } from "./fetch-engine.js";
import { modelsFrom } from "./model-files.js";
import { fetchFile, folderAddress } from "./served-files.js";

/**
 * Fetches the learned models in a browser: the folder `models` of the package, served as it is.
 *
 * @param base address of that folder, such as `/models` or `https://example.org/models/`; a relative one goes from the
 *   address of the page, or of the worker that asks.
 * @param family whose models; without it those of the whole pipeline.
 * @param engines address of the folder `dist/web-engine` of the package; without it `web-engine` beside `models`.
 * @throws Error naming the address that does not answer with the file.
 */
export async function fetchModels<F extends Family = "learned">(
  base: string | URL,
  family = "learned" as F,
  engines: string | URL = new URL("../web-engine/", folderAddress(base)),
): Promise<ModelsOf[F]> {
  const folder = folderAddress(base);
  return modelsFrom(
    family,
    (path) => fetchFile(new URL(path, folder), "models are served from the package's folder models"),
    (network) => fetchEngine(engines, network),
  );
}
