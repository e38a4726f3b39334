import { hashText } from "../../../learn/hash.js";
import type { Weights } from "../../../learn/weights.js";
import { concedes, contrasts, degree, negates, removes } from "../../../lexicons/shifters.js";

/** What a word does to those around it, bits of `WordMemo.shifts`. */
export const Shift = { Negates: 1, Contrasts: 2, Concedes: 4, Removes: 8 } as const;

/** Words kept at most; the memo begins anew when it is full, so that memory stays bounded. */
const CAPACITY = 1 << 16;

/** What the model and the lists say of each distinct word, looked up once for all the times that it stands somewhere. */
export class WordMemo {
  private readonly ids = new Map<string, number>();
  /** Values of each word, `words.labels` a word, in units of the columns. */
  readonly values: Float32Array;
  readonly shifts = new Uint8Array(CAPACITY);
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

  /** Number of a word in small letters; −1 where a text has more distinct words than fit, which are then unknown. */
  id(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.ids.size;
    if (id === CAPACITY) return -1;
    this.ids.set(word, id);
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
      (removes(word) ? Shift.Removes : 0);
    return id;
  }
}
