import { NumberList } from "./number-list.js";

/**
 * Rows of cells, one for each unit that may be drawn anew for an interval. Most cells are 0 and only the others are
 * kept, so that tens of thousands of documents fit in memory.
 */
export class CellRows {
  readonly #ends = new NumberList("whole");
  readonly #cells = new NumberList("whole");
  readonly #amounts = new NumberList("any");

  /** How many rows there are. */
  get count(): number {
    return this.#ends.length;
  }

  /** Adds a row of which cell `i` holds `row[i]`. */
  push(row: ArrayLike<number>): void {
    for (let cell = 0; cell < row.length; cell++) {
      if (row[cell] === 0) continue;
      this.#cells.push(cell);
      this.#amounts.push(row[cell]!);
    }
    this.#ends.push(this.#cells.length);
  }

  /** Adds every row to `total`: `times[i]` times row `i`, or once where nothing is said. */
  addTo(total: Float64Array, times?: ArrayLike<number>): void {
    let at = 0;
    for (let row = 0; row < this.count; row++) {
      const end = this.#ends.at(row);
      const often = times === undefined ? 1 : times[row]!;
      if (often === 0) at = end;
      else for (; at < end; at++) total[this.#cells.at(at)]! += often * this.#amounts.at(at);
    }
  }
}
