import type { Rows } from "../../reading/rows.js";
import type { FoundQuotation } from "./finder.js";

/** Part that a row has in what the rules found. */
export const RuledPart = { None: 0, First: 1, Inner: 2, Last: 3, Source: 4, Cue: 5 } as const;

/** What the rules found in a text: evidence for a scorer, and for the guidelines what no model decides. */
export interface Ruled {
  quotations: readonly FoundQuotation[];
  /** By row, its part in them: `RuledPart`. */
  part: Uint8Array;
  /** By row, the quotation that it is part of, or −1. */
  of: Int32Array;
}

/** The rules' quotations by row; where two share a row, it is the later one's. Linear. */
export function ruledRows(count: number, quotations: readonly FoundQuotation[]): Ruled {
  const part = new Uint8Array(count);
  const of = new Int32Array(count).fill(-1);
  quotations.forEach(({ content, cue, source }, k) => {
    const mark = ({ from, to }: Rows, as: number) => {
      part.fill(as, from, to);
      of.fill(k, from, to);
    };
    if (source) mark(source, RuledPart.Source);
    for (const rows of content) {
      mark(rows, RuledPart.Inner);
      part[rows.from] = RuledPart.First;
      part[rows.to - 1] = RuledPart.Last;
    }
    if (cue) mark(cue, RuledPart.Cue);
  });
  return { quotations, part, of };
}
