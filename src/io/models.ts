import { readFileSync } from "node:fs";
import type { Models } from "../pipeline/learned.js";
import { modelAddress, modelsFrom } from "../pipeline/model-files.js";

/** The package's own models: beside `dist` and `src` alike. */
const FOLDER = new URL("../../models/", import.meta.url);

/**
 * Reads the learned models that the package ships.
 *
 * @param folder of the models; without it the package's own.
 * @throws the system's error where a file is missing, which means that the package is not whole.
 */
export function loadModels(folder: URL = FOLDER): Models {
  return modelsFrom((path) => {
    const { buffer, byteOffset, length } = readFileSync(modelAddress(folder, path));
    return new Uint8Array(buffer, byteOffset, length);
  });
}
