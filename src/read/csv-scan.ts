/** A record as it was scanned, or as far as it could be. */
export interface Scanned {
  cells: string[];
  /** How many of them begin with a mark. */
  marked: number;
  /** Index behind its line break, or where the scan ended. */
  end: number;
  /** Line breaks in it, its own included. */
  lines: number;
  /** True where its end was found. */
  closed: boolean;
  /** True where every mark was in its place as well. */
  sound: boolean;
}

interface CellScan extends Omit<Scanned, "cells" | "marked"> {
  text: string;
}

/** Scans records of a table, each for itself. */
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
    const line = this.source.slice(at, Math.min(this.lineAfter(at), at + length));
    return line.replace(/\r?\n?$/, "");
  }

  /**
   * The record at `start` by RFC 4180. It is given up at `limit`, where it has a filled cell more than `width`, and at
   * the first mark in a quoted cell that is out of place. A mark in a bare cell leaves it readable, but not sound.
   */
  scan(start: number, limit = this.source.length, width = Number.POSITIVE_INFINITY): Scanned {
    return this.record(start, width, (at) =>
      this.source[at] === '"' ? this.quotedCell(at + 1, limit) : this.bareCell(at),
    );
  }

  /**
   * The record at `start` where marks are signs of the text as well: a cell that begins with one goes on to the first
   * end of a cell that has an even number of marks before it (`"No," he said.`, `"He said "no" and left"`). A bare cell
   * with an odd number is sound only where `alone`: one of a pair is lost, or the table knows no quoting. One with a
   * doubled mark has lost those around it.
   */
  scanLoosely(start: number, limit: number, width: number, alone: boolean): Scanned {
    return this.record(start, width, (at) => {
      if (this.source[at] === '"') return this.pairedCell(at, limit);
      const cell = this.bareCell(at);
      const marked = !cell.text.includes('""') && (alone || marksIn(cell.text) % 2 === 0);
      return { ...cell, sound: cell.sound || marked };
    });
  }

  private record(start: number, width: number, cellAt: (at: number) => CellScan): Scanned {
    const { source, delimiter } = this;
    const cells: string[] = [];
    let marked = 0;
    let lines = 0;
    let sound = true;
    for (let at = start; ; at++) {
      if (source[at] === '"') marked++;
      const cell = cellAt(at);
      sound &&= cell.sound;
      cells.push(cell.text);
      lines += cell.lines;
      at = cell.end;
      if (!cell.closed) return { cells, marked, end: at, lines, closed: false, sound: false };
      const more = source[at] === delimiter;
      if (more && cells.length > width && cell.text.trim() !== "") {
        return { cells, marked, end: at, lines, closed: false, sound };
      }
      if (more) continue;
      if (source[at] === "\r" && this.lineBreak === "\n") at++;
      const end = Math.min(source.length, at + 1);
      return { cells, marked, end, lines: lines + 1, closed: true, sound };
    }
  }

  private bareCell(start: number): CellScan {
    let end = start;
    let sound = true;
    for (; !this.endsCell(end); end++) if (this.source[end] === '"') sound = false;
    return { text: this.source.slice(start, end), end, lines: 0, closed: true, sound };
  }

  private quotedCell(start: number, limit: number): CellScan {
    const { source } = this;
    const parts: string[] = [];
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
        return { text, end: from, lines: this.breaksIn(text), closed: true, sound: true };
      } else {
        return { text: "", end: from, lines: 0, closed: false, sound: false };
      }
    }
  }

  private pairedCell(start: number, limit: number): CellScan {
    let paired = true;
    for (let end = start; end < limit || end === this.source.length; end++) {
      if (this.source[end] === '"') paired = !paired;
      else if (paired && this.endsCell(end)) {
        const cell = this.source.slice(start, end);
        const inner = unwrapped(cell);
        // A text that begins with a quotation and has no marks around it cannot hold what ends a cell.
        const sound =
          inner !== undefined || !(cell.includes(this.delimiter) || cell.includes(this.lineBreak));
        return { text: inner ?? cell, end, lines: this.breaksIn(cell), closed: true, sound };
      } else if (end === this.source.length) break;
    }
    return { text: "", end: limit, lines: 0, closed: false, sound: false };
  }

  private endsCell(at: number): boolean {
    const sign = this.source[at];
    if (sign === undefined || sign === this.delimiter || sign === this.lineBreak) return true;
    return sign === "\r" && this.source[at + 1] === "\n";
  }

  private breaksIn(text: string): number {
    return text.split(this.lineBreak).length - 1;
  }
}

function marksIn(text: string): number {
  return text.split('"').length - 1;
}

/** A cell without the marks around it; undefined where these are of its text: `"No," he said, "never."`. */
function unwrapped(cell: string): string | undefined {
  const trimmed = cell.trimEnd();
  if (trimmed.length < 2 || !trimmed.endsWith('"')) return undefined;
  const inner = trimmed.slice(1, -1);
  const mark = inner.indexOf('"');
  const opens = mark <= 0 || inner[mark + 1] === '"' || /[\s([]"\S/.test(inner.slice(mark - 1, mark + 2));
  return opens ? inner.replaceAll('""', '"') : undefined;
}
