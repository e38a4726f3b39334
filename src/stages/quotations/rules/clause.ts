import { Frame, frameOf } from "../../../lexicons/reporting.js";
import { isTime } from "../../../reading/phrases.js";
import {
  beginsQuoted,
  COMMA,
  first,
  isCapital,
  isDash,
  isStop,
  pos,
  type Reading,
  word,
} from "../../../reading/reading.js";
import { groupStart, isVerbAfterPlural } from "../../../reading/verbs.js";

/** What ends a content, besides its sentence. */
export interface Bounds {
  /** The cue stands in a relative clause: a comma before a finite verb ends it. */
  relative: boolean;
  /** The cue stands in a clause that its sentence begins with (`When he said …,`): the first comma ends it. */
  leading: boolean;
  /** An object, not a clause: ends at a comma and at a time. */
  object: boolean;
  /** A noun phrase (`demands for …`): a finite verb ends it, too. */
  phrase?: boolean;
}

/** Nothing special: the content ends where its sentence does. */
export const FREE: Bounds = { relative: false, leading: false, object: false };

/** Last row, exclusive, of the content that begins at `from`; `ceiling` is the end of its sentence. */
export function contentEnd(reading: Reading, from: number, ceiling: number, bounds: Bounds): number {
  let row = from;
  let depth = 0;
  while (row < ceiling) {
    if (beginsQuoted(reading, row)) {
      const opened = row;
      const to = reading.quotedTo[reading.quotedAt[row]!]!;
      row = Math.max(to, row + 1);
      if (row >= ceiling) return row;
      // A quoted sentence that its mark closes ends the content; a comma inside the mark is a comma like another.
      const inner = first(reading, row - 2);
      if (isStop(inner) && to - from > 4) return row;
      if (inner === COMMA && (opened === from || breaks(reading, row - 1, bounds, COMMA))) return row;
      continue;
    }
    const code = first(reading, row);
    if (code === 0x28) depth++;
    else if (code === 0x29) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && row > from && breaks(reading, row, bounds, code)) break;
    row++;
  }
  return row;
}

function breaks(reading: Reading, row: number, bounds: Bounds, code: number): boolean {
  const tag = pos(reading, row);
  if (code === 0x3b) return true;
  if (isDash(code)) return true;
  if (code === COMMA) {
    if (bounds.leading) return true;
    const next = row + 1;
    const w = word(reading, next);
    if (bounds.relative) {
      const after = groupStart(reading, next, next);
      const tagNext = pos(reading, after);
      if ((tagNext === "VERB" || tagNext === "AUX") && !w.endsWith("ing")) return true;
      if (tagNext === "ADV" && (pos(reading, next + 1) === "VERB" || pos(reading, next + 1) === "AUX"))
        return true;
    }
    if (/^(though|although)$/.test(w)) return true;
    if (w === "but" && !beginsQuoted(reading, next) && startsClause(reading, next + 1)) return true;
    if (w === "according" || w === "adding" || w === "citing" || w === "referring" || w === "as") return true;
    if (w.endsWith("ing") && frameOf(reading.tokens.lemma[next] ?? "") > 0) return true;
    if (bounds.object)
      return !(
        ADDING.test(w) ||
        pos(reading, next) === "CCONJ" ||
        pos(reading, next) === "PROPN" ||
        pos(reading, next) === "ADJ" ||
        w === "who" ||
        w === "which"
      );
    if ((w === "but" || w === "and" || w === "while") && reportsNext(reading, next + 1)) return true;
    return false;
  }
  if (tag === "CCONJ") {
    if (reportsNext(reading, row + 1)) return true;
    if (bounds.object && word(reading, row) !== "or") return startsPredicate(reading, row + 1);
    return false;
  }
  if (bounds.phrase && (tag === "AUX" || (tag === "VERB" && /[^s]s$/.test(word(reading, row))))) return true;
  if (bounds.object) {
    if (
      isTime(reading, row) &&
      pos(reading, row - 1) !== "ADP" &&
      pos(reading, row + 1) !== "PART" &&
      pos(reading, row + 1) !== "NOUN" &&
      pos(reading, row + 1) !== "PROPN"
    )
      return true;
    if (
      tag === "ADP" &&
      /^(on|in|during|at|after|before|since)$/.test(word(reading, row)) &&
      timeFollows(reading, row + 1)
    )
      return true;
    if (
      tag === "SCONJ" &&
      /^(after|when|while|because|although|though|as|if|before|since|until)$/.test(word(reading, row))
    )
      return true;
  }
  return false;
}

/** True where a subject and a finite verb come next. */
function startsClause(reading: Reading, row: number): boolean {
  for (let at = row; at < row + 8; at++) {
    const tag = pos(reading, at);
    if (at > row && (tag === "AUX" || tag === "VERB")) return true;
    if (tag === "PUNCT" || tag === "ADP" || tag === "SCONJ" || tag === "PART" || tag === "VERB") return false;
  }
  return false;
}

const ADDING = /^(especially|particularly|including|like|even|among|if|not|such|who|which|or)$/;

/** True where a finite verb other than a bare one comes next: `… and refused`, but not `to stay and fight`. */
function startsPredicate(reading: Reading, row: number): boolean {
  let at = row;
  while (pos(reading, at) === "ADV") at++;
  const tag = pos(reading, at);
  if (tag === "AUX") return true;
  if (tag !== "VERB" || isCapital(first(reading, at))) return false;
  const lemma = reading.tokens.lemma[at]!;
  const w = word(reading, at);
  return w.endsWith("ing") ? frameOf(lemma) > 0 : w !== lemma;
}

function timeFollows(reading: Reading, row: number): boolean {
  for (let at = row; at < row + 4; at++) {
    if (isTime(reading, at)) return true;
    if (
      /^(interview|statement|speech|rally|debate|tweet|january|february|march|april|june|july|august|september|october|november|december|\d{4})$/.test(
        word(reading, at),
      )
    )
      return true;
    if (pos(reading, at) === "PUNCT") return false;
  }
  return false;
}

/** True where a reporting verb comes next, with or without its subject: `… and predicted that`, `… but Brandt said`. */
function reportsNext(reading: Reading, row: number): boolean {
  for (let at = row; at < row + 9 && at < reading.count; at++) {
    const tag = pos(reading, at);
    if (beginsQuoted(reading, at) || tag === "SCONJ" || tag === "CCONJ" || tag === "AUX") return false;
    if (tag === "PUNCT" && first(reading, at) !== COMMA) return false;
    const plural = at > row && isVerbAfterPlural(reading, at);
    if ((tag !== "VERB" && !(tag === "NOUN" && plural)) || isCapital(first(reading, at))) continue;
    const lemma = reading.tokens.lemma[at]!;
    const w = word(reading, at);
    const frame = frameOf(lemma);
    if (tag === "NOUN" && !(frame & Frame.clause)) continue;
    return (
      (w !== lemma || plural) &&
      !w.endsWith("ing") &&
      (at === row ? frame > 0 : (frame & (Frame.speech | Frame.clause)) > 0)
    );
  }
  return false;
}

/** `to` without commas, stops and blanks at the end of the content that are outside quotation marks. */
export function trimEnd(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && reading.quotedAt[end - 1]! < 0 && pos(reading, end - 1) === "PUNCT") {
    const code = first(reading, end - 1);
    if (code === 0x29 || code === 0x25 || code === 0x5d) break;
    end--;
  }
  return end;
}

/** True where the source stands in a clause that opens the sentence: `When Brandt said …, the council …`. */
export function isLeading(reading: Reading, floor: number, at: number): boolean {
  let row = floor;
  if (pos(reading, row) === "CCONJ") row++;
  if (
    !/^(when|while|after|as|although|though|since|because|before|if|by|in|even|despite|once|asked)$/.test(
      word(reading, row),
    )
  )
    return false;
  if (row === at && !/^(asked)$/.test(word(reading, row))) return false;
  for (let k = row; k < at; k++) if (first(reading, k) === COMMA) return false;
  return true;
}
