/** The longest string that every engine takes is some 536 million UTF-16 units: a document is one string. */
const LONGEST_STRING = 500_000_000;

/** A text shorter than this, in UTF-16 units, has no such document: hardly any takes 100 units a unit of text. */
const LONG_TEXT = 1_000_000;

/** What is said where a document is too large, behind its name. */
export const TOO_LARGE =
  "its document would have more than 500 million characters, more than one JSON text can have: divide the article";

/** Records of a list that are measured; the others are taken to be like them. */
const MEASURED = 500;

/**
 * True where the JSON of a document would be longer than a string can be: an estimate from a part of its records, so
 * that it costs next to nothing.
 *
 * @param length of the text, in UTF-16 units.
 * @param parts the document, or the layers of one that is not finished.
 */
export function isTooLarge(length: number, parts: object): boolean {
  return length >= LONG_TEXT && length + sizeOf(parts) > LONGEST_STRING;
}

/** About how many UTF-16 units a value takes in JSON. */
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) {
    const step = Math.ceil(value.length / MEASURED);
    let size = 0;
    for (let i = 0; i < value.length; i += step) size += JSON.stringify(value[i] ?? null).length + 1;
    return size * step;
  }
  // Numbers of a layer that is not stored: to go through them would cost more than all else.
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return String(value).length;
  let size = 0;
  for (const part of Object.values(value)) size += sizeOf(part);
  return size;
}
