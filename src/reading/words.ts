import type { Tokens } from "../document/schema.js";
import { WordNumbers } from "../learn/word-numbers.js";

/** Words kept at most; numbers begin anew with the first text after that, so that memory stays bounded. */
const CAPACITY = 1 << 17;

/** The words of one text by token: numbers of the word as it stands there and of its lemma. */
export interface NumberedText {
  readonly words: WordNumbers;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
}

/**
 * The words of the texts read lately. Texts share their numbers so that what a model has added up for a word holds in
 * the next text as well: memory for speed, and nothing that could change a result.
 */
let current = new WordNumbers();

/** Numbers the words of a text. */
export function numberWords(
  text: string,
  { start, end, lemma: lemmas }: Pick<Tokens, "start" | "end" | "lemma">,
): NumberedText {
  if (current.size >= CAPACITY) current = new WordNumbers();
  const words = current;
  const word = new Int32Array(start.length);
  const lemma = new Int32Array(start.length);
  for (let i = 0; i < word.length; i++) {
    word[i] = words.of(text.slice(start[i]!, end[i]!));
    lemma[i] = words.of(lemmas[i]!);
  }
  return { words, word, lemma };
}
