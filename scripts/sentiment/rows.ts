import { readFileSync } from "node:fs";
import type { Tokens } from "../../src/document/schema.js";
import { wordForm } from "../../src/document/word-form.js";
import { type WeightParts, Weights } from "../../src/learn/weights.js";
import { entitiesWith } from "../../src/stages/entities/entities.js";
import { taggedNames } from "../../src/stages/entities/names/linear/learned-names.js";
import { contextsOf } from "../../src/stages/sentiment/learned/context.js";
import {
  FEATURES,
  passageFeatures,
  TOPIC,
  topicDivisor,
} from "../../src/stages/sentiment/learned/features.js";
import { WordMemo } from "../../src/stages/sentiment/learned/word-memo.js";
import { TOPIC_OF, WordColumn, wordValues } from "../../src/stages/sentiment/learned/word-values.js";
import { unheard } from "../../src/stages/sentiment/unheard.js";
import { readText } from "../reading.js";
import { VECTOR, type Vectors } from "./vectors.js";

/** Vectors of a row: of all content words, of nouns, of verbs, of adjectives. */
export const TOPIC_VECTORS = 4;

export interface RatedRow {
  id: string;
  text: string;
  /** Mean of 20 ratings, −4 to 4. */
  mean: number;
}

/** A row as the annotation sees it: features without topic, then the sums of vectors that topic is learned from. */
export function rowReader(words: WeightParts, vectors: Vectors): (row: RatedRow) => Float64Array {
  const names = entitiesWith(
    taggedNames({
      weights: readFileSync("models/names/weights.bin"),
      clusters: readFileSync("models/clusters/clusters.bin"),
      gazetteer: readFileSync("models/gazetteer/gazetteer.bin"),
    }),
  );
  const table = new WordMemo(new Weights(words));
  return ({ id, text }) => {
    const reading = readText(text);
    const { tokens, sentences, paragraphs } = reading;
    const { mentions } = names.run({
      id,
      text,
      meta: {},
      paragraphs: [...paragraphs],
      tokens,
      sentences: [...sentences],
    });
    const skip = unheard(text, tokens, sentences, mentions);
    const values = wordValues(reading, table);
    const contexts = contextsOf(values, reading);
    const row = new Float64Array(FEATURES - 1 + TOPIC_VECTORS * VECTOR);
    // A row is one sentence to its raters, however we would cut it.
    const passage = { from: 0, to: tokens.start.length, voices: null, voice: 0 };
    passageFeatures(passage, values, contexts, skip, {
      add(feature, _, value) {
        if (feature !== TOPIC) row[feature]! += value;
      },
    });
    addVectors(row, text, tokens, skip, vectors, {
      factor: contexts.factor,
      divisor: topicDivisor(passage, values, skip),
    });
    return row;
  };
}

function addVectors(
  row: Float64Array,
  text: string,
  { start, end, pos }: Tokens,
  skip: Uint8Array,
  vectors: Vectors,
  { factor, divisor }: { factor: Float32Array; divisor: number },
): void {
  pos.forEach((tag, i) => {
    const column = TOPIC_OF[tag];
    const vector =
      column === undefined || skip[i] ? undefined : vectors.get(wordForm(text, start[i]!, end[i]!));
    if (!vector) return;
    const own = FEATURES - 1 + VECTOR * (column! - WordColumn.Noun + 1);
    const by = factor[i]! / divisor;
    for (let d = 0; d < VECTOR; d++) {
      row[FEATURES - 1 + d]! += vector[d]! * by;
      if (column! < WordColumn.Adverb) row[own + d]! += vector[d]! * by;
    }
  });
}
