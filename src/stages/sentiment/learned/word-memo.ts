import { wordForm } from "../../../document/word-form.js";
import { hashText } from "../../../learn/hash.js";
import type { Weights } from "../../../learn/weights.js";
import { concedes, contrasts, degree, negates, removes } from "../../../lexicons/shifters.js";

/** What a word or mark does to those around it, bits of `WordMemo.shifts`. */
export const Shift = {
  Negates: 1,
  Contrasts: 2,
  Concedes: 4,
  Removes: 8,
  /** *Should*, *must*. */
  Obliges: 16,
  /** *If*. */
  Supposes: 32,
  /** The mark that stands by itself: `?`, `!`. */
  Asks: 64,
  Exclaims: 128,
  /** A mark that ends a clause. */
  Parts: 256,
} as const;

/** Words kept at most; the memo begins anew when it is full, so that memory stays bounded. */
const CAPACITY = 1 << 16;

/** What the model and the lists say of each distinct word, looked up once for all the times that it stands somewhere. */
export class WordMemo {
  private readonly ids = new Map<string, number>();
  /** Values of each word, `words.labels` a word, in units of the columns. */
  readonly values: Float32Array;
  readonly shifts = new Uint16Array(CAPACITY);
  readonly degrees = new Float32Array(CAPACITY);
  private readonly sums: Int32Array;

  constructor(private readonly words: Weights) {
    this.values = new Float32Array(CAPACITY * words.labels);
    this.sums = new Int32Array(words.labels);
  }

  /** To be called between texts: ids hold until then, or for as many distinct words as fit. */
  trim(): void {
    if (this.ids.size > CAPACITY / 2) this.ids.clear();
  }

  /** Number of a word or mark as it is written; −1 where a text has more distinct words than fit, which are then unknown. */
  id(written: string): number {
    const known = this.ids.get(written);
    if (known !== undefined) return known;
    const id = this.ids.size;
    if (id === CAPACITY) return -1;
    this.ids.set(written, id);
    const word = wordForm(written, 0, written.length);
    this.sums.fill(0);
    this.words.addTo(hashText(word), this.sums, 0);
    const { labels, scale } = this.words;
    this.sums.forEach((sum, column) => {
      this.values[id * labels + column] = sum * scale;
    });
    this.degrees[id] = degree(word);
    this.shifts[id] =
      (negates(word) ? Shift.Negates : 0) |
      (contrasts(word) ? Shift.Contrasts : 0) |
      (concedes(word) ? Shift.Concedes : 0) |
      (removes(word) ? Shift.Removes : 0) |
      (word === "should" || word === "must" ? Shift.Obliges : 0) |
      (word === "if" ? Shift.Supposes : 0) |
      (word === "?" ? Shift.Asks : 0) |
      (word === "!" ? Shift.Exclaims : 0) |
      (",;:.—–(".includes(word[0]!) ? Shift.Parts : 0);
    return id;
  }
}
