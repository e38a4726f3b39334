/**
 * Words numbered from 0 on, each as it is written. What is known of words is kept by their numbers (`WordColumns`), so
 * that no string is looked up more than once a text.
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
