import { Frame, prepositionsOf } from "../../../lexicons/reporting.js";
import { isNominal, isTime } from "../../../reading/phrases.js";
import {
  beginsQuoted,
  COLON,
  COMMA,
  first,
  isCapital,
  isPossessive,
  isStop,
  pos,
  type Reading,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { Construction } from "../finder.js";
import { tailEnd } from "./before.js";
import { tellsContent, withholdsName } from "./object.js";

/** Words that begin an indirect question. */
export const QUESTION = /^(whether|how|why|what|who|where|when|if)$/;

/** How a content begins. */
export interface Start {
  construction: Construction;
  from: number;
  cueEnd: number;
}

/** Where the content begins after the verb, and by which construction. */
export function startOf(
  reading: Reading,
  verb: number,
  frame: number,
  source: Rows | null,
  floor: number,
  ceiling: number,
): Start | null {
  const opened = asOpener(reading, verb, frame, floor, source, ceiling);
  if (opened) return opened;
  let row = verb + 1;
  let cueEnd = row;
  const said = frame & (Frame.speech | Frame.clause | Frame.that);
  if (word(reading, row) === "out" && word(reading, verb).startsWith("point")) {
    row++;
    cueEnd = row;
    frame |= Frame.speech | Frame.clause;
  }
  while (row < ceiling && pos(reading, row) === "ADV" && !QUESTION.test(word(reading, row))) row++;
  const direct = plainStart(reading, row, frame, ceiling, cueEnd);
  if (direct) return direct;
  const links = prepositionsOf(reading.tokens.lemma[verb]!);
  if (links?.has(word(reading, row)) && row + 1 < ceiling) {
    const next = row + 1;
    if (!isTime(reading, next)) return { construction: "preposition", from: next, cueEnd: next };
  }
  if (frame & Frame.addressee) {
    const past = pastAddressee(reading, row, ceiling);
    const start = past > row ? plainStart(reading, past, frame | Frame.infinitive, ceiling, cueEnd) : null;
    // `urged him to resign`: who is to act belongs to what is asked.
    if (start?.construction === "infinitive") return { ...start, from: row };
    if (start) return start;
    if (past > row && /^(about|of|for|against)$/.test(word(reading, past)))
      return { construction: "preposition", from: past + 1, cueEnd };
    if (past > row && past < ceiling && hasClause(reading, past, ceiling, true))
      return { construction: "bare", from: past, cueEnd };
  }
  if (said) {
    const past = pastCircumstance(reading, row, ceiling);
    if (past > row) {
      const start = plainStart(reading, past, frame & ~Frame.infinitive, ceiling, cueEnd);
      if (start) return start;
    }
    if (
      frame & Frame.clause &&
      past < ceiling &&
      (hasClause(reading, past, ceiling, isSay(reading, verb)) ||
        (isSay(reading, verb) && isNominal(reading, past) && past + 1 < ceiling) ||
        lacksSubject(reading, verb, past))
    )
      return { construction: "bare", from: past, cueEnd };
  }
  if (
    frame & Frame.object &&
    row < ceiling &&
    (isNominal(reading, row) || pos(reading, row) === "VERB") &&
    !isTime(reading, row) &&
    tellsContent(reading, verb, row, ceiling)
  ) {
    return { construction: "object", from: row, cueEnd };
  }
  return null;
}

/** `As Brandt noted, …`: the statement follows the comma. */
function asOpener(
  reading: Reading,
  verb: number,
  frame: number,
  floor: number,
  source: Rows | null,
  ceiling: number,
): Start | null {
  if (!source || !(frame & Frame.speech) || word(reading, floor) !== "as" || source.from !== floor + 1)
    return null;
  const tail = tailEnd(reading, verb, ceiling);
  if (first(reading, tail) !== COMMA || tail + 2 >= ceiling) return null;
  return { construction: "opener", from: tail + 1, cueEnd: verb + 1 };
}

/** `a letter that critics say | was forged`: the subject stands before, and a finite verb follows the cue at once. */
function lacksSubject(reading: Reading, verb: number, past: number): boolean {
  return past === verb + 1 && pos(reading, past) === "AUX" && word(reading, past) !== "be";
}

/** What stands after `say` is said, whatever the tagger thinks of its verb. */
const isSay = (reading: Reading, verb: number): boolean => /^(said|says|say)$/.test(word(reading, verb));

function plainStart(
  reading: Reading,
  row: number,
  frame: number,
  ceiling: number,
  cueEnd: number,
): Start | null {
  if (row >= ceiling) return null;
  const said = frame & (Frame.speech | Frame.clause | Frame.that);
  const code = first(reading, row);
  if (beginsQuoted(reading, row)) return { construction: "quote-after", from: row, cueEnd };
  if (code === COLON && said && row + 1 < reading.count && frame & Frame.speech)
    return { construction: "colon", from: row + 1, cueEnd };
  if (code === COMMA && beginsQuoted(reading, row + 1) && frame & Frame.speech)
    return { construction: "quote-after", from: row + 1, cueEnd };
  const w = word(reading, row);
  if (
    w === "that" &&
    said &&
    row + 2 < ceiling &&
    !isStop(first(reading, row + 1)) &&
    first(reading, row + 1) !== COMMA
  )
    return { construction: "that", from: row + 1, cueEnd };
  if (QUESTION.test(w) && said && (w !== "if" || frame & Frame.addressee) && w !== "when")
    return { construction: "question", from: row, cueEnd };
  if (
    w === "to" &&
    frame & Frame.infinitive &&
    !withholdsName(reading, row) &&
    (pos(reading, row + 1) === "VERB" || pos(reading, row + 1) === "AUX" || pos(reading, row) === "PART")
  )
    return { construction: "infinitive", from: row, cueEnd };
  return null;
}

/** Row after the person addressed: `told | reporters in Elm | that`. */
function pastAddressee(reading: Reading, from: number, ceiling: number): number {
  let row = from;
  while (row < Math.min(ceiling, from + 14)) {
    const w = word(reading, row);
    if (w === "that" || beginsQuoted(reading, row) || QUESTION.test(w)) break;
    if (
      row > from &&
      /^(he|she|they|it|we|i|you|there|about|his|her|their)$/.test(w) &&
      pos(reading, row - 1) !== "ADP"
    )
      break;
    if (
      isNominal(reading, row) ||
      isTime(reading, row) ||
      isPossessive(reading, row) ||
      first(reading, row) === 0x2d
    )
      row++;
    else if (row > from && pos(reading, row) === "ADP" && !/^(about|against)$/.test(w)) row++;
    else if (row > from && pos(reading, row) === "CCONJ") row++;
    else break;
  }
  return row;
}

/** Row after times and prepositional phrases: `said | in an interview on Monday | that`. */
function pastCircumstance(reading: Reading, from: number, ceiling: number): number {
  let row = from;
  while (row < ceiling) {
    if (isTime(reading, row)) row++;
    else if (/^(this|last|earlier)$/.test(word(reading, row)) && isTime(reading, row + 1)) row += 2;
    else if (pos(reading, row) === "ADP" && !beginsQuoted(reading, row + 1)) {
      let next = row + 1;
      while (next < ceiling && next < row + 12) {
        const w = word(reading, next);
        if (w === "that" || /^(he|she|they|it|we|i|there)$/.test(w) || beginsQuoted(reading, next)) break;
        if (/^(this|last|next)$/.test(w) && isTime(reading, next + 1)) {
          next += 2;
          break;
        }
        if (pos(reading, next) === "DET" && next > row + 1 && pos(reading, next - 1) !== "ADP") break;
        if (isTime(reading, next)) {
          next++;
          break;
        }
        if (!isNominal(reading, next) && !isPossessive(reading, next) && first(reading, next) !== 0x2d) break;
        next++;
      }
      if (next === row + 1) break;
      row = next;
    } else break;
  }
  return row;
}

const CLAUSE_OPENERS =
  /^(if|there|in|as|by|for|while|since|after|with|at|on|when|because|under|despite|unless)$/;

/** True where a subject and its verb follow: the bare clause of `she said the road was closed`. */
function hasClause(reading: Reading, from: number, ceiling: number, sure: boolean): boolean {
  const opener = CLAUSE_OPENERS.test(word(reading, from));
  if (!opener && !isNominal(reading, from) && !beginsQuoted(reading, from)) return false;
  for (let row = from + 1; row < Math.min(ceiling, from + 25); row++) {
    const tag = pos(reading, row);
    if (tag === "AUX") return sure || opener || pos(reading, row - 1) !== "PUNCT";
    if (isStop(first(reading, row))) return false;
    // After verbs that also take an object, what follows a comma or a relative pronoun proves nothing.
    if (
      !sure &&
      !opener &&
      (first(reading, row) === COMMA || tag === "SCONJ" || /^(that|who|which)$/.test(word(reading, row)))
    )
      return false;
    if (tag !== "VERB" || word(reading, row).endsWith("ing")) continue;
    if (opener) return true;
    const before = pos(reading, row - 1);
    if (word(reading, row - 1) === "to") return false;
    // `mentioned the remarks and went on`: the verb is the cue's fellow, not the content's.
    if (before === "CCONJ") return false;
    if (!isCapital(first(reading, row))) return true;
  }
  return false;
}
