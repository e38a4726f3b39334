import type { Tokens } from "../../document/schema.js";

/** Longest part of a token that is looked at: beginnings and short words are enough. */
const LONGEST_LOOK = 40;

/** The tokens `from` to `to` (exclusive) of one paragraph, by their row in the columns. */
export class Rows {
  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    readonly from: number,
    readonly to: number,
  ) {}

  /** The token's text; of a very long one, its beginning. */
  word(row: number): string {
    const start = this.tokens.start[row]!;
    return this.text.slice(start, Math.min(this.tokens.end[row]!, start + LONGEST_LOOK));
  }

  /** In UTF-16 units. */
  length(row: number): number {
    return this.tokens.end[row]! - this.tokens.start[row]!;
  }

  /** The first UTF-16 unit of the token. */
  unit(row: number): number {
    return this.text.charCodeAt(this.tokens.start[row]!);
  }

  /** True where white space stands before the token; not for the first of all. */
  gap(row: number): boolean {
    return this.tokens.end[row - 1]! < this.tokens.start[row]!;
  }
}
