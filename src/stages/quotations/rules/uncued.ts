import {
  beginsQuoted,
  COLON,
  first,
  isCapital,
  isDash,
  type Reading,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { RuledQuotation } from "../finder.js";
import { trimEnd } from "./clause.js";

/** `Ana Brandt: We go on.`: a paragraph that begins with a short name and a colon. */
export function labelled(reading: Reading, paragraph: number): RuledQuotation | null {
  const from = reading.paragraphFrom[paragraph]!;
  const to = reading.paragraphFrom[paragraph + 1]!;
  let row = from;
  while (row < Math.min(to, from + 8) && first(reading, row) !== COLON) {
    const code = first(reading, row);
    if (
      !(code >= 65 && code <= 90) &&
      !(row > from && /^(of|for|the|and|at|in|to|on|\.|'s|’s)$/.test(word(reading, row)))
    )
      return null;
    row++;
  }
  if (row === from || first(reading, row) !== COLON || row + 3 >= to || reading.quotedAt[from]! >= 0)
    return null;
  const end = trimEnd(reading, row + 1, to);
  return end > row + 3
    ? {
        construction: "label",
        content: [{ from: row + 1, to: end }],
        cue: { from: row, to: row + 1 },
        source: { from, to: row },
      }
    : null;
}

/** A quoted stretch of its own that no cue claims: a whole paragraph, or a sentence, of five tokens or more. */
export function alone(reading: Reading, k: number): RuledQuotation | null {
  const from = reading.quotedFrom[k]!;
  const to = reading.quotedTo[k]!;
  if (to - from < 7 || reading.quoted[k]!.single) return null;
  const marked = first(reading, from - 1) === COLON;
  if (marked) {
    let name = from - 1;
    while (
      name > 0 &&
      isCapital(first(reading, name - 1)) &&
      reading.paragraphAt[name - 1] === reading.paragraphAt[from]
    )
      name--;
    if (name < from - 1)
      return {
        construction: "label",
        content: [{ from, to }],
        cue: { from: from - 1, to: from },
        source: { from: name, to: from - 1 },
      };
  }
  const signed = signature(reading, to);
  const starts = reading.sentenceFrom[reading.sentenceAt[from]!] === from;
  if (!starts || !beginsQuoted(reading, from)) return null;
  return { construction: signed ? "label" : "alone", content: [{ from, to }], cue: null, source: signed };
}

/** The name after a dash that ends the paragraph: `"We go on." – Ana Brandt`. */
function signature(reading: Reading, at: number): Rows | null {
  const code = first(reading, at);
  if (!isDash(code) && code !== 0x2d) return null;
  const from = code === 0x2d && first(reading, at + 1) === 0x2d ? at + 2 : at + 1;
  const to = reading.paragraphFrom[reading.paragraphAt[at]! + 1]!;
  return from < to && to - from < 12 && isCapital(first(reading, from)) ? { from, to } : null;
}
