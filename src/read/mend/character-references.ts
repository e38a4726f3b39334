import { decodeHTMLStrict } from "entities/decode";
import type { Restored } from "./double-encoded.js";

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** `&amp;quot;` was escaped twice. */
const PASSES = 2;

/**
 * Text with the character references of HTML (`&quot;`, `&oacute;`, `&#39;`) read as the characters that they stand for;
 * null where there is none. Only those with a semicolon count: *AT&T* and *R&D* are left alone.
 */
export function dereferenced(text: string): Restored | null {
  let result: Restored | undefined;
  for (let pass = 0; pass < PASSES; pass++) {
    const examples = new Set<string>();
    let places = 0;
    const mended: string = (result?.text ?? text).replace(REFERENCE, (reference) => {
      const meant = decodeHTMLStrict(reference);
      if (meant === reference) return reference;
      places++;
      if (examples.size < 3) examples.add(reference);
      return meant;
    });
    if (places === 0) break;
    result = {
      text: mended,
      places: Math.max(result?.places ?? 0, places),
      examples: result?.examples ?? [...examples],
    };
    if (!mended.includes("&")) break;
  }
  return result ?? null;
}
