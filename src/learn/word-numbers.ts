/** Words kept at most; numbers begin anew with the first text after that, so that memory stays bounded. */
const CAPACITY = 1 << 17;

/**
 * The words of the texts read lately, numbered from 0 on, each as it is written. All stages share the numbers: what a
 * stage knows of words it keeps by them (`WordColumns`), and looks up no string more than once a text.
 */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly smalls: number[] = [];
  private readonly lowers: string[] = [];

  get size(): number {
    return this.words.length;
  }

  /** The number of a word, a new one where it is not known yet. */
  of(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.numbers.set(word, number);
    this.words.push(word);
    const lower = word.toLowerCase();
    this.lowers.push(lower);
    const form = lower.includes("\u2019") ? lower.replaceAll("\u2019", "'") : lower;
    this.smalls.push(number);
    if (form !== word) this.smalls[number] = this.of(form);
    return number;
  }

  /** The word as it is written. */
  word(number: number): string {
    return this.words[number]!;
  }

  /** The word in lower case. */
  lower(number: number): string {
    return this.lowers[number]!;
  }

  /** Number of the form in which word lists are looked up: lower case, with straight apostrophes (`wordForm`). */
  small(number: number): number {
    return this.smalls[number]!;
  }

  /** That form itself. */
  form(number: number): string {
    return this.words[this.smalls[number]!]!;
  }
}

/** The words of one text by token: numbers of the word as it stands there and of its lemma. */
export interface NumberedText {
  readonly text: string;
  readonly words: WordNumbers;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
}

interface TokenColumns {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly lemma: readonly string[];
}

let current = new WordNumbers();
const numberedTexts = new WeakMap<TokenColumns, NumberedText>();

/** The numbers of a text's words: made for the first stage that asks, and the same for those after it. */
export function numbered(text: string, tokens: TokenColumns): NumberedText {
  const known = numberedTexts.get(tokens);
  if (known?.text === text && known.word.length === tokens.start.length) return known;
  if (current.size >= CAPACITY) current = new WordNumbers();
  const words = current;
  const { start, end, lemma: lemmas } = tokens;
  const word = new Int32Array(start.length);
  const lemma = new Int32Array(start.length);
  for (let i = 0; i < word.length; i++) {
    word[i] = words.of(text.slice(start[i]!, end[i]!));
    lemma[i] = words.of(lemmas[i]!);
  }
  const made = { text, words, word, lemma };
  numberedTexts.set(tokens, made);
  return made;
}
