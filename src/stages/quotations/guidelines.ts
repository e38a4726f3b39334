import { OPINION_PASSIVES } from "../../lexicons/reporting.js";
import { COMMA, first, pos, type Reading, sentenceStart, word } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";
import type { FoundQuotation } from "./finder.js";
import type { Ruled } from "./ruled.js";
import type { Ranked } from "./scorer.js";

/**
 * What overrules any model: the chosen candidates as our guidelines want them, with the paragraphs by which a rule saw
 * them go on, and the quotations that rules find without any cue where nothing else was found on their rows.
 */
export function asGuided(reading: Reading, ruled: Ruled, chosen: readonly Ranked[]): FoundQuotation[] {
  return withRuled(reading, ruled, chosen).flatMap((found) => asCut(reading, found) ?? []);
}

function withRuled(reading: Reading, ruled: Ruled, chosen: readonly Ranked[]): FoundQuotation[] {
  const taken = new Uint8Array(reading.count);
  const free = ({ from, to }: Rows) => {
    for (let i = from; i < to; i++) if (taken[i] === 1) return false;
    return true;
  };
  for (const { content } of chosen) for (const { from, to } of content) taken.fill(1, from, to);
  const found = chosen.map((candidate): FoundQuotation => {
    const { window, content, source } = candidate;
    const rule = ruled.quotations[window.rule];
    const paragraph = reading.paragraphAt[window.head];
    const onward = (rule?.content ?? []).filter(
      (rows) => reading.paragraphAt[rows.from] !== paragraph && free(rows),
    );
    for (const { from, to } of onward) taken.fill(1, from, to);
    return {
      construction: rule?.construction ?? "learned",
      content: trimmed(
        reading,
        [...content, ...onward].sort((a, b) => a.from - b.from),
      ),
      cue: { from: candidate.cue.from, to: candidate.cue.to },
      source: candidate.mainSource,
      ...(source.length === 0 && rule?.impersonal && { impersonal: true }),
      score: Number(candidate.loose.toFixed(3)),
    };
  });
  for (const rule of ruled.quotations) if (!rule.cue && rule.content.every(free)) found.push(rule);
  return found.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
}

/** Content as our guidelines want it: without the joining *that* and without a comma or a period at an end. */
function trimmed(reading: Reading, content: readonly Rows[]): Rows[] {
  return content.map(({ from, to }, k) => {
    if (to - from < 3) return { from, to };
    const last = word(reading, to - 1);
    const stops = (last === "," || last === ".") && reading.quotedAt[to - 1]! < 0;
    // *That argument* is tagged alike: a clause has a verb.
    const joins =
      k === 0 &&
      word(reading, from) === "that" &&
      pos(reading, from) === "SCONJ" &&
      hasVerb(reading, from, to);
    return { from: joins ? from + 1 : from, to: stops ? to - 1 : to };
  });
}

function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (/^(?:VERB|AUX)$/.test(pos(reading, row))) return true;
  return false;
}

const BE = /^(is|are|was|were|be|been|being|['’]s|['’]re)$/;
const SEEMS = /^(seem|appear)$/;

/**
 * The quotation as our guidelines cut it, where PolNeAR or the tagger cuts otherwise: nobody is the source of what *is
 * expected* or *appears to be* so; the subject before an inserted cue belongs to the content; no edge inside a hyphened
 * word. Null where the cue is a part of such a word: *Brandt-backing*.
 */
export function asCut(reading: Reading, found: FoundQuotation): FoundQuotation | null {
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
