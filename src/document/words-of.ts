import type { GlossatorDocument } from "./schema.js";
import { type Piece, type Span, splitsPair } from "./span.js";

/** Between the words of pieces: something of the text is left out there. */
export const BETWEEN_PIECES = " … ";

/**
 * The words of a document at a place: of a span (a mention, a sentence, a target), or of a list of pieces (the
 * `content`, `cue` or `source` of a quotation, the `evidence` of a stance), joined by ` … `. Offsets are UTF-16,
 * half-open.
 *
 * @returns null where the document was written without its text, and for an empty list of pieces.
 * @throws RangeError naming the offsets where they are not inside the text, or cut a character (a surrogate pair)
 * in two: they are then of another text, or count something else than UTF-16 units.
 */
export function wordsOf(
  document: Pick<GlossatorDocument, "text">,
  place: Span | readonly Piece[],
): string | null {
  const { text } = document;
  if (text === undefined) return null;
  if ("start" in place) return cut(text, place.start, place.end);
  return place.length === 0 ? null : place.map(([start, end]) => cut(text, start, end)).join(BETWEEN_PIECES);
}

function cut(text: string, start: number, end: number): string {
  const inside =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  if (!inside)
    throw new RangeError(`${start} to ${end} is no place in a text of ${text.length} UTF-16 units`);
  if (splitsPair(text, start) || splitsPair(text, end))
    throw new RangeError(`${start} to ${end} cuts a surrogate pair in two: offsets count UTF-16 units`);
  return text.slice(start, end);
}
