import type { Role } from "../../document/schema.js";
import type { Candidate } from "./candidate.js";
import { QUOTE_START, words } from "./shape.js";

/** What ends like a sentence is a heading only above a paragraph of some length. */
const LONG = 120;

/** Section titles: short lines between paragraphs. A text full of short lines is a list or verse and has none. */
export function markHeadings(all: readonly Candidate[], roles: (Role | undefined)[], body: number): void {
  const found: number[] = [];
  for (let i = 1; i + 1 < all.length; i++) {
    if (roles[i] !== undefined) continue;
    const after = all[i + 1]!;
    if (
      (i > body || i === body - 1) &&
      looksLikeHeading(all[i]!.text) &&
      roles[i + 1] === undefined &&
      after.text.length > (/[.?]$/.test(all[i]!.text) ? LONG : 1.5 * all[i]!.text.length)
    )
      found.push(i);
  }
  const open = roles.filter((role) => role === undefined).length;
  if (found.length * 2.5 > open) return;
  for (const i of found) roles[i] = "heading";
}

/** Words that a heading of two or three words with a full stop does not hold, and a short sentence does. */
const VERBAL =
  /\b(?:I|we|you|he|she|it|they|is|are|was|were|am|be|been|has|have|had|did|do|does|will|would|can|could|should|may|might|must|said|says|not|yes|no|never|always|maybe|perhaps|please|thanks?|why|there|went|came|left|won|lost|knew|thought|felt|mr|mrs|ms|\p{L}{2,12}ed|\p{L}{2,12}n[’']t)\b/iu;

function looksLikeHeading(text: string): boolean {
  if (text.length > 80 || /^[-–—•*]/.test(text)) return false;
  const count = words(text);
  if (count > 11 || !/^["'“‘«]?[\p{Lu}\p{N}]/u.test(text)) return false;
  // Speech ends in a stop inside its marks; a quotation that is a heading does not.
  if (QUOTE_START.test(text) || /[”"»]$/.test(text))
    return /["“‘'«].{0,80}[^.,!?…]["”’'»]$/.test(text) && count <= 8;
  if (text.endsWith("?")) {
    return count <= 9 && /^(?:\d|what|who|why|how|when|where|which|is|are|can|will|does|do|did)/i.test(text);
  }
  if (text.endsWith(".") && !text.endsWith("..")) {
    if (text === text.toUpperCase()) return /\p{Lu}{3}/u.test(text);
    return count > 1 && count <= 3 && !VERBAL.test(text) && !/^(?:But|And|So|Or)\b/.test(text);
  }
  return /[\p{L}\p{N})’']$/u.test(text);
}
