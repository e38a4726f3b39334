import type { Models } from "./learned.js";

/** The files of the models, by their path in the package's folder `models`. */
export const MODEL_FILES = [
  "clusters/clusters.bin",
  "gazetteer/gazetteer.bin",
  "names/model.json",
  "names/weights.bin",
  "quotations/model.json",
  "quotations/weights.bin",
  "sentiment/model.json",
  "sentiment/weights.bin",
  "stance/model.json",
  "stance/weights.bin",
  "targets/model.json",
  "targets/weights.bin",
] as const;

export type ModelFile = (typeof MODEL_FILES)[number];

/** Where a file of the models stands below their folder, whether or not its address ends in a slash. */
export function modelAddress(folder: string | URL, path: ModelFile): URL {
  const base = new URL(folder);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return new URL(path, base);
}

/**
 * The models from the bytes of their files.
 *
 * @throws SyntaxError where a `model.json` is not JSON.
 */
export function modelsFrom(bytes: (path: ModelFile) => Uint8Array): Models {
  const clusters = bytes("clusters/clusters.bin");
  const hash = (path: ModelFile) =>
    (JSON.parse(new TextDecoder().decode(bytes(path))) as { hash: string }).hash;
  return {
    names: {
      hash: hash("names/model.json"),
      weights: bytes("names/weights.bin"),
      clusters,
      gazetteer: bytes("gazetteer/gazetteer.bin"),
    },
    quotations: { hash: hash("quotations/model.json"), weights: bytes("quotations/weights.bin"), clusters },
    sentiment: { hash: hash("sentiment/model.json"), weights: bytes("sentiment/weights.bin") },
    stance: { hash: hash("stance/model.json"), weights: bytes("stance/weights.bin"), clusters },
    targets: { hash: hash("targets/model.json"), weights: bytes("targets/weights.bin"), clusters },
  };
}
