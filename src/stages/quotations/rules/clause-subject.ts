import { Frame, frameOf } from "../../../lexicons/reporting.js";
import { isNominal, isTime, phraseBefore } from "../../../reading/phrases.js";
import { COMMA, first, isDash, isStop, pos, type Reading, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";

/** Farthest that a relative clause is followed back from its verb, in rows. */
const FAR = 24;

/**
 * The subject that ends before row `before`: as `phraseBefore`, but a relative clause or participle between is part
 * of it (`two officials who attended the talks | said`, not `the talks`), and a time at its end is not
 * (`a court in Elm | on Tuesday said`). Null where none stands there.
 */
export function subjectBefore(reading: Reading, before: number, floor: number): Rows | null {
  const to = timelessEnd(reading, before, floor);
  const phrase = withoutOpening(reading, phraseBefore(reading, to, floor));
  const opener = clauseOpener(reading, phrase ? phrase.from : to, floor);
  if (opener < 0) return phrase;
  const head = withoutOpening(reading, phraseBefore(reading, opener, floor));
  return head ? { from: head.from, to: phrase ? phrase.to : to } : phrase;
}

/** `For years | the divers`: an article right after a noun begins the subject, what stands before it does not. */
function withoutOpening(reading: Reading, phrase: Rows | null): Rows | null {
  if (!phrase || pos(reading, phrase.from - 1) !== "ADP") return phrase;
  for (let row = phrase.from + 1; row < phrase.to; row++)
    if (/^(the|a|an)$/.test(word(reading, row)) && pos(reading, row - 1) === "NOUN")
      return { from: row, to: phrase.to };
  return phrase;
}

const DAYS = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight)$/;

/** `to` without a time at the end of a noun phrase: `the ministry | last week`, `officials | on Monday`. */
function timelessEnd(reading: Reading, to: number, floor: number): number {
  let end = to;
  if (!isTime(reading, end - 1)) return to;
  if (/^(morning|afternoon|evening|night)$/.test(word(reading, end - 1)) && DAYS.test(word(reading, end - 2)))
    end--;
  const day = DAYS.test(word(reading, end - 1));
  end--;
  const near = /^(this|last|late|early|earlier)$/.test(word(reading, end - 1));
  if (!day && !near) return to;
  while (end > floor && /^(this|last|late|early|earlier)$/.test(word(reading, end - 1))) end--;
  if (word(reading, end - 1) === "on") end--;
  return end > floor && (isNominal(reading, end - 1) || first(reading, end - 1) === 0x29) ? end : to;
}

/**
 * Row of the `who`, `which`, `that`, `whose` or of the participle that begins the clause which goes on up to row
 * `to`; -1 where none does.
 */
function clauseOpener(reading: Reading, to: number, floor: number): number {
  let verb = -1;
  for (let row = to - 1; row > Math.max(floor, to - FAR); row--) {
    const code = first(reading, row);
    const tag = pos(reading, row);
    if (code === COMMA || isStop(code) || isDash(code) || code === 0x3a || reading.quotedAt[row]! >= 0)
      return -1;
    if (tag === "CCONJ" && verb < 0) return -1;
    if (/^(who|which|that|whose)$/.test(word(reading, row)))
      return verb >= 0 && isHead(reading, row - 1) ? row : -1;
    if (tag === "AUX") verb = row;
    if (tag !== "VERB") continue;
    // `who believe Brandt said …`: what was said is believed; the clause holds this verb.
    if (row === to - 1 && frameOf(reading.tokens.lemma[row]!) & (Frame.clause | Frame.that)) return -1;
    verb = row;
    if (isParticiple(reading, row)) return row;
  }
  return -1;
}

/** `a report | published by`, `officials | attending the talks`: a participle right after a noun. */
function isParticiple(reading: Reading, row: number): boolean {
  if (!isHead(reading, row - 1)) return false;
  const w = word(reading, row);
  if (w.endsWith("ing")) return true;
  return /(ed|en|wn|ght)$/.test(w) && /^(by|with|from|for|in|at|on|to)$/.test(word(reading, row + 1));
}

function isHead(reading: Reading, row: number): boolean {
  const tag = pos(reading, row);
  return (
    tag === "NOUN" ||
    tag === "PROPN" ||
    tag === "NUM" ||
    /^(those|some|others|many)$/.test(word(reading, row))
  );
}
