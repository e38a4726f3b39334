import { Frame, frameOf } from "../../../lexicons/reporting.js";
import { beginsQuoted, COMMA, first, isStop, type Reading } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";

/**
 * The quoted stretches by which a quotation goes on after its sentence: each must begin where a sentence does
 * and have no cue of its own. Follows a stretch that is left open into the next paragraph.
 *
 * @param at row after the quotation's sentence
 */
export function continuation(reading: Reading, at: number): Rows[] {
  const pieces: Rows[] = [];
  let row = at;
  while (row < reading.count && beginsQuoted(reading, row)) {
    if (reading.paragraphAt[row] !== reading.paragraphAt[row - 1] && !isOpen(reading, row - 1)) break;
    const to = reading.quotedTo[reading.quotedAt[row]!]!;
    if (hasOwnCue(reading, row, to)) break;
    pieces.push({ from: row, to });
    row = to;
  }
  return pieces;
}

/** True where the row before a paragraph's end stands in a stretch that was never closed. */
function isOpen(reading: Reading, row: number): boolean {
  const k = reading.quotedAt[row] ?? -1;
  return k >= 0 && !reading.quoted[k]!.closed;
}

/** True where the stretch [from, to) is followed by a reporting verb that claims it. */
function hasOwnCue(reading: Reading, from: number, to: number): boolean {
  const k = reading.quotedAt[from]!;
  if (to >= reading.count || reading.paragraphAt[to] !== reading.paragraphAt[from]) {
    return false;
  }
  const inner = first(reading, to - 2);
  if (inner === COMMA) return true;
  if (!isStop(inner) && reading.quoted[k]!.closed) return true;
  const ceiling = Math.min(reading.sentenceFrom[reading.sentenceAt[to]! + 1]!, to + 14);
  for (let row = to; row < ceiling; row++) {
    if (beginsQuoted(reading, row)) return false;
    if (reading.tokens.pos[row] === "VERB") {
      // Another verb first: an ordinary sentence follows the quotation.
      if (!(frameOf(reading.tokens.lemma[row]!) & Frame.speech)) return false;
      return isStop(first(reading, row + 1)) || first(reading, row + 1) === COMMA;
    }
  }
  return false;
}

/** A quoted stretch later in the same sentence after a participle: `he said, smiling, "…"`. */
export function quotedTail(reading: Reading, from: number, ceiling: number): Rows | null {
  for (let row = from; row < Math.min(ceiling, from + 10); row++) {
    if (beginsQuoted(reading, row) && first(reading, row - 1) === COMMA) {
      return { from: row, to: reading.quotedTo[reading.quotedAt[row]!]! };
    }
  }
  return null;
}
