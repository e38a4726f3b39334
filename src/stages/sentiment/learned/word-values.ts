import type { PosTag } from "../../../document/schema.js";
import type { Reading } from "../../../reading/reading.js";
import { Shift, type WordMemo } from "./word-memo.js";

/** Word lists that the model knows, a column each: AFINN, VADER, Pattern, and the project's own. */
const LISTS = 4;

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
  /** 1 where any channel has a value. */
  valued: Uint8Array;
  /** What each word must be by the company it keeps, whatever its part of speech. */
  induced: Float32Array;
  topic: Float32Array;
  /** 1 for nouns, verbs, adjectives and adverbs. */
  content: Uint8Array;
  /** 1 for proper nouns. */
  proper: Uint8Array;
  /** What it does to the words around it: bits of `Shift`. */
  shifts: Uint16Array;
  /** By how much it makes the next word weigh; 1 for most. */
  degrees: Float32Array;
}

export const CHANNELS = LISTS + 1;

/** What marks do. */
const MARKS = Shift.Asks | Shift.Exclaims | Shift.Parts;

/** Looks up the words of a text: the form, and for the lists the lemma where they lack the form. */
export function wordValues(reading: Reading, memo: WordMemo): WordValues {
  const { tokens } = reading;
  const { pos } = tokens;
  const n = pos.length;
  const values: WordValues = {
    channels: new Float32Array(n * CHANNELS),
    valued: new Uint8Array(n),
    induced: new Float32Array(n),
    topic: new Float32Array(n),
    content: new Uint8Array(n),
    proper: new Uint8Array(n),
    shifts: new Uint16Array(n),
    degrees: new Float32Array(n).fill(1),
  };
  const { channels, valued, induced, topic, content, proper, shifts, degrees } = values;
  const { words, word, lemma } = reading.words;
  memo.table.turnTo(words);
  for (let i = 0; i < n; i++) {
    const id = word[i]!;
    memo.table.know(id);
    if (pos[i] === "PUNCT") {
      shifts[i] = memo.shifts(id) & MARKS;
      continue;
    }
    if (pos[i] === "PROPN") proper[i] = 1;
    const base = lemma[i]!;
    memo.table.know(base);
    induced[i] = memo.value(id, WordColumn.Induced);
    const column = TOPIC_OF[pos[i]!];
    if (column !== undefined) {
      content[i] = 1;
      topic[i] = memo.value(id, column);
      channels[i * CHANNELS + LISTS] = induced[i]!;
      if (induced[i] !== 0) valued[i] = 1;
    }
    for (let list = 0; list < LISTS; list++) {
      const value = memo.value(id, list) || memo.value(base, list);
      if (value === 0) continue;
      channels[i * CHANNELS + list] = value;
      valued[i] = 1;
    }
    // Negations by form, but *not* in any dress by its lemma; what takes away by its lemma.
    const own = memo.shifts(id) & ~Shift.Removes;
    shifts[i] = own | (memo.shifts(base) & Shift.Removes);
    if (pos[i] === "PART")
      shifts[i] = (shifts[i]! & ~Shift.Negates) | (tokens.lemma[i] === "not" ? Shift.Negates : 0);
    degrees[i] = memo.degree(id);
  }
  return values;
}
