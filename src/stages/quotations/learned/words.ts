import { CLUSTERINGS, type Clusters } from "../../../learn/clusters.js";
import { hashText } from "../../../learn/hash.js";

/** Columns of what is known of a word by itself; each is a hash or a small number. */
export const Word = {
  Lower: 0,
  Suffix2: 1,
  Suffix3: 2,
  Prefix3: 3,
  Case: 4,
  Cluster: 5,
} as const;
const WIDTH = 5 + CLUSTERINGS;

/** How a word is written. */
export const Case = { Other: 0, Lower: 1, Initial: 2, Upper: 3, Number: 4 } as const;

/** Words kept at most; the table begins anew when it is full, so that memory stays bounded. */
const CAPACITY = 1 << 17;

/** What is known of each distinct word, computed once for all the times that it stands in any text. */
export class Words {
  private readonly ids = new Map<string, number>();
  private columns = new Uint32Array(WIDTH * 4096);

  constructor(private readonly clusters: Clusters) {}

  /** Row number of a word; valid until `trim`. */
  id(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(word, id);
      this.describe(id, word);
    }
    return id;
  }

  /** What is known of row `id`; for a negative id (a place outside the text) the number itself, made positive. */
  get(id: number, column: number): number {
    return id < 0 ? -id : this.columns[id * WIDTH + column]!;
  }

  /** Begins anew where the table is full, and says so: ids are no longer valid. To be called between texts. */
  trim(): boolean {
    if (this.ids.size < CAPACITY) return false;
    this.ids.clear();
    return true;
  }

  private describe(id: number, word: string): void {
    if ((id + 1) * WIDTH > this.columns.length) {
      const larger = new Uint32Array(this.columns.length * 2);
      larger.set(this.columns);
      this.columns = larger;
    }
    const plain = word.replace(/’/g, "'");
    const lower = plain.toLowerCase();
    const size = lower.length;
    const values = this.columns.subarray(id * WIDTH, (id + 1) * WIDTH);
    values[Word.Lower] = hashText(lower);
    values[Word.Suffix2] = hashText(lower, Math.max(0, size - 2));
    values[Word.Suffix3] = hashText(lower, Math.max(0, size - 3));
    values[Word.Prefix3] = hashText(lower, 0, Math.min(3, size));
    values[Word.Case] = caseOf(plain);
    const row = this.clusters.rowOf(values[Word.Lower]!);
    for (let c = 0; c < CLUSTERINGS; c++)
      values[Word.Cluster + c] = row < 0 ? 0 : this.clusters.at(row, c) + 1;
  }
}

function caseOf(word: string): number {
  if (/^\p{Ll}/u.test(word)) return Case.Lower;
  if (/^\p{Lu}/u.test(word)) return word.length > 1 && !/\p{Ll}/u.test(word) ? Case.Upper : Case.Initial;
  return /^[\p{N}.,:]+$/u.test(word) ? Case.Number : Case.Other;
}
