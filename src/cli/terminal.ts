import { once } from "node:events";
import { type Problem, problemLine } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";

/** Exit status of every command. */
export const EXIT = { well: 0, someFailed: 1, wrongUse: 2 } as const;

/** A wrong use of the command line: shown without a stack, with exit status 2. */
export class UsageError extends Error {}

/** Colour only where a person reads it and has not declined it (https://no-color.org). */
function colored(stream: { isTTY?: boolean }): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}

const paint =
  (code: number) =>
  (text: string, stream: { isTTY?: boolean } = process.stdout) =>
    colored(stream) ? `\u001b[${code}m${text}\u001b[0m` : text;

export const red = paint(31);
const yellow = paint(33);
export const green = paint(32);
export const dim = paint(2);
export const bold = paint(1);

/** Notes of documents that are told on the screen as well: whether text of the article is missing. */
const TOLD = new Map([
  ["article-lost", true],
  ["little-text", true],
  ["cut-text", true],
  ["not-all-read", false],
  ["text-left-out", false],
  ["not-english", false],
  ["recognized-encoding", false],
  ["damaged-letters", false],
  ["double-encoded", false],
]);
/** Notes of one code that are told one by one, where no text is missing; of those that follow, how many there are. */
const MOST_TOLD = 10;

/** Collects the problems of a run: each is named on stderr as it happens. */
export class Problems {
  count = 0;
  /** By file: the rows that lack a column after the first, which was named. */
  private readonly lacking = new Map<string, Places>();
  /** By code: how many notes of documents there were that are told. */
  private readonly told = new Map<string, number>();

  /** @param file that the problem's row is from: of rows that lack a column the first is named, the others counted. */
  add(problem: Problem, file?: string): void {
    this.count++;
    if (file !== undefined && problem.code === "missing-column") {
      const rows = this.lacking.get(file);
      if (rows) {
        rows.add(problem.where ?? "");
        return;
      }
      this.lacking.set(file, new Places());
    }
    this.name(problem);
  }

  /** Says how many rows and notes were only counted: once, at the end of a run. */
  addUp(): void {
    for (const [code, count] of this.told) {
      const more = count - MOST_TOLD;
      if (more > 0 && !TOLD.get(code))
        this.tell({ code, message: `${more} more articles have this note: see the table notes` });
    }
    for (const [where, rows] of this.lacking) {
      const more = rows.count === 1 ? "1 row more is" : `${rows.count} rows more are`;
      const message = `${more} without the column${rows}`;
      if (rows.count > 0) this.name({ code: "missing-column", message, where });
    }
  }

  /** Says something that is no failure. */
  tell(problem: Problem): void {
    process.stderr.write(`${yellow("!", process.stderr)} ${problemLine(problem)}\n`);
  }

  /** Says what an article's own notes say that its reader must know of; where text is missing, the run has failed. */
  tellNotes({ id, notes = [] }: GlossatorDocument, where = id): void {
    for (const { code, message } of notes) {
      const missing = TOLD.get(code);
      if (missing === undefined) continue;
      const before = this.told.get(code) ?? 0;
      this.told.set(code, before + 1);
      if (missing) this.count++;
      if (missing || before < MOST_TOLD) this.tell({ code, message, where });
    }
  }

  private name(problem: Problem): void {
    process.stderr.write(`${red("✗", process.stderr)} ${problemLine(problem)}\n`);
  }

  get exitStatus(): number {
    return this.count > 0 ? EXIT.someFailed : EXIT.well;
  }
}

/** Numbers of lines or items, told as ranges. */
class Places {
  count = 0;
  private kind = "";
  private readonly ranges: [first: number, last: number][] = [];

  /** @param where ends in `line 7` or `item 7`; else it is only counted. */
  add(where: string): void {
    this.count++;
    const [, kind, number] = / (line|item) (\d{1,15})$/.exec(where) ?? [];
    if (kind === undefined) return;
    this.kind = kind;
    const last = this.ranges.at(-1);
    if (last?.[1] === Number(number) - 1) last[1]++;
    else if (this.ranges.length <= MOST_RANGES) this.ranges.push([Number(number), Number(number)]);
  }

  /** ` (lines 2, 5–9)`, or nothing where no numbers were given. */
  toString(): string {
    if (this.ranges.length === 0) return "";
    const shown = this.ranges
      .slice(0, MOST_RANGES)
      .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
    if (this.ranges.length > MOST_RANGES) shown.push("…");
    return ` (${this.kind}${this.count === 1 ? "" : "s"} ${shown.join(", ")})`;
  }
}

/** How many ranges of rows are told. */
const MOST_RANGES = 100;

/** Writes to stdout and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
