/** A record as it was scanned, or as far as it could be. */
export interface Scanned {
  cells: string[];
  /** Index behind its line break, or where the scan ended. */
  end: number;
  /** Line breaks in it, its own included. */
  lines: number;
  /** True where its end was found. */
  closed: boolean;
  /** True where every mark was in its place as well. */
  sound: boolean;
}

/** Scans records of a table by RFC 4180, each for itself. */
export class CsvScanner {
  private readonly lineBreak: string;

  constructor(
    readonly source: string,
    readonly delimiter: string,
  ) {
    this.lineBreak = source.includes("\n") ? "\n" : "\r";
  }

  /** Index behind the line break at or after `at`; the length of the source where there is none. */
  lineAfter(at: number): number {
    const found = this.source.indexOf(this.lineBreak, at);
    return found < 0 ? this.source.length : found + 1;
  }

  /** The line at `at` without its break, `length` characters of it at most. */
  lineAt(at: number, length: number): string {
    const line = this.source.slice(at, at + length);
    const found = line.indexOf(this.lineBreak);
    return found < 0 ? line : line.slice(0, found);
  }

  /**
   * The record at `start`. It is given up at `limit`, where it has a filled cell more than `width`, and, unless `loose`,
   * at the first quotation mark that is out of place; a loose scan takes such a mark for a sign of the text.
   */
  scan(
    start: number,
    { limit = this.source.length, width = Number.POSITIVE_INFINITY, loose = false },
  ): Scanned {
    const { source, delimiter, lineBreak } = this;
    const cells: string[] = [];
    let lines = 0;
    let sound = true;
    for (let at = start; ; at++) {
      const quoted = source[at] === '"';
      const cell = quoted ? this.quotedCell(at + 1, limit, loose) : this.bareCell(at);
      sound &&= cell.sound;
      cells.push(cell.text);
      lines += cell.lines;
      at = cell.end;
      if (!cell.closed) return { cells, end: at, lines, closed: false, sound: false };
      if (cells.length > width && cell.text.trim() !== "" && source[at] === delimiter) {
        return { cells, end: at, lines, closed: false, sound };
      }
      if (source[at] === delimiter) continue;
      if (source[at] === "\r" && lineBreak === "\n") at++;
      return { cells, end: Math.min(source.length, at + 1), lines: lines + 1, closed: true, sound };
    }
  }

  private bareCell(start: number): CellScan {
    const { source, delimiter, lineBreak } = this;
    let end = start;
    while (end < source.length && source[end] !== delimiter && source[end] !== lineBreak) end++;
    if (source[end] === lineBreak && lineBreak === "\n" && end > start && source[end - 1] === "\r") end--;
    return { text: source.slice(start, end), end, lines: 0, closed: true, sound: true };
  }

  private quotedCell(start: number, limit: number, loose: boolean): CellScan {
    const { source } = this;
    const parts: string[] = [];
    let sound = true;
    for (let from = start; ; ) {
      const mark = source.indexOf('"', from);
      if (mark < 0 || mark >= limit) return { text: "", end: limit, lines: 0, closed: false, sound: false };
      parts.push(source.slice(from, mark));
      from = mark + 1;
      if (source[from] === '"') {
        parts.push('"');
        from++;
      } else if (this.endsCell(from)) {
        const text = parts.join("");
        return { text, end: from, lines: text.split(this.lineBreak).length - 1, closed: true, sound };
      } else {
        sound = false;
        if (!loose) return { text: "", end: from, lines: 0, closed: false, sound };
        parts.push('"');
      }
    }
  }

  private endsCell(at: number): boolean {
    const sign = this.source[at];
    if (sign === undefined || sign === this.delimiter || sign === this.lineBreak) return true;
    return sign === "\r" && this.source[at + 1] === "\n";
  }
}

interface CellScan {
  text: string;
  end: number;
  lines: number;
  closed: boolean;
  sound: boolean;
}
