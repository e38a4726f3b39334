import type { PosTag, Tokens } from "../../../document/schema.js";
import { wordForm } from "../../../document/word-form.js";
import { hashText } from "../../../learn/hash.js";
import type { Weights } from "../../../learn/weights.js";

/** Word lists that the model knows, a column each: AFINN, VADER, Pattern, and the project's own. */
export const LISTS = 4;

/**
 * What the model knows of a word, a column each: how good or bad each list calls it, how good or bad it must be by
 * the company it keeps (`Induced`), and what it added to people's ratings, by its part of speech.
 */
export const WordColumn = {
  Induced: LISTS,
  Noun: LISTS + 1,
  Verb: LISTS + 2,
  Adjective: LISTS + 3,
  Adverb: LISTS + 4,
} as const;
export const WORD_COLUMNS = LISTS + 5;

/** The column of a word's topic; other parts of speech have none and are no content words. */
export const TOPIC_OF: Partial<Record<PosTag, number>> = {
  NOUN: WordColumn.Noun,
  VERB: WordColumn.Verb,
  ADJ: WordColumn.Adjective,
  ADV: WordColumn.Adverb,
};

/** The values of the tokens of a text, in units of the model's columns. */
export interface WordValues {
  /** By token and channel: the lists, and then `Induced` for content words. */
  channels: Float32Array;
  /** What each word must be by the company it keeps, whatever its part of speech. */
  induced: Float32Array;
  topic: Float32Array;
  /** 1 for nouns, verbs, adjectives and adverbs. */
  content: Uint8Array;
  /** 1 for proper nouns. */
  proper: Uint8Array;
  forms: string[];
}

export const CHANNELS = LISTS + 1;

/** Looks up the words of a text: the form, and for the lists the lemma where they lack the form. */
export function wordValues(text: string, { start, end, pos, lemma }: Tokens, words: Weights): WordValues {
  const n = start.length;
  const values: WordValues = {
    channels: new Float32Array(n * CHANNELS),
    induced: new Float32Array(n),
    topic: new Float32Array(n),
    content: new Uint8Array(n),
    proper: new Uint8Array(n),
    forms: new Array<string>(n),
  };
  const { channels, induced, topic, content, proper, forms } = values;
  const sums = new Int32Array(WORD_COLUMNS);
  const base = new Int32Array(WORD_COLUMNS);
  for (let i = 0; i < n; i++) {
    const form = wordForm(text, start[i]!, end[i]!);
    forms[i] = form;
    if (pos[i] === "PUNCT") continue;
    if (pos[i] === "PROPN") proper[i] = 1;
    sums.fill(0);
    words.addTo(hashText(form), sums, 0);
    induced[i] = sums[WordColumn.Induced]! * words.scale;
    const column = TOPIC_OF[pos[i]!];
    if (column !== undefined) {
      content[i] = 1;
      topic[i] = sums[column]! * words.scale;
      channels[i * CHANNELS + LISTS] = induced[i]!;
    }
    const inflected = lemma[i] !== form;
    if (inflected) {
      base.fill(0);
      words.addTo(hashText(lemma[i]!), base, 0);
    }
    for (let list = 0; list < LISTS; list++)
      channels[i * CHANNELS + list] = (sums[list] || (inflected ? base[list]! : 0)) * words.scale;
  }
  return values;
}
