import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Models } from "../pipeline/learned.js";

const FOLDER = new URL("../../models/", import.meta.url);

/**
 * Reads the learned models that the package ships.
 *
 * @param folder of the models; without it the package's own.
 * @throws the system's error where a file is missing, which means that the package is not whole.
 */
export function loadModels(folder: URL = FOLDER): Models {
  const read = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));
  const weights = read("names/weights.bin");
  const clusters = read("clusters/clusters.bin");
  const gazetteer = read("gazetteer/gazetteer.bin");
  const hash = createHash("sha256");
  for (const bytes of [weights, clusters, gazetteer]) hash.update(bytes);
  return { names: { weights, clusters, gazetteer, hash: `sha256:${hash.digest("hex")}` } };
}
