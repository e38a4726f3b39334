import type { Piece, Span } from "../document/span.js";
import type { Continuum } from "./agreement/unitized.js";
import type { Matching } from "./matching.js";
import { FOUND, type Measure } from "./measure.js";
import type { Pair } from "./pair.js";

/**
 * One difference between a document and gold, as a row for a table.
 *
 * Kinds: `missed` (gold has it), `wrong` (gold does not), `label` (the right place, another label), `boundary`
 * (the right thing, another place); of quotations also `source` and `speaker`, of stances also `target`.
 */
export interface ErrorRow {
  doc_id: string;
  layer: string;
  kind: "missed" | "wrong" | "label" | "boundary" | "source" | "speaker" | "target";
  /** UTF-16 offsets, half-open, of the place: gold's, or where gold has none, the document's. */
  start: number;
  end: number;
  /** What gold says; empty where it says nothing. */
  gold: string;
  /** What the document says; empty where it says nothing. */
  auto: string;
  /** The words at the place; empty where the text is not at hand. */
  text: string;
}

/** Cells added up by paragraph, for one tally of one document. */
export interface Tally {
  width: number;
  /** A row of `width` cells for each paragraph of the pair. */
  rows: Float64Array[];
}

/** What the layers of one pair of documents write down: tallies by name, continua by name, and errors. */
export class Sheet {
  readonly tallies = new Map<string, Tally>();
  readonly continua = new Map<string, Continuum>();
  readonly errors: ErrorRow[] = [];

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
