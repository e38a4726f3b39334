import { CsvAhead } from "./csv-ahead.js";
import { CsvScanner, type Scanned } from "./csv-scan.js";
import { TableShape } from "./csv-shape.js";

/** One record of a table, or what keeps it from being one; `line` is where it begins, from 1. */
export type CsvRecord = { line: number } & ({ cells: string[] } | { message: string });

/** So many records are held back at most until it is clear that they are not within a broken one. */
const MOST_HELD = 100;

interface Row {
  at: number;
  line: number;
  record: Scanned;
  /** True where it is like the records before it. */
  known: boolean;
}

interface Source {
  text: string;
  delimiter: string;
  /** Where the first record begins, and on which line. */
  start?: number;
  firstLine?: number;
  /** How many cells a record needs at least, by the header: those behind may be left out. All without it. */
  least?: (header: readonly string[]) => number;
}

/**
 * The records of a table. Blank lines are passed over; the first record says how many cells there are.
 *
 * A record that RFC 4180 allows and that has as many cells as the header is read as it is, whatever its lines look
 * like. Only where that fails is a record read as it may be meant (`"No," he said`), or lost: with all of its lines, up
 * to the next that is like the records before. Lines are rather lost, and named, than taken for a record that is none:
 * where the broken one does not begin as a record, it is the rest of the one before, and that is lost too.
 *
 * Linear in the source.
 */
export function* csvRecords({
  text,
  delimiter,
  start = 0,
  firstLine = 1,
  least,
}: Source): Generator<CsvRecord> {
  const scanner = new CsvScanner(text, delimiter);
  const table = new TableShape(scanner);
  const ahead = new CsvAhead(text.length, scanner, table);
  let held: Row[] = [];
  let at = start;
  let line = firstLine;
  while (at < text.length) {
    const strict = scanner.scan(at, text.length, table.width);
    const found = ahead.readable(at, strict);
    if (found === undefined) {
      if (table.width === Number.POSITIVE_INFINITY) {
        yield { line, message: "the header has a quotation mark that is not closed or not doubled" };
        return;
      }
      if (table.records === 0) {
        table.quotes ||= !strict.sound;
        ahead.learn(at);
      }
      // Rows that are not like others may be lines of the broken one, and the row before them its beginning.
      const strange = held.findIndex(({ known }) => !known);
      const kept = strange < 0 ? held.length : strange;
      const within = kept > 0 && table.startsWithin(held[kept]?.at ?? at);
      const lost = held.splice(within ? kept - 1 : kept)[0];
      yield* released();
      const next = ahead.nextAfter(lost?.at ?? at, { at, line }, strict);
      const first = lost?.line ?? line;
      yield { line: first, message: complaint(strict, table, first, next?.line) };
      if (!next) return;
      at = next.at;
      line = next.line;
      continue;
    }
    if (found.cells.length > 1 || found.cells[0]!.trim() !== "") {
      if (table.width === Number.POSITIVE_INFINITY) {
        table.add(at, found);
        ahead.needed = least?.(found.cells) ?? table.width;
        yield { line, cells: found.cells };
      } else {
        const known = table.isLike(found);
        if (known || held.length >= MOST_HELD) yield* released();
        if (known) table.add(at, found);
        held.push({ at, line, record: found, known });
      }
    }
    at = found.end;
    line += found.lines;
  }
  yield* released();

  function* released(): Generator<CsvRecord> {
    for (const { at: begin, line: number, record, known } of held) {
      if (!known) table.add(begin, record);
      yield { line: number, cells: record.cells };
    }
    held = [];
  }
}

function complaint(record: Scanned, table: TableShape, first: number, next: number | undefined): string {
  let what = 'has a quotation mark that is not closed or not doubled: write "" for one inside a cell';
  if (record.sound && !table.isNoLonger(record)) {
    what = `has more cells than the header, which has ${table.width}: put quotation marks around a cell that holds the delimiter`;
  } else if (record.sound && record.cells.length < table.width) {
    what = `has ${record.cells.length} of the ${table.width} cells of the header: write the delimiter for an empty cell`;
  }
  if (next === undefined) {
    return `the row ${what}; line ${first} and all after it are left out, as no row that could be read was found behind it`;
  }
  const lost = next - first > 1 ? `lines ${first} to ${next - 1} are` : `line ${first} is`;
  return `the row ${what}; ${lost} left out, reading goes on at line ${next}`;
}
