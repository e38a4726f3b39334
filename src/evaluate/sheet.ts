import type { Piece, Span } from "../document/span.js";
import type { Sections } from "./agreement/unitized.js";
import type { ErrorRow } from "./errors.js";
import type { Matching } from "./matching.js";
import { FOUND, type Measure } from "./measure.js";
import type { Pair } from "./pair.js";

/** Cells added up by paragraph, for one tally of one document. */
export interface Tally {
  width: number;
  /** A row of `width` cells for each paragraph of the pair. */
  rows: Float64Array[];
}

/** What the layers of one pair of documents write down: tallies by name, continua by name, and errors. */
export class Sheet {
  readonly tallies = new Map<string, Tally>();
  readonly continua = new Map<string, Sections>();
  private errors: ErrorRow[] = [];

  constructor(readonly pair: Pair) {}

  /** Opens a tally, so that it is known to have been kept even where nothing was counted. */
  open(tally: string, { width }: Measure): void {
    this.tallies.set(tally, {
      width,
      rows: this.pair.paragraphs.map(() => new Float64Array(width)),
    });
  }

  /** Adds to a cell of an open tally, at the paragraph of `offset`. */
  add(tally: string, offset: number, cell: number, amount = 1): void {
    this.tallies.get(tally)!.rows[this.pair.paragraphAt(offset)]![cell]! += amount;
  }

  /** Counts a matching in a tally of `F1`: what is right and what gold has where gold stands. */
  matching(tally: string, matching: Matching, gold: readonly Span[], auto: readonly Span[]): void {
    for (const span of gold) this.add(tally, span.start, FOUND.gold);
    for (const span of auto) this.add(tally, span.start, FOUND.predicted);
    for (const match of matching.matched) this.add(tally, gold[match.gold]!.start, FOUND.tp);
  }

  /** The errors written down since the last time, in the order of the text. */
  takeErrors(): ErrorRow[] {
    const taken = this.errors.sort((a, b) => a.start - b.start || a.end - b.end);
    this.errors = [];
    return taken;
  }

  /** Writes an error down. The words are those of `pieces`, joined with an ellipsis, or of the span. */
  error(
    layer: string,
    kind: ErrorRow["kind"],
    span: Span,
    said: { gold?: string | null; auto?: string | null },
    pieces: readonly Piece[] = [[span.start, span.end]],
  ): void {
    const { id, text } = this.pair;
    this.errors.push({
      doc_id: id,
      layer,
      kind,
      start: span.start,
      end: span.end,
      gold: said.gold ?? "",
      auto: said.auto ?? "",
      text: text === undefined ? "" : pieces.map(([start, end]) => text.slice(start, end)).join(" … "),
    });
  }
}
