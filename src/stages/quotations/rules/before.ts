import { Frame, prepositionsOf } from "../../../lexicons/reporting.js";
import { isNominal, isTime, phraseAfter } from "../../../reading/phrases.js";
import {
  beginsQuoted,
  COLON,
  COMMA,
  endsQuoted,
  first,
  isCapital,
  isDash,
  isPossessive,
  isStop,
  paragraphStart,
  pos,
  type Reading,
  sentenceEnd,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { groupStart, verbFrame } from "../../../reading/verbs.js";
import type { RuledQuotation } from "../finder.js";
import { contentEnd, FREE, trimEnd } from "./clause.js";
import { subjectBefore } from "./clause-subject.js";
import { continuation, quotedTail } from "./continuation.js";

/**
 * The quotation whose words stand before its cue, and may go on after it: `"No," said Ana Brandt. "Not now."`,
 * `The road is closed, the mayor said.` Null where the verb at `verb` has none.
 */
export function quotationBefore(reading: Reading, verb: number): RuledQuotation | null {
  if (!(verbFrame(reading, verb) & Frame.speech)) return null;
  const floor = paragraphStart(reading, verb);
  const ceiling = sentenceEnd(reading, verb);
  const plain = straight(reading, verb, floor, ceiling);
  if (plain?.construction === "quote-before") return plain;
  return turned(reading, verb, floor, ceiling) ?? plain;
}

/** `…, said X`: the source follows. */
function turned(reading: Reading, verb: number, floor: number, ceiling: number): RuledQuotation | null {
  const edge = contentEdge(reading, verb, floor);
  if (edge < 0 || word(reading, verb).endsWith("ing")) return null;
  const next = verb + 1;
  if (next >= ceiling || isTime(reading, next) || !isNominal(reading, next)) return null;
  if (/^(that|what|which|who|them|him|her|us|me)$/.test(word(reading, next))) return null;
  const source = phraseAfter(reading, next, ceiling);
  if (!source) return null;
  const quoted = endsQuoted(reading, edge - 1);
  if (!quoted) {
    // Without marks only a plain ending proves that the verb's subject follows it.
    if (!(verbFrame(reading, verb) & Frame.clause) || pos(reading, next) === "PRON") return null;
    for (let row = source.to; row < ceiling; row++) if (pos(reading, row) === "AUX") return null;
  }
  // A sentence of nothing but words, a verb of saying and a name needs no verb of its own: `Not yet, said Brandt.`
  const bare = pos(reading, next) === "PROPN" && (source.to >= ceiling || isStop(first(reading, source.to)));
  const content = contentBefore(reading, edge, floor, bare);
  if (!content) return null;
  return withRest(reading, { verb, from: verb, to: verb + 1 }, source, content, source.to, quoted);
}

/** `…, X said`: the source stands between content and cue. */
function straight(reading: Reading, verb: number, floor: number, ceiling: number): RuledQuotation | null {
  const group = groupStart(reading, verb, floor);
  const source = subjectBefore(reading, group, floor);
  if (!source || source.from <= floor) return null;
  const edge = contentEdge(reading, source.from, floor);
  if (edge < 0) return null;
  const quoted = endsQuoted(reading, edge - 1);
  const tail = tailEnd(reading, verb, ceiling);
  const code = first(reading, tail);
  const ends =
    tail >= ceiling || code === COMMA || isStop(code) || isDash(code) || beginsQuoted(reading, tail);
  const inner = first(reading, edge - 2);
  if (!quoted || isStop(inner)) {
    if (!ends || (beginsQuoted(reading, tail) && !quoted)) return null;
    if (code === COMMA && !quoted && beginsQuoted(reading, tail + 1)) return null;
    if (quoted && isCapital(first(reading, source.from)) && leadsQuoted(reading, tail)) return null;
  } else if (inner !== COMMA && first(reading, edge) !== COMMA && !ends) return null;
  const goes =
    code === COMMA &&
    tail + 1 < ceiling &&
    source.to - source.from < 7 &&
    /^(VERB|AUX|PRON|DET)$/.test(pos(reading, tail + 1)) &&
    !/ing$|^who$|^which$/.test(word(reading, tail + 1));
  const content = contentBefore(reading, edge, floor, goes);
  if (!content) return null;
  return withRest(reading, { verb, from: group, to: verb + 1 }, source, content, tail, quoted);
}

/** True where a quoted stretch follows, after a comma or colon: `He answered, "…"`. */
function leadsQuoted(reading: Reading, row: number): boolean {
  const code = first(reading, row);
  return beginsQuoted(reading, code === COMMA || code === COLON ? row + 1 : row);
}

/** Row after the content that ends right before `row` (its comma left out), or -1 where nothing ends there. */
function contentEdge(reading: Reading, row: number, floor: number): number {
  if (row - 1 <= floor) return -1;
  if (endsQuoted(reading, row - 1)) return longEnough(reading, row - 1) ? row : -1;
  const code = first(reading, row - 1);
  if (code !== COMMA && !isDash(code)) return -1;
  if (endsQuoted(reading, row - 2)) return longEnough(reading, row - 2) ? row - 1 : -1;
  return code === COMMA ? row - 1 : -1;
}

/** Two words at least, marks aside, or an inner mark that shows a whole utterance: `"No," she said`. */
function longEnough(reading: Reading, last: number): boolean {
  const k = reading.quotedAt[last]!;
  const length = reading.quotedTo[k]! - reading.quotedFrom[k]!;
  if (length >= 5) return true;
  const inner = first(reading, last - 1);
  return inner === COMMA || isStop(inner) || first(reading, last + 1) === COMMA;
}

/** The content that ends at `edge`: its sentence so far, from the first mark where it is quoted. */
function contentBefore(reading: Reading, edge: number, floor: number, goesOn = false): Rows | null {
  let from = reading.sentenceFrom[reading.sentenceAt[edge - 1]!]!;
  const k = reading.quotedAt[edge - 1]!;
  if (k >= 0) {
    const opened = reading.quotedFrom[k]!;
    from = Math.max(
      reading.paragraphFrom[reading.paragraphAt[opened]!]!,
      Math.min(opened, reading.sentenceFrom[reading.sentenceAt[opened]!]!),
    );
    if (from < opened) {
      // Words before the mark belong to it unless they are a sentence's beginning cut off by a comma or colon.
      const code = first(reading, opened - 1);
      if (code === 0x3a || code === COMMA || isDash(code) || opened - from > 40) from = opened;
    }
    return { from, to: edge };
  }
  if (from < floor) from = floor;
  if (goesOn) return edge - from > 1 && !isSetting(reading, from, edge) ? { from, to: edge } : null;
  if (edge - from < 3) return null;
  return isStatement(reading, from, edge) ? { from, to: edge } : null;
}

/** True where the opening phrase tells when or where it was said, not what: `In an interview, | Brandt said, …`. */
function isSetting(reading: Reading, from: number, to: number): boolean {
  const w = word(reading, from);
  if (/^(asked|speaking)$/.test(w)) return true;
  if (!/^(in|on|at|after|when|while|as|during)$/.test(w)) return false;
  for (let row = from + 1; row < to; row++)
    if (SETTINGS.test(word(reading, row)) || isTime(reading, row)) return true;
  return false;
}

const SETTINGS =
  /^(asked|interview|statement|speech|rally|debate|tweet|email|letter|report|post|conference|hearing|call|meeting|remarks)$/;

/** True where a comma and the next one stand around an apposition: `Brandt, the mayor, had left`. */
function pairs(reading: Reading, comma: number, to: number): boolean {
  return commaAfter(reading, comma + 1, to) < to;
}

function commaAfter(reading: Reading, from: number, to: number): number {
  let row = from;
  while (row < to && first(reading, row) !== COMMA) row++;
  return row;
}

const OPENERS =
  /^(when|while|after|as|although|though|since|because|if|in|on|at|by|with|for|from|before|despite|unlike|speaking|asked)$/;

/** True where the rows are a clause of their own: a finite verb before the first comma, or after an opening phrase. */
function isStatement(reading: Reading, from: number, to: number): boolean {
  const opener = OPENERS.test(word(reading, from));
  let commas = 0;
  for (let row = from; row < to; row++) {
    const tag = pos(reading, row);
    if (first(reading, row) === COMMA) {
      if (opener ? commas > 0 : !pairs(reading, row, to)) return false;
      if (!opener) row = commaAfter(reading, row + 1, to);
      commas++;
    } else if ((tag === "VERB" || tag === "AUX") && !word(reading, row).endsWith("ing") && row > from) {
      if (!opener || commas > 0) return true;
    }
  }
  return false;
}

/** Row after the cue's addressee, time and place: `told reporters on Monday |`. */
export function tailEnd(reading: Reading, verb: number, ceiling: number): number {
  let row = verb + 1;
  const frame = verbFrame(reading, verb);
  const links = prepositionsOf(reading.tokens.lemma[verb]!);
  while (row < ceiling) {
    const tag = pos(reading, row);
    if (beginsQuoted(reading, row)) break;
    if (isTime(reading, row) || tag === "ADV") row++;
    else if (
      tag === "ADP" ||
      (row === verb + 1 && (frame & Frame.addressee || links?.has(word(reading, row))))
    ) {
      row++;
      while (row < ceiling && !beginsQuoted(reading, row) && isNominalTail(reading, row)) row++;
    } else break;
  }
  return row;
}

function isNominalTail(reading: Reading, row: number): boolean {
  if (/^(that|he|she|they|we|i|it)$/.test(word(reading, row))) return false;
  return (
    isNominal(reading, row) ||
    pos(reading, row) === "ADP" ||
    isPossessive(reading, row) ||
    first(reading, row) === 0x2d ||
    pos(reading, row) === "CCONJ"
  );
}

function withRest(
  reading: Reading,
  cue: { verb: number; from: number; to: number },
  source: Rows,
  before: Rows,
  after: number,
  quoted: boolean,
): RuledQuotation {
  const content = [before];
  const ceiling = sentenceEnd(reading, cue.verb);
  const code = first(reading, after);
  let end = after;
  if (after < ceiling && (code === COMMA || isDash(code)) && after + 1 < ceiling) {
    const next = after + 1;
    const going =
      word(reading, next).endsWith("ing") || /^(who|according|as|citing)$/.test(word(reading, next));
    if (beginsQuoted(reading, next)) {
      end = contentEnd(reading, next, ceiling, FREE);
      content.push({ from: next, to: trimEnd(reading, next, end) });
    } else if (!quoted && !going && source.to <= cue.verb) {
      end = contentEnd(reading, next, ceiling, FREE);
      content.push({ from: next, to: trimEnd(reading, next, end) });
    } else if (quoted) {
      const piece = quotedTail(reading, next, ceiling);
      if (piece) content.push(piece);
    }
  } else if (after < ceiling && beginsQuoted(reading, after) && source.to <= cue.verb) {
    end = contentEnd(reading, after, ceiling, FREE);
    content.push({ from: after, to: trimEnd(reading, after, end) });
  }
  const last = Math.max(end, ceiling);
  return {
    construction: quoted ? "quote-before" : "clause-before",
    content: content.concat(continuation(reading, last)),
    cue: { from: cue.verb, to: cue.to },
    source,
  };
}
