import { CsvScanner, type Scanned } from "./csv-scan.js";
import { TableShape } from "./csv-shape.js";

/** One record of a table, or what keeps it from being one; `line` is where it begins, from 1. */
export type CsvRecord = { line: number } & ({ cells: string[] } | { message: string });

/** A record that is looked for after a broken one, is at most so long. */
const LONGEST = 1_000_000;

/** So many records in order show that reading goes on in the right place, where no cell shows it. */
const IN_ORDER = 3;

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
 * Linear in the source: looking ahead is limited to a multiple of it.
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
  let left = 24 * text.length + 10 * LONGEST;
  let needed = Number.POSITIVE_INFINITY;
  let held: Row[] = [];
  let learnt = false;
  let at = start;
  let line = firstLine;
  while (at < text.length) {
    const strict = scanner.scan(at, text.length, table.width);
    const found = readable(at, strict);
    if (found === undefined) {
      if (table.width === Number.POSITIVE_INFINITY) {
        yield { line, message: "the header has a quotation mark that is not closed or not doubled" };
        return;
      }
      if (table.records === 0) {
        table.quotes ||= !strict.sound;
        learn(at);
      }
      // Rows that are not like others may be lines of the broken one, and the row before them its beginning.
      const strange = held.findIndex(({ known }) => !known);
      const kept = strange < 0 ? held.length : strange;
      const within = kept > 0 && table.startsWithin(held[kept]?.at ?? at);
      const lost = held.splice(within ? kept - 1 : kept)[0];
      yield* released();
      const next = nextAfter(lost?.at ?? at, at, strict);
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
        needed = least?.(found.cells) ?? table.width;
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

  /** The record at `from` in good order, or as it may be meant; undefined where it is broken. */
  function readable(from: number, strict: Scanned): Scanned | undefined {
    if (strict.closed && strict.cells.length === 1 && strict.cells[0]!.trim() === "") return strict;
    const header = table.width === Number.POSITIVE_INFINITY;
    if (!header && table.records === 0 && strict.cells.length < table.width) learn(from);
    if (inOrder(strict) && !(strict.lines > 2 && table.hasSwallowed(from, strict))) return strict;
    if (strict.sound || left <= 0) return undefined;
    for (const end of [() => scanner.lineAfter(from), () => endOfRow(from)]) {
      const record = loosely(from, end());
      if (header ? inOrder(record) : table.isWhole(record) && table.isLike(record)) return record;
    }
    return undefined;
  }

  function inOrder(record: Scanned): boolean {
    return (
      table.isWhole(record) ||
      (table.width === Number.POSITIVE_INFINITY
        ? record.closed && record.sound
        : table.isCutShort(record, needed))
    );
  }

  function loosely(from: number, limit: number): Scanned {
    const record = scanner.scanLoosely(from, limit, table.width, !table.quotes);
    left -= record.end - from;
    return record;
  }

  /** Where another row begins behind the line at `from`, or could. */
  function endOfRow(from: number): number {
    const limit = Math.min(text.length, from + LONGEST);
    let ahead = scanner.lineAfter(from);
    while (ahead < limit && left > 0 && !table.startsRecord(ahead) && !isStart(ahead)) {
      ahead = scanner.lineAfter(ahead);
    }
    return Math.min(ahead, limit);
  }

  /** Where reading goes on after the record at `from` that broke at `at`. */
  function nextAfter(from: number, at: number, broken: Scanned): { at: number; line: number } | undefined {
    if (broken.sound && !table.isWhole(broken)) {
      // Its marks are in order, so that its end is known.
      const whole = scanner.scan(at);
      if (whole.closed && whole.sound && (whole.end >= text.length || isStart(whole.end))) {
        return { at: whole.end, line: line + whole.lines };
      }
    }
    const next = nextLine(scanner.lineAfter(at), line + 1);
    if (next === undefined || table.namesRecord(from, next.at)) return next;
    // What the broken record is known by was not met yet: this is its last line.
    const last = wholeAt(next.at);
    return nextLine(last.end, next.line + last.lines);
  }

  /** The first line from `from` on where a record begins; `number` is that of the line at `from`. */
  function nextLine(from: number, number: number): { at: number; line: number } | undefined {
    let ahead = from;
    for (let count = number; ahead < text.length && left > 0; count++) {
      if (isStart(ahead)) return { at: ahead, line: count };
      ahead = scanner.lineAfter(ahead);
    }
    return undefined;
  }

  /** In good order, like the records before, and with others behind it: lines of a text rarely are. */
  function isStart(from: number): boolean {
    let ahead = from;
    for (let i = 0; i < IN_ORDER && ahead < text.length; i++) {
      const record = wholeAt(ahead);
      if (!table.isWhole(record) || !table.isLike(record))
        return i > 0 && (table.startsRecord(ahead) || (table.isTelling && table.opensCell(ahead)));
      ahead = record.end;
      if (table.isTelling && i > 0) return true;
    }
    return true;
  }

  /** The record at `from`, as it is or as it may be meant. */
  function wholeAt(from: number): Scanned {
    const record = strictAt(from);
    return table.isWhole(record) ? record : loosely(from, scanner.lineAfter(from));
  }

  function strictAt(from: number): Scanned {
    const record = scanner.scan(from, Math.min(text.length, from + LONGEST), table.width);
    left -= record.end - from + 1;
    return record;
  }

  /** Where the first record is broken: what records look like is seen from those behind it. */
  function learn(from: number): void {
    if (learnt) return;
    learnt = true;
    table.begin(from);
    const single: { at: number; record: Scanned }[] = [];
    for (let line = scanner.lineAfter(from); line < text.length && left > 0; line = scanner.lineAfter(line)) {
      const rows: { at: number; record: Scanned }[] = [];
      let record = strictAt(line);
      for (let at = line; table.isWhole(record) && rows.length < 4 * IN_ORDER; record = strictAt(at)) {
        rows.push({ at, record });
        at = record.end;
        if (at >= text.length) break;
      }
      if (rows.length > 0 && single.length < 4 * IN_ORDER) single.push(rows[0]!);
      if (rows.length < 2 || (rows.length < IN_ORDER && rows.at(-1)!.record.end < text.length)) continue;
      // The first of them may be lines of the broken one.
      for (const row of rows.slice(Math.ceil(rows.length / 2))) table.add(row.at, row.record);
      return;
    }
    if (table.tells(single.map(({ record }) => record))) {
      for (const row of single) table.add(row.at, row.record);
    }
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
