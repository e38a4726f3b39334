import { sha256OfText } from "../../src/document/hash.js";
import { type Result, success } from "../../src/document/problem.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import type { Piece, Span } from "../../src/document/span.js";
import type { Comparison } from "../../src/evaluate/comparison.js";
import type { ErrorRow } from "../../src/evaluate/errors.js";
import type { Report } from "../../src/evaluate/report.js";

/** A document of `text` with the given layers and nothing else. */
export function documentOf(text: string, layers: Partial<GlossatorDocument>): GlossatorDocument {
  const sha256 = sha256OfText(text);
  return {
    schema: "glossator/1",
    id: "example",
    offsetUnit: "utf16",
    text,
    sha256,
    meta: {},
    layers: {},
    ...layers,
  };
}

/** The place of `words` in `text`, the first or, by `nth`, a later one. */
export function place(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let k = 0; k < nth; k++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`${JSON.stringify(words)} is not in the text ${nth} times`);
  return { start, end: start + words.length };
}

export function piece(text: string, words: string, nth = 1): Piece {
  const { start, end } = place(text, words, nth);
  return [start, end];
}

/** The figures and the differences of one pair of documents, or the problem that stood in the way. */
export function compareOne(
  run: Comparison,
  auto: GlossatorDocument,
  gold: GlossatorDocument,
  text?: string,
): Result<{ report: Report; errors: ErrorRow[] }> {
  const errors = run.add(auto, gold, text);
  return errors.ok ? success({ report: run.report(), errors: errors.value }) : errors;
}
