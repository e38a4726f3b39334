import { combine } from "../../../../learn/hash.js";
import type { Reading } from "../../../../reading/reading.js";
import { findNames } from "../rules/find-names.js";
import type { NameFeatures } from "./features.js";

/**
 * One number for all features of a text, hints of the rules among them. A model keeps that of a probe text: where
 * it has changed, features have changed since the model was trained, and it must be trained again.
 */
export function fingerprintOf(features: NameFeatures, reading: Reading): string {
  features.read(reading, findNames(reading));
  let hash = 0;
  reading.sentences.forEach((_, s) => {
    const [from, to] = features.sentence(s);
    for (let i = from; i < to; i++) features.token(i, { add: (feature) => (hash = combine(hash, feature)) });
  });
  return (hash >>> 0).toString(16).padStart(8, "0");
}
