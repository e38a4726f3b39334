import { codePointOffsets, type Piece } from "../../src/document/span.js";
import type { Reading } from "../../src/reading/reading.js";
import type { Rows } from "../../src/reading/rows.js";
import { type View, viewOf } from "../../src/stages/quotations/linear/view.js";
import type { Words } from "../../src/stages/quotations/linear/words.js";
import { type Ruled, ruledRows } from "../../src/stages/quotations/ruled.js";
import { quotationsByRules } from "../../src/stages/quotations/rules/find.js";
import { readText } from "../reading.js";

/** A row of a pack of attributions; offsets count code points. */
export interface PackRow {
  id: string;
  text: string;
  attributions: { source: Piece[]; cue: Piece[]; content: Piece[] }[];
}

/** A quotation as people marked it: UTF-16 offsets, and rows of its cue; null where no token is in it. */
export interface Gold {
  cue: Rows | null;
  content: Piece[];
  source: Piece[];
}

/** An article to learn from or to score on. */
export interface QuotationText {
  text: string;
  reading: Reading;
  ruled: Ruled;
  view: View;
  start: readonly number[];
  end: readonly number[];
  gold: Gold[];
}

/** A pack's article, read. Attributions without content are left out. */
export function textOf({ text, attributions }: PackRow, words: Words): QuotationText {
  const reading = readText(text);
  const ruled = ruledRows(reading.count, quotationsByRules(reading));
  const { start, end } = reading.tokens;
  const at = codePointOffsets(text);
  const pieces = (list: Piece[]) => list.map(([a, b]): Piece => [at(a), at(b)]);
  const gold = attributions
    .filter(({ content }) => content.length > 0)
    .map(({ cue, content, source }): Gold => {
      const rows = pieces(cue).flatMap((piece) => rowsIn({ start, end }, piece));
      return {
        cue: rows.length > 0 ? { from: rows[0]!, to: rows.at(-1)! + 1 } : null,
        content: pieces(content),
        source: pieces(source),
      };
    });
  return { text, reading, ruled, view: viewOf(reading, ruled, words), start, end, gold };
}

/** Rows of the tokens that share a character with a piece. */
export function rowsIn(tokens: Pick<QuotationText, "start" | "end">, [from, to]: Piece): number[] {
  const rows: number[] = [];
  for (let i = 0; i < tokens.start.length && tokens.start[i]! < to; i++)
    if (tokens.end[i]! > from) rows.push(i);
  return rows;
}
