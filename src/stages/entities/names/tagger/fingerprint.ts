import { combine } from "../../../../learn/hash.js";
import { findNames } from "../find-names.js";
import type { FinderInput } from "../finder.js";
import type { NameFeatures } from "./features.js";

/**
 * One number for all features of a text, hints of the rules among them. A model keeps that of a probe text: where
 * it has changed, features have changed since the model was trained, and it must be trained again.
 */
export function fingerprintOf(features: NameFeatures, input: FinderInput): string {
  features.read(input, findNames(input));
  let hash = 0;
  input.sentences.forEach((_, s) => {
    const [from, to] = features.sentence(s);
    for (let i = from; i < to; i++) features.token(i, { add: (feature) => (hash = combine(hash, feature)) });
  });
  return (hash >>> 0).toString(16).padStart(8, "0");
}
