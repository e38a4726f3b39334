import type { CsvScanner, Scanned } from "./csv-scan.js";

/** What the records of a table have in common: only a line that is like them can be one after a broken record. */
export class TableShape {
  width = Number.POSITIVE_INFINITY;
  /** True where a record had quoted cells: a mark that stands alone is then one of a pair. */
  quotes = false;
  records = 0;
  /** Records whose cells all begin with a mark. */
  private marked = 0;
  private ofLines = false;
  private columns: ColumnShape[] = [];
  /** True where the first record was broken, and begins with a number or an id with one. */
  private numbered = false;

  constructor(private readonly scanner: CsvScanner) {}

  add(at: number, record: Scanned): void {
    const { cells } = record;
    this.quotes ||= record.sound && this.scanner.source.slice(at, record.end).includes('"');
    if (this.width === Number.POSITIVE_INFINITY) {
      this.width = cells.length;
      this.columns = cells.map(() => new ColumnShape());
      return;
    }
    this.records++;
    if (record.marked === cells.length) this.marked++;
    this.ofLines ||= record.lines > 1;
    this.columns.forEach((column, i) => {
      column.add(cells[i] ?? "");
    });
  }

  /** As many cells as the header has, or more that are empty. */
  isWhole(record: Scanned): boolean {
    const { closed, sound, cells } = record;
    return closed && sound && cells.length >= this.width && this.isNoLonger(record);
  }

  /** No filled cell more than the header has. */
  isNoLonger({ cells }: Scanned): boolean {
    return cells.slice(this.width).every((cell) => cell.trim() === "");
  }

  /** Programs leave empty cells at the end of a record out: true where other records had none in these columns. */
  isCutShort({ closed, sound, cells }: Scanned, least: number): boolean {
    if (!closed || !sound || cells.length < least || cells.length >= this.width) return false;
    return this.columns.slice(cells.length).every((column) => column.isOptional) && this.hasKey(cells);
  }

  /** Whether a record in good order could be one of this table, and not a line of a text. */
  isLike({ cells, marked, lines }: Scanned): boolean {
    if (this.records > 0 && this.marked === this.records && marked < cells.length) return false;
    if (this.width === 1 && this.ofLines && marked === 0 && lines === 1) return false;
    if (this.numbered && this.key === undefined && !isNumber(cells[0]!)) return false;
    return this.hasKey(cells);
  }

  /** Takes note of how the first record begins, where it is broken. */
  begin(at: number): void {
    const first = this.scanner.lineAt(at, 1000).split(this.scanner.delimiter, 1)[0]!;
    this.numbered = this.width > 1 && isNumber(unmarked(first));
  }

  /** True where records that do not follow each other have numbers, or ids of one kind, in a column. */
  tells(records: readonly Scanned[]): boolean {
    return (
      records.length > 2 &&
      this.columns.some((_, i) => {
        const column = new ColumnShape();
        for (const { cells } of records) column.add(cells[i]!);
        return column.isNumbered;
      })
    );
  }

  /** True where the line at `at` does not begin as a record does: it may be a later line of the one before. */
  startsWithin(at: number): boolean {
    const line = this.scanner.lineAt(at, 10_000);
    const cells = line.split(this.scanner.delimiter);
    const { key } = this;
    if (key === 0) return cells[0] === '"' || !this.columns[0]!.fits(unmarked(cells[0]!));
    const opens = this.opensCell(at);
    if (opens || key === undefined) return !opens;
    // A record that ends with what it is known by is whole.
    return key < this.width - 1 && !this.hasKeyIn(cells);
  }

  /** True for a line that begins with a quoted cell. */
  opensCell(at: number): boolean {
    const [mark, next = '"'] = this.scanner.lineAt(at, 2);
    return mark === '"' && next !== '"' && next !== this.scanner.delimiter;
  }

  /** True where a line from `at` to `end` has what its record is known by, or where this cannot be told. */
  namesRecord(at: number, end: number): boolean {
    const { key } = this;
    if (key === undefined) return true;
    for (let ahead = at; ahead < end; ahead = this.scanner.lineAfter(ahead)) {
      if (this.hasKeyIn(this.scanner.lineAt(ahead, 1_000_000).split(this.scanner.delimiter))) return true;
    }
    return false;
  }

  /** Whether a piece of a line that could be its key is one. Before and behind it delimiters may stand in cells. */
  private hasKeyIn(pieces: readonly string[]): boolean {
    const key = this.key ?? 0;
    const from = key === this.width - 1 ? pieces.slice(-1) : key === 0 ? pieces.slice(0, 1) : pieces;
    return from.some((piece) => this.columns[key]!.fits(unmarked(piece)));
  }

  /** True for a line that has what a record has, in a table where this can be told. */
  startsRecord(at: number): boolean {
    const { key } = this;
    if (key === undefined) {
      // In a table of texts alone, a mark shows it best.
      const tells = this.isTelling || this.width === 1;
      return tells && this.scanner.source[at] === '"' && !this.startsWithin(at);
    }
    if (key === 0) return !this.startsWithin(at);
    return this.hasKeyIn(this.scanner.lineAt(at, 10_000).split(this.scanner.delimiter));
  }

  /**
   * True where each line within a record in good order is a row that counts on from the one before, as the record behind
   * it does: a mark that was never closed met another one by chance.
   */
  hasSwallowed(at: number, { cells, end }: Scanned): boolean {
    const key = this.key;
    if (key === undefined || !this.columns[key]!.isNumbered || this.records < 2) return false;
    let last = numberIn(cells[key]!);
    let rows = 0;
    for (let ahead = this.scanner.lineAfter(at); ahead < end; ahead = this.scanner.lineAfter(ahead)) {
      const row = this.scanner.lineAt(ahead, 10_000).split(this.scanner.delimiter);
      const number = numberIn(row[key] ?? "");
      if (row.length !== this.width || !this.hasKey(row) || !(number > last)) return false;
      last = number;
      rows++;
    }
    const behind = this.scanner.lineAt(end, 10_000).split(this.scanner.delimiter)[key] ?? "";
    return rows > 1 && (end >= this.scanner.source.length || numberIn(behind) > last);
  }

  /** True where records can be told from lines of a text by a cell. */
  get isTelling(): boolean {
    return this.records > 0 && (this.key !== undefined || this.marked === this.records);
  }

  private hasKey(cells: readonly string[]): boolean {
    const key = this.key;
    return key === undefined || (key < cells.length && this.columns[key]!.fits(cells[key]!));
  }

  /** The first column of numbers or of ids with numbers, else the first of single words; undefined for neither. */
  private get key(): number | undefined {
    if (this.records === 0) return undefined;
    const numbered = this.columns.findIndex((column) => column.isNumbered);
    const found = numbered >= 0 ? numbered : this.columns.findIndex((column) => column.isWord);
    return found < 0 ? undefined : found;
  }
}

/** So many kinds of cell tell nothing more than that a cell is a word. */
const MOST_KINDS = 4;

/** What the cells of a column look like: words or not, with numbers or not, and with which signs between. */
class ColumnShape {
  /** True where no record had a cell, or one had an empty one. */
  isOptional = true;
  isWord = true;
  isNumbered = true;
  private readonly kinds = new Set<string>();
  private filled = false;
  private emptied = false;

  add(cell: string): void {
    const text = cell.trim();
    if (text === "") this.emptied = true;
    else this.filled = true;
    this.isOptional = this.emptied || !this.filled;
    this.isWord &&= isWord(text);
    this.isNumbered &&= isNumber(text);
    if (this.isWord && this.kinds.size < MOST_KINDS) this.kinds.add(kindOf(text));
  }

  fits(cell: string): boolean {
    const text = cell.trim();
    if (!isWord(text) || (this.isNumbered && !isNumber(text))) return false;
    return this.kinds.size >= MOST_KINDS || this.kinds.has(kindOf(text));
  }
}

function isWord(text: string): boolean {
  return text !== "" && text.length <= 500 && !/[\s"]/.test(text);
}

function isNumber(text: string): boolean {
  return isWord(text.trim()) && /\d/.test(text);
}

function kindOf(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, "w");
}

function unmarked(cell: string): string {
  return cell.replace(/^"{1,5}|"{1,5}$/g, "");
}

function numberIn(text: string): number {
  return Number(/\d{1,15}(?=\D*$)/.exec(text.slice(-40))?.[0] ?? Number.NaN);
}
