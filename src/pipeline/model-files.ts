import type { Engine } from "../encoder/engine.js";
import { encoderModel } from "./encoder-model.js";
import type { Family, FastModels, Models, ModelsOf } from "./families.js";

const FAST_FILES = [
  "clusters/clusters.bin",
  "gazetteer/gazetteer.bin",
  "names/model.json",
  "names/weights.bin",
  "quotations/model.json",
  "quotations/weights.bin",
  "sentiment/model.json",
  "sentiment/weights.bin",
] as const;

/** The files of each family's models, by their path in the package's folder `models`. */
const MODEL_FILES = {
  fast: FAST_FILES,
  learned: [
    ...FAST_FILES,
    "encoder/model.json",
    "encoder/encoder.onnx",
    "encoder/heads.bin",
    "encoder/vocabulary.txt",
  ],
} as const;

type ModelFile = (typeof MODEL_FILES)[Family][number];

/** Gives the bytes of a file that was read. */
type Bytes = (path: ModelFile) => Uint8Array;

/**
 * The models of a family.
 *
 * @param read gives the bytes of a file. What it rejects with is passed on.
 * @param load makes what runs the encoder's network; the fast family asks for none.
 * @throws SyntaxError where a `model.json` is not JSON.
 */
export async function modelsFrom<F extends Family>(
  family: F,
  read: (path: ModelFile) => Promise<Uint8Array>,
  load: (network: Uint8Array) => Promise<Engine>,
): Promise<ModelsOf[F]> {
  const files = new Map<ModelFile, Uint8Array>();
  await Promise.all(MODEL_FILES[family].map(async (path) => files.set(path, await read(path))));
  return FROM[family]((path) => files.get(path)!, load);
}

type Load = (network: Uint8Array) => Promise<Engine>;

const FROM: { [F in Family]: (bytes: Bytes, load: Load) => ModelsOf[F] | Promise<ModelsOf[F]> } = {
  fast: fastModels,
  learned: wholeModels,
};

function fastModels(bytes: Bytes): FastModels {
  const clusters = bytes("clusters/clusters.bin");
  return {
    names: {
      hash: hashIn(bytes("names/model.json")),
      weights: bytes("names/weights.bin"),
      clusters,
      gazetteer: bytes("gazetteer/gazetteer.bin"),
    },
    quotations: {
      hash: hashIn(bytes("quotations/model.json")),
      weights: bytes("quotations/weights.bin"),
      clusters,
    },
    sentiment: { hash: hashIn(bytes("sentiment/model.json")), weights: bytes("sentiment/weights.bin") },
  };
}

async function wholeModels(bytes: Bytes, load: Load): Promise<Models> {
  const files = {
    description: bytes("encoder/model.json"),
    network: bytes("encoder/encoder.onnx"),
    heads: bytes("encoder/heads.bin"),
    vocabulary: bytes("encoder/vocabulary.txt"),
  };
  return { ...fastModels(bytes), encoder: await encoderModel(files, load) };
}

function hashIn(json: Uint8Array): string {
  return (JSON.parse(new TextDecoder().decode(json)) as { hash: string }).hash;
}
