import { readFileSync } from "node:fs";
import type { Models } from "../pipeline/learned.js";

/** The package's own models: beside `dist` and `src` alike. */
const FOLDER = new URL("../../models/", import.meta.url);

/**
 * Reads the learned models that the package ships.
 *
 * @param folder of the models; without it the package's own.
 * @throws the system's error where a file is missing, which means that the package is not whole.
 */
export function loadModels(folder: URL = FOLDER): Models {
  const read = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));
  const { hash } = JSON.parse(readFileSync(new URL("names/model.json", folder), "utf8")) as { hash: string };
  return {
    names: {
      hash,
      weights: read("names/weights.bin"),
      clusters: read("clusters/clusters.bin"),
      gazetteer: read("gazetteer/gazetteer.bin"),
    },
  };
}
