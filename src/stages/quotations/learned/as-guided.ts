import { OPINION_PASSIVES } from "../../../lexicons/reporting.js";
import { COMMA, first, pos, type Reading, sentenceStart, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { FoundQuotation } from "../finder.js";

const BE = /^(is|are|was|were|be|been|being|['’]s|['’]re)$/;
const SEEMS = /^(seem|appear)$/;

/**
 * The quotation as our guidelines cut it, where PolNeAR or the tagger cuts otherwise: nobody is the source of what *is
 * expected* or *appears to be* so; the subject before an inserted cue belongs to the content; no edge inside a hyphened
 * word. Null where the cue is a part of such a word: *Brandt-backing*.
 */
export function asGuided(reading: Reading, found: FoundQuotation): FoundQuotation | null {
  if (found.cue && isHyphen(reading, found.cue.from - 1)) return null;
  const whole = {
    ...found,
    content: found.content.map((rows) => wholeWords(reading, rows)),
    source: found.source && wholeWords(reading, found.source),
  };
  return withSubject(reading, withoutSource(reading, whole));
}

/** *Brandt | is expected | to win*: she is no source but what the expectation is about. */
function withoutSource(reading: Reading, found: FoundQuotation): FoundQuotation {
  const { cue, source, content } = found;
  const head = content[0]!;
  if (!cue || !source || source.to > cue.from || head.from < cue.to || !isImpersonal(reading, cue))
    return found;
  const empty = source.to - source.from === 1 && /^(it|which|that)$/.test(word(reading, source.from));
  return { ...found, source: null, impersonal: true, content: empty ? content : [source, ...content] };
}

function isImpersonal(reading: Reading, cue: Rows): boolean {
  for (let row = cue.from; row < cue.to; row++) {
    // Who *seems to think* does think.
    if (row === cue.to - 1 && SEEMS.test(reading.tokens.lemma[row]!)) return true;
    if (!OPINION_PASSIVES.has(word(reading, row))) continue;
    let before = row - 1;
    while (pos(reading, before) === "ADV" || word(reading, before) === "not") before--;
    if (BE.test(word(reading, before))) return true;
  }
  return false;
}

/** *The costs, | Brandt added, | were small*: what stands before the first comma is the content's subject. */
function withSubject(reading: Reading, found: FoundQuotation): FoundQuotation {
  const { cue, source, content } = found;
  if (!cue || !source || content.length > 1) return found;
  const [{ from }] = content as [Rows];
  const tag = pos(reading, from);
  const inserted = Math.min(cue.from, source.from);
  if ((tag !== "AUX" && tag !== "VERB") || from !== Math.max(cue.to, source.to) + 1) return found;
  if (first(reading, from - 1) !== COMMA || first(reading, inserted - 1) !== COMMA) return found;
  const start = sentenceStart(reading, inserted);
  if (start >= inserted - 1 || reading.quotedAt[inserted - 2]! !== reading.quotedAt[from]!) return found;
  return { ...found, content: [{ from: start, to: inserted - 1 }, ...content] };
}

/** Rows that begin and end where words do: `Lopez` of *Lopez-Cantera* is widened. */
function wholeWords(reading: Reading, { from, to }: Rows): Rows {
  let [first, last] = [from, to];
  while (isHyphen(reading, first - 1) && touches(reading, first - 2)) first -= 2;
  while (isHyphen(reading, last) && touches(reading, last)) last += 2;
  return { from: first, to: last };
}

/** True for a hyphen right between two tokens. */
function isHyphen(reading: Reading, row: number): boolean {
  return first(reading, row) === 0x2d && touches(reading, row - 1) && touches(reading, row);
}

/** True where nothing stands between the token and the next. */
function touches(reading: Reading, row: number): boolean {
  const { start, end } = reading.tokens;
  return row >= 0 && row + 1 < reading.count && end[row] === start[row + 1];
}
