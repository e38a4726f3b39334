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
  const hash = (path: string) =>
    (JSON.parse(readFileSync(new URL(path, folder), "utf8")) as { hash: string }).hash;
  const clusters = read("clusters/clusters.bin");
  return {
    names: {
      hash: hash("names/model.json"),
      weights: read("names/weights.bin"),
      clusters,
      gazetteer: read("gazetteer/gazetteer.bin"),
    },
    quotations: { hash: hash("quotations/model.json"), weights: read("quotations/weights.bin"), clusters },
    stance: { hash: hash("stance/model.json"), weights: read("stance/weights.bin"), clusters },
  };
}
