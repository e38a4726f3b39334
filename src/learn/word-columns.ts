/**
 * What is known of each distinct word, in columns of numbers, computed once for all the times that the word
 * stands in any text. What the columns are is for the subclass to say.
 */
export abstract class WordColumns {
  private readonly ids = new Map<string, number>();
  private columns: Int32Array;

  /**
   * @param width number of columns.
   * @param capacity words kept at most: the table begins anew when it is full, so that memory stays bounded.
   */
  constructor(
    private readonly width: number,
    private readonly capacity = 1 << 17,
  ) {
    this.columns = new Int32Array(width * 4096);
  }

  /** Row number of a word; valid until `trim`. */
  id(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(word, id);
      const end = (id + 1) * this.width;
      if (end > this.columns.length) {
        const larger = new Int32Array(this.columns.length * 2);
        larger.set(this.columns);
        this.columns = larger;
      }
      this.describe(word, this.columns.subarray(end - this.width, end), id);
    }
    return id;
  }

  /** What is known of row `id`; for a negative id (a place outside the text) the number itself, made positive. */
  get(id: number, column: number): number {
    return id < 0 ? -id : this.columns[id * this.width + column]!;
  }

  /** Begins anew where the table is full; true where it did. To be called between texts. */
  trim(): boolean {
    if (this.ids.size < this.capacity) return false;
    this.ids.clear();
    return true;
  }

  /** Fills the columns of a word that comes for the first time. */
  protected abstract describe(word: string, columns: Int32Array, id: number): void;
}
