import { checkDocument } from "./check.js";
import type { OwnLayers } from "./layers/layers.js";
import { problemLine } from "./problem.js";
import type { GlossatorDocument } from "./schema.js";
import { isTooLarge, TOO_LARGE } from "./size.js";

/**
 * A document as JSON text, a record a line so that changes show in a diff. `lines: false` gives one line for
 * NDJSON. With `own`, layers of a caller's stages are checked like the others. The same document always gives the same bytes, and what was read is written as it was.
 *
 * @throws RangeError naming the place where the document is damaged: nothing wrong is ever stored; or where it is too
 *   large to be written (`document-too-large`), before memory is spent on it.
 */
export function writeDocument(
  doc: GlossatorDocument,
  { lines = true, own = [] }: { lines?: boolean; own?: OwnLayers } = {},
): string {
  const length = doc.text?.length ?? doc.tokens?.end.at(-1) ?? 0;
  if (isTooLarge(length, doc)) throw new RangeError(`document ${doc.id}: ${TOO_LARGE} [document-too-large]`);
  const problems = checkDocument(doc, own);
  if (problems.length > 0) {
    throw new RangeError(`document ${doc.id} is damaged: ${problems.map(problemLine).join("; ")}`);
  }
  if (!lines) return JSON.stringify(doc);
  const members = Object.entries(doc).map(([key, value]) => ` ${JSON.stringify(key)}: ${member(value)}`);
  return `{\n${members.join(",\n")}\n}\n`;
}

/** Lists a record a line, objects (columns of tokens, metadata) a property a line. */
function member(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const records = Array.isArray(value)
    ? value.map((record) => `  ${JSON.stringify(record)}`)
    : Object.entries(value).map(([name, column]) => `  ${JSON.stringify(name)}: ${JSON.stringify(column)}`);
  return records.length === 0 ? `${open}${close}` : `${open}\n${records.join(",\n")}\n ${close}`;
}
