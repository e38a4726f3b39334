import { wordForm } from "../../../document/word-form.js";
import { hashText } from "../../../learn/hash.js";
import type { Weights } from "../../../learn/weights.js";
import { WordColumns } from "../../../learn/word-columns.js";
import { concedes, contrasts, degree, negates, removes } from "../../../lexicons/shifters.js";

/** What a word or mark does to those around it, bits. */
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

/** What the model and the lists say of each distinct word, looked up once for all the times that it stands somewhere. */
export class WordMemo {
  /** The model's columns, then bits of `Shift`, then by how much it makes the next word weigh, in tenths. */
  readonly table: WordColumns;

  constructor(private readonly model: Weights) {
    const { labels } = model;
    const sums = new Int32Array(labels);
    this.table = new WordColumns(labels + 2, (written, columns) => {
      const word = wordForm(written, 0, written.length);
      sums.fill(0);
      model.addTo(hashText(word), sums, 0);
      columns.set(sums);
      columns[labels] = shiftsOf(word);
      columns[labels + 1] = Math.round(degree(word) * 10);
    });
  }

  /** What the model knows of a word, by column. */
  value(word: number, column: number): number {
    return this.table.get(word, column) * this.model.scale;
  }

  /** What it does to the words around it: bits of `Shift`. */
  shifts(word: number): number {
    return this.table.get(word, this.model.labels);
  }

  /** The factor by which it makes the next word weigh; 1 for most. */
  degree(word: number): number {
    return this.table.get(word, this.model.labels + 1) / 10;
  }
}

function shiftsOf(word: string): number {
  return (
    (negates(word) ? Shift.Negates : 0) |
    (contrasts(word) ? Shift.Contrasts : 0) |
    (concedes(word) ? Shift.Concedes : 0) |
    (removes(word) ? Shift.Removes : 0) |
    (word === "should" || word === "must" ? Shift.Obliges : 0) |
    (word === "if" ? Shift.Supposes : 0) |
    (word === "?" ? Shift.Asks : 0) |
    (word === "!" ? Shift.Exclaims : 0) |
    (",;:.—–(".includes(word[0]!) ? Shift.Parts : 0)
  );
}
