import { WordNumbers } from "./word-numbers.js";

/**
 * What is known of each distinct word, in columns of numbers, computed once for all the times that the word stands in
 * any text. One class for all tables of words and not a subclass each, so that an engine compiles what is in it once and
 * well.
 */
export class WordColumns {
  private words = new WordNumbers();
  private columns: Int32Array;
  /** By word: 1 where its columns are filled. */
  private known = new Uint8Array(4096);

  /**
   * @param width number of columns.
   * @param describe fills all columns of a word.
   */
  constructor(
    private readonly width: number,
    private readonly describe: (word: string, columns: Int32Array) => void,
  ) {
    this.columns = new Int32Array(width * 4096);
  }

  /**
   * Turns to the words of a text, each of which must then be made known (`know`). Where the numbers mean other words
   * than before, everything is forgotten.
   */
  turnTo(words: WordNumbers): void {
    if (words === this.words) return;
    this.words = words;
    this.known.fill(0);
  }

  /** The numbers by which words are known now: what else is kept by them holds as long as these are the same. */
  get numbers(): WordNumbers {
    return this.words;
  }

  /** Fills the columns of a word that comes for the first time. */
  know(word: number): void {
    if (this.known[word] !== 1) this.learn(word);
  }

  /** What is known of a word; for a negative number (a place outside the text) that number, made positive. */
  get(word: number, column: number): number {
    return word < 0 ? -word : this.columns[word * this.width + column]!;
  }

  private learn(word: number): void {
    const { width } = this;
    if (word >= this.known.length) {
      const size = Math.max(word + 1, this.known.length * 2);
      const known = new Uint8Array(size);
      known.set(this.known);
      this.known = known;
      const columns = new Int32Array(size * width);
      columns.set(this.columns);
      this.columns = columns;
    }
    this.known[word] = 1;
    this.describe(this.words.word(word), this.columns.subarray(word * width, (word + 1) * width));
  }
}
