import { readFile } from "node:fs/promises";
import { problemLine } from "../document/problem.js";
import type { Family, ModelsOf } from "../pipeline/families.js";
import { modelsFrom } from "../pipeline/model-files.js";
import { folderAddress } from "../pipeline/served-files.js";
import { type EngineName, loadEngine, MissingEngine } from "./engine.js";

/** The package's own models: beside `dist` and `src` alike. */
const FOLDER = new URL("../../models/", import.meta.url);

export interface LoadOptions {
  /** Folder of the models; without it the package's own. */
  folder?: URL;
  /** Which engine runs the encoder; without it the faster one that is installed. */
  engine?: EngineName;
}

/**
 * Reads the learned models that the package ships.
 *
 * @param family whose models; without it those of the whole pipeline.
 * @throws MissingEngine where the engine that was asked for does not run here.
 * @throws the system's error where a file is missing, which means that the package is not whole.
 */
export async function loadModels<F extends Family = "learned">(
  family = "learned" as F,
  { folder = FOLDER, engine }: LoadOptions = {},
): Promise<ModelsOf[F]> {
  return modelsFrom(
    family,
    async (path) => {
      const { buffer, byteOffset, length } = await readFile(new URL(path, folderAddress(folder)));
      return new Uint8Array(buffer, byteOffset, length);
    },
    async (network) => {
      const loaded = await loadEngine(network, engine);
      if (!loaded.ok) throw new MissingEngine(problemLine(loaded.problem));
      return loaded.value;
    },
  );
}
