/**
 * Positions in a document.
 *
 * Every position in glossator counts UTF-16 code units from the beginning of `text`, as
 * `String.prototype.slice` takes them; every span is half-open: `text.slice(start, end)` is what was meant.
 */

/** A stretch of text: UTF-16 offsets, half-open, `start < end`. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of text as a pair `[start, end)`; the lists in quotations and evidence are made of these. */
export type Piece = [start: number, end: number];

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `offset` would cut a surrogate pair of `text` in two. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * Index of the first item of `list` for which `holds` is true; `list.length` where there is none. Binary search: of
 * items in order `holds` is false up to one of them and true from there on.
 */
export function firstWhere<T>(list: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first of `starts` (ascending) that is `>= offset`; `starts.length` where there is none. */
export function firstAtOrAfter(starts: ArrayLike<number>, offset: number): number {
  return firstWhere(starts, (start) => start >= offset);
}

/**
 * The tokens (or any ascending spans in columns) that begin inside `span`: half-open range of indexes
 * `[from, to)`.
 */
export function indexesWithin(columns: { start: ArrayLike<number> }, span: Span): [from: number, to: number] {
  return [firstAtOrAfter(columns.start, span.start), firstAtOrAfter(columns.start, span.end)];
}

/** Code point offsets of `text` turned into UTF-16 offsets; throws RangeError for an offset outside. */
export function codePointOffsets(text: string): (codePoint: number) => number {
  const units: number[] = [0];
  let at = 0;
  for (const character of text) {
    at += character.length;
    units.push(at);
  }
  return (codePoint) => {
    const unit = units[codePoint];
    if (unit === undefined) {
      throw new RangeError(`code point offset ${codePoint} is outside the text (0 to ${units.length - 1})`);
    }
    return unit;
  };
}
