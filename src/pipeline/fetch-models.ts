import type { Models } from "./learned.js";
import { MODEL_FILES, type ModelFile, modelAddress, modelsFrom } from "./model-files.js";

/**
 * Fetches the learned models in a browser: the folder `models` of the package, served as it is.
 *
 * @param base address of that folder, such as `https://example.org/models/`.
 * @throws Error naming the address that does not answer with the file.
 */
export async function fetchModels(base: string | URL): Promise<Models> {
  const files = new Map<ModelFile, Uint8Array>();
  await Promise.all(
    MODEL_FILES.map(async (path) => {
      const url = modelAddress(base, path);
      const response = await fetch(url);
      if (!response.ok)
        throw new Error(
          `${url} answers ${response.status}; models are served from the package's folder models`,
        );
      files.set(path, new Uint8Array(await response.arrayBuffer()));
    }),
  );
  return modelsFrom((path) => files.get(path)!);
}
