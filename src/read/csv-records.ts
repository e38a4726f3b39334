import { CsvScanner, type Scanned } from "./csv-scan.js";

/** One record of a table, or what keeps it from being one; `line` is where it begins, from 1. */
export type CsvRecord = { line: number } & ({ cells: string[] } | { message: string });

/** A cell with marks out of place, and a record that is looked for after it, are at most so long. */
const LONGEST = 1_000_000;

/**
 * The records of a table. Blank lines are passed over; the first record says how many cells there are.
 *
 * A mark that is opened and never closed would swallow the rows after it. So where marks are out of place, where there
 * are too many cells, or where the lines within a cell look like records, the record ends at the next line that is a
 * record in good order. Single marks within a cell (`"He said "no" and left"`) do no harm: it is read as it is meant.
 *
 * Linear in the source: looking ahead is limited to a multiple of it.
 */
export function* csvRecords(
  source: string,
  delimiter: string,
  start = 0,
  firstLine = 1,
): Generator<CsvRecord> {
  const scanner = new CsvScanner(source, delimiter);
  const table = new TableShape(scanner);
  let left = 4 * source.length + 10 * LONGEST;
  let at = start;
  let line = firstLine;
  while (at < source.length) {
    const strict = scanner.scan(at, { width: table.width });
    let record = strict;
    if (!table.isInOrder(strict) || (strict.lines > 2 && table.looksSwallowed(at, strict.end))) {
      record = scanner.scan(at, {
        limit: Math.min(source.length, at + LONGEST),
        width: table.width,
        loose: true,
      });
      left -= strict.end - at + (record.end - at);
      if (strict.sound || !record.closed || !table.fits(record) || next(scanner.lineAfter(at), record.end)) {
        if (table.width === Number.POSITIVE_INFINITY) {
          yield { line, message: "the header has a quotation mark that is not closed or not doubled" };
          return;
        }
        const found = next(scanner.lineAfter(at), source.length);
        const lines = found ? found.lines + 1 : 0;
        yield { line, message: complaint(strict, table.width, found && line + lines) };
        if (!found) return;
        at = found.at;
        line += lines;
        continue;
      }
    }
    if (record.cells.length > 1 || record.cells[0]!.trim() !== "") {
      table.add(at, record);
      yield { line, cells: record.cells };
    }
    at = record.end;
    line += record.lines;
  }

  /** The first line from `from` on, and before `end`, that is a record in good order, and the lines before it. */
  function next(from: number, end: number): { at: number; lines: number } | undefined {
    let lines = 0;
    for (let ahead = from; ahead < end && left > 0; ahead = scanner.lineAfter(ahead)) {
      const limit = Math.min(source.length, ahead + LONGEST);
      const record = scanner.scan(ahead, { limit, width: table.width });
      left -= record.end - ahead;
      if (table.isLike(ahead, record)) return { at: ahead, lines };
      lines++;
    }
    return undefined;
  }
}

function complaint(record: Scanned, width: number, next: number | undefined): string {
  const what =
    record.sound && record.lines < 2
      ? `has more cells than the header, which has ${width}: put quotation marks around a cell that holds the delimiter`
      : 'has a quotation mark that is not closed or not doubled: write "" for one inside a cell';
  const on = next === undefined ? "no row that could be read follows" : `reading goes on at line ${next}`;
  return `the row ${what}; ${on}`;
}

/** Whether a record is like those of its table. */
class TableShape {
  width = Number.POSITIVE_INFINITY;
  private records = 0;
  private quoted = 0;
  private spaced = false;
  private longest = 0;

  constructor(private readonly scanner: CsvScanner) {}

  add(at: number, { cells }: Scanned): void {
    if (this.width === Number.POSITIVE_INFINITY) {
      this.width = cells.length;
      return;
    }
    const first = cells[0]!;
    this.records++;
    if (this.scanner.source[at] === '"') this.quoted++;
    this.spaced ||= /\s/.test(first.trim());
    this.longest = Math.max(this.longest, first.length);
  }

  /** As many cells as the header has, or fewer, or more that are empty. */
  fits({ cells }: Scanned): boolean {
    return cells.length <= this.width || cells.slice(this.width).every((cell) => cell.trim() === "");
  }

  isInOrder(record: Scanned): boolean {
    return record.sound && record.closed && this.fits(record);
  }

  /** In good order, as wide as the header, and beginning as the records before: lines of prose rarely are. */
  isLike(at: number, record: Scanned): boolean {
    if (!this.isInOrder(record) || record.cells.length < this.width || this.width < 2) return false;
    if (this.records > 0) return this.beginsAlike(at, record.cells[0]!);
    // Nothing is known yet of how records begin: the one after it must be in order as well.
    if (record.end >= this.scanner.source.length) return true;
    const limit = Math.min(this.scanner.source.length, record.end + LONGEST);
    const second = this.scanner.scan(record.end, { limit, width: this.width });
    return this.isInOrder(second) && second.cells.length >= this.width;
  }

  /** True where most lines within the record would be records of their own: a mark closed it far behind its row. */
  looksSwallowed(at: number, end: number): boolean {
    let like = 0;
    let lines = 0;
    for (let ahead = this.scanner.lineAfter(at); ahead < end; ahead = this.scanner.lineAfter(ahead)) {
      const cells = this.scanner.lineAt(ahead, 10_000).split(this.scanner.delimiter);
      if (cells.length === 1 && cells[0]!.trim() === "") continue;
      lines++;
      if (cells.length === this.width && this.beginsAlike(ahead, cells[0]!)) like++;
    }
    return this.width > 1 && this.records > 0 && like >= 2 && like > lines / 2;
  }

  private beginsAlike(at: number, first: string): boolean {
    const quoted = this.scanner.source[at] === '"';
    if (this.quoted === this.records && !quoted) return false;
    if (this.quoted === 0 && quoted) return false;
    return first.length <= 2 * this.longest + 8 && (this.spaced || !/\s/.test(first.trim()));
  }
}
