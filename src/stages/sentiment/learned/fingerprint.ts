import type { Sentence, Tokens } from "../../../document/schema.js";
import { combine } from "../../../learn/hash.js";
import { Reading } from "../../../reading/reading.js";
import { contextsOf } from "./context.js";
import { passageFeatures } from "./features.js";
import { readTone } from "./model-file.js";
import { WordMemo } from "./word-memo.js";
import { wordValues } from "./word-values.js";

const WORDS: [string, Tokens["pos"][number], string][] = [
  ["Critics", "NOUN", "critic"],
  ["should", "AUX", "should"],
  ["not", "PART", "not"],
  ["praise", "VERB", "praise"],
  ["Port", "PROPN", "port"],
  ["Lissa", "PROPN", "lissa"],
  ["if", "SCONJ", "if"],
  ["a", "DET", "a"],
  ["very", "ADV", "very"],
  ["bad", "ADJ", "bad"],
  ["treaty", "NOUN", "treaty"],
  ["ends", "VERB", "end"],
  ["the", "DET", "the"],
  ["war", "NOUN", "war"],
  [",", "PUNCT", ","],
  ["but", "CCONJ", "but"],
  ["peace", "NOUN", "peace"],
  ["will", "AUX", "will"],
  ["surely", "ADV", "surely"],
  ["come", "VERB", "come"],
  ["despite", "SCONJ", "despite"],
  ["hunger", "NOUN", "hunger"],
  ["?", "PUNCT", "?"],
  ["!", "PUNCT", "!"],
];

/**
 * One number for all features of a probe sentence under the words of a model. `model.json` keeps it: where it has
 * changed, features have changed since the model was trained, and it must be trained again.
 */
export function toneFingerprint(bytes: Uint8Array): string {
  const tokens: Tokens = { start: [], end: [], pos: [], lemma: [] };
  let text = "";
  for (const [word, pos, lemma] of WORDS) {
    tokens.start.push(text.length);
    text += word;
    tokens.end.push(text.length);
    tokens.pos.push(pos);
    tokens.lemma.push(lemma);
    text += " ";
  }
  const sentences: Sentence[] = [{ id: "s1", start: 0, end: text.length, paragraph: "p1" }];
  const reading = new Reading({ text, tokens, paragraphs: [], sentences });
  const values = wordValues(reading, new WordMemo(readTone(bytes).words));
  const contexts = contextsOf(values, reading);
  const skip = Uint8Array.from(WORDS, ([word]) => (word === "Port" || word === "Lissa" ? 1 : 0));
  let hash = 0;
  const passage = { from: 0, to: WORDS.length, voices: null, voice: 0 };
  passageFeatures(passage, values, contexts, skip, {
    add(feature, token, value) {
      hash = combine(combine(combine(hash, feature), token), Math.round(value * 1e4));
    },
  });
  return (hash >>> 0).toString(16).padStart(8, "0");
}
