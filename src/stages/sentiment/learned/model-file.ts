import { readModel, writeModel } from "../../../learn/model-bytes.js";
import { type WeightParts, Weights } from "../../../learn/weights.js";
import { FEATURES } from "./features.js";

/** What a model of tone is made of: `bias` and a weight a feature (in rating points, −4 to 4), and the words. */
export interface ToneWeights {
  bias: number;
  weights: Float32Array;
  words: Weights;
}

/** Writes a model: the bias and the weights as 32-bit floats, little-endian, then the words (`writeModel`). */
export function writeTone(bias: number, weights: ArrayLike<number>, words: WeightParts): Uint8Array {
  const rest = writeModel({ chains: {}, weights: { words } });
  const head = 4 * (FEATURES + 1);
  const bytes = new Uint8Array(head + rest.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, bias, true);
  for (let j = 0; j < FEATURES; j++) view.setFloat32(4 * (j + 1), weights[j]!, true);
  bytes.set(rest, head);
  return bytes;
}

/** Reads what `writeTone` wrote. @throws Error where the bytes are no such model. */
export function readTone(bytes: Uint8Array): ToneWeights {
  const head = 4 * (FEATURES + 1);
  if (bytes.length < head) throw new Error(`these bytes are no model of tone: ${bytes.length} are too few`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, head);
  const { words } = readModel(bytes.subarray(head)).weights;
  if (!words) throw new Error("these bytes are no model of tone: they have no words");
  return {
    bias: view.getFloat32(0, true),
    weights: Float32Array.from({ length: FEATURES }, (_, j) => view.getFloat32(4 * (j + 1), true)),
    words: new Weights(words),
  };
}
