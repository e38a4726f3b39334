import type { CsvScanner, Scanned } from "./csv-scan.js";
import type { TableShape } from "./csv-shape.js";

/** A record that is looked for after a broken one, is at most so long. */
const LONGEST = 1_000_000;

/** So many records in order show that reading goes on in the right place, where no cell shows it. */
const IN_ORDER = 3;

/** Where a record begins: offset and line. */
interface Place {
  at: number;
  line: number;
}

/**
 * Looks ahead in a table that is not in order: how a record may be meant, and where reading goes on after a broken one,
 * by what records of this table look like. All looking ahead together is limited to a multiple of the source.
 */
export class CsvAhead {
  /** How many cells a record needs at least; all before the header says it. */
  needed = Number.POSITIVE_INFINITY;
  readonly #end: number;
  readonly #scanner: CsvScanner;
  readonly #table: TableShape;
  /** UTF-16 units that may still be looked at. */
  #left: number;
  #learnt = false;

  /** @param end length of the source. */
  constructor(end: number, scanner: CsvScanner, table: TableShape) {
    this.#end = end;
    this.#scanner = scanner;
    this.#table = table;
    this.#left = 24 * end + 10 * LONGEST;
  }

  /** The record at `from` in good order, or as it may be meant; undefined where it is broken. */
  readable(from: number, strict: Scanned): Scanned | undefined {
    if (strict.closed && strict.cells.length === 1 && strict.cells[0]!.trim() === "") return strict;
    const header = this.#table.width === Number.POSITIVE_INFINITY;
    if (!header && this.#table.records === 0 && strict.cells.length < this.#table.width) this.learn(from);
    if (this.#inOrder(strict) && !(strict.lines > 2 && this.#table.hasSwallowed(from, strict))) return strict;
    if (strict.sound || this.#left <= 0) return undefined;
    for (const end of [() => this.#scanner.lineAfter(from), () => this.#endOfRow(from)]) {
      const record = this.#loosely(from, end());
      if (header ? this.#inOrder(record) : this.#table.isWhole(record) && this.#table.isLike(record))
        return record;
    }
    return undefined;
  }

  #inOrder(record: Scanned): boolean {
    return (
      this.#table.isWhole(record) ||
      (this.#table.width === Number.POSITIVE_INFINITY
        ? record.closed && record.sound
        : this.#table.isCutShort(record, this.needed))
    );
  }

  #loosely(from: number, limit: number): Scanned {
    const record = this.#scanner.scanLoosely(from, limit, this.#table.width, !this.#table.quotes);
    this.#left -= record.end - from;
    return record;
  }

  /** Where another row begins behind the line at `from`, or could. */
  #endOfRow(from: number): number {
    const limit = Math.min(this.#end, from + LONGEST);
    let ahead = this.#scanner.lineAfter(from);
    while (ahead < limit && this.#left > 0 && !this.#table.startsRecord(ahead) && !this.#isStart(ahead)) {
      ahead = this.#scanner.lineAfter(ahead);
    }
    return Math.min(ahead, limit);
  }

  /** Where reading goes on after the record at `from` that broke at `broke`. */
  nextAfter(from: number, broke: Place, broken: Scanned): Place | undefined {
    if (broken.sound && !this.#table.isWhole(broken)) {
      // Its marks are in order, so that its end is known.
      const whole = this.#scanner.scan(broke.at);
      if (whole.closed && whole.sound && (whole.end >= this.#end || this.#isStart(whole.end))) {
        return { at: whole.end, line: broke.line + whole.lines };
      }
    }
    const next = this.#nextLine(this.#scanner.lineAfter(broke.at), broke.line + 1);
    if (next === undefined || this.#table.namesRecord(from, next.at)) return next;
    // What the broken record is known by was not met yet: this is its last line.
    const last = this.#wholeAt(next.at);
    return this.#nextLine(last.end, next.line + last.lines);
  }

  /** The first line from `from` on where a record begins; `number` is that of the line at `from`. */
  #nextLine(from: number, number: number): Place | undefined {
    let ahead = from;
    for (let count = number; ahead < this.#end && this.#left > 0; count++) {
      if (this.#isStart(ahead)) return { at: ahead, line: count };
      ahead = this.#scanner.lineAfter(ahead);
    }
    return undefined;
  }

  /** In good order, like the records before, and with others behind it: lines of a text rarely are. */
  #isStart(from: number): boolean {
    let ahead = from;
    for (let i = 0; i < IN_ORDER && ahead < this.#end; i++) {
      const record = this.#wholeAt(ahead);
      if (!this.#table.isWhole(record) || !this.#table.isLike(record))
        return (
          i > 0 &&
          (this.#table.startsRecord(ahead) || (this.#table.isTelling && this.#table.opensCell(ahead)))
        );
      ahead = record.end;
      if (this.#table.isTelling && i > 0) return true;
    }
    return true;
  }

  /** The record at `from`, as it is or as it may be meant. */
  #wholeAt(from: number): Scanned {
    const record = this.#strictAt(from);
    return this.#table.isWhole(record) ? record : this.#loosely(from, this.#scanner.lineAfter(from));
  }

  #strictAt(from: number): Scanned {
    const record = this.#scanner.scan(from, Math.min(this.#end, from + LONGEST), this.#table.width);
    this.#left -= record.end - from + 1;
    return record;
  }

  /** Where the first record is broken: what records look like is seen from those behind it. */
  learn(from: number): void {
    if (this.#learnt) return;
    this.#learnt = true;
    this.#table.begin(from);
    const single: { at: number; record: Scanned }[] = [];
    for (
      let line = this.#scanner.lineAfter(from);
      line < this.#end && this.#left > 0;
      line = this.#scanner.lineAfter(line)
    ) {
      const rows: { at: number; record: Scanned }[] = [];
      let record = this.#strictAt(line);
      for (
        let at = line;
        this.#table.isWhole(record) && rows.length < 4 * IN_ORDER;
        record = this.#strictAt(at)
      ) {
        rows.push({ at, record });
        at = record.end;
        if (at >= this.#end) break;
      }
      if (rows.length > 0 && single.length < 4 * IN_ORDER) single.push(rows[0]!);
      if (rows.length < 2 || (rows.length < IN_ORDER && rows.at(-1)!.record.end < this.#end)) continue;
      // The first of them may be lines of the broken one.
      for (const row of rows.slice(Math.ceil(rows.length / 2))) this.#table.add(row.at, row.record);
      return;
    }
    if (this.#table.tells(single.map(({ record }) => record))) {
      for (const row of single) this.#table.add(row.at, row.record);
    }
  }
}
