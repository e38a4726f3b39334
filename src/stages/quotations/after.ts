import { Frame, OPINION_PASSIVES, prepositionsOf } from "../../lexicons/reporting.js";
import { tailEnd, verbFrame } from "./before.js";
import type { Candidate, Construction } from "./candidate.js";
import { contentEnd, trimEnd } from "./clause.js";
import { continuation } from "./continuation.js";
import { groupStart, isNominal, isTime, phraseAfter, phraseBefore, type Rows } from "./phrase.js";
import { beginsQuoted, COLON, COMMA, first, isStop, pos, type Reading, word } from "./reading.js";

/** What the sentence has shown so far. */
export interface Context {
  /** Source of the reporting verb before this one in the sentence. */
  source: Rows | null;
}

const QUESTION = /^(whether|how|why|what|who|where|when|if)$/;

/**
 * The quotation whose words follow the verb at `verb`: `she said (that) …`, `refused to …`, `criticized …`,
 * `is expected to …`. Null where the verb attributes nothing.
 */
export function quotationAfter(reading: Reading, verb: number, context: Context): Candidate | null {
  const frame = verbFrame(reading, verb);
  const floor = reading.sentenceFrom[reading.sentenceAt[verb]!]!;
  const ceiling = reading.sentenceFrom[reading.sentenceAt[verb]! + 1]!;
  const group = groupStart(reading, verb, floor);
  const passive = isPassive(reading, verb, group) || isBareAsked(reading, verb, floor);
  if (passive) return ofPassive(reading, verb, group, floor, ceiling, frame);
  if (frame === 0 || word(reading, group - 1) === "to") return null;
  const source = sourceOf(reading, verb, group, floor, context);
  if (!source && !(frame & Frame.speech)) return null;
  const found =
    asOpener(reading, verb, frame, floor, source, ceiling) ?? startOf(reading, verb, frame, ceiling);
  if (!found) return null;
  const relative = source !== null && /^(who|which|that)$/.test(word(reading, source.to - 1));
  const leading = found.construction !== "opener" && isLeading(reading, floor, source?.from ?? group);
  const object =
    found.construction === "object" ||
    found.construction === "preposition" ||
    found.construction === "infinitive";
  let end = contentEnd(reading, found.from, ceiling, { relative, leading, object });
  end = trimEnd(reading, found.from, end);
  if (end <= found.from) return null;
  const content = [{ from: found.from, to: end }];
  if (end >= ceiling - 1 && !object) content.push(...continuation(reading, Math.max(end, ceiling)));
  return { construction: found.construction, content, cue: { from: verb, to: found.cueEnd }, source };
}

function isPassive(reading: Reading, verb: number, group: number): boolean {
  const tag = pos(reading, verb);
  if (tag !== "VERB" && tag !== "ADJ") return false;
  if (word(reading, verb).endsWith("ing")) return false;
  for (let row = verb - 1; row >= group; row--) {
    if (pos(reading, row) === "ADV" || pos(reading, row) === "PART") continue;
    return /^(is|are|was|were|be|been|being|'s|’s|'re|’re|got|get)$/.test(word(reading, row));
  }
  return false;
}

/** `Asked whether …`, `when asked about …`: the one who was asked is not the source. */
function isBareAsked(reading: Reading, verb: number, floor: number): boolean {
  if (word(reading, verb) !== "asked") return false;
  return verb === floor || /^(when|if|while|,)$/.test(word(reading, verb - 1));
}

function ofPassive(
  reading: Reading,
  verb: number,
  group: number,
  floor: number,
  ceiling: number,
  frame: number,
): Candidate | null {
  const next = verb + 1;
  const w = word(reading, next);
  const opinion = OPINION_PASSIVES.has(word(reading, verb));
  const bounds = { relative: false, leading: isLeading(reading, floor, group), object: true };
  const subject = phraseBefore(reading, group, floor);
  if (opinion && (w === "to" || w === "as")) {
    const from = w === "as" ? next + 1 : next;
    const to = trimEnd(reading, from, contentEnd(reading, from, ceiling, bounds));
    if (to <= from) return null;
    const content = w === "to" && subject ? [subject, { from, to }] : [{ from, to }];
    return {
      construction: "passive",
      content,
      cue: { from: verb, to: from },
      source: null,
      impersonal: true,
    };
  }
  if (w === "by" && frame & Frame.object && subject) {
    const source = phraseAfter(reading, next + 1, ceiling);
    return source && { construction: "by", content: [subject], cue: { from: verb, to: verb + 1 }, source };
  }
  if (frame & Frame.addressee && (w === "about" || QUESTION.test(w) || w === "that")) {
    const from = w === "about" || w === "that" ? next + 1 : next;
    const to = trimEnd(reading, from, contentEnd(reading, from, ceiling, bounds));
    return to > from
      ? {
          construction: "question",
          content: [{ from, to }],
          cue: { from: verb, to: verb + 1 },
          source: null,
          impersonal: true,
        }
      : null;
  }
  return null;
}

/** True where the source stands in a clause that opens the sentence: `When Brandt said …, the council …`. */
function isLeading(reading: Reading, floor: number, at: number): boolean {
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

function sourceOf(
  reading: Reading,
  verb: number,
  group: number,
  floor: number,
  context: Context,
): Rows | null {
  const before = group - 1;
  const code = first(reading, before);
  const joined = pos(reading, before) === "CCONJ";
  const participle = word(reading, verb).endsWith("ing") && group === verb;
  if (before < floor) return participle ? mainSubject(reading, verb) : null;
  if (
    joined ||
    (participle && (code === COMMA || pos(reading, before) === "ADP" || pos(reading, before) === "SCONJ"))
  ) {
    return context.source ?? firstPhrase(reading, floor, verb);
  }
  return (
    phraseBefore(reading, group, floor) ??
    (code === COMMA || pos(reading, before) === "ADP"
      ? (context.source ?? firstPhrase(reading, floor, verb))
      : null)
  );
}

/** The subject after an opening participle: `Citing costs, | the mayor | …`. */
function mainSubject(reading: Reading, verb: number): Rows | null {
  const ceiling = reading.sentenceFrom[reading.sentenceAt[verb]! + 1]!;
  for (let row = verb; row < ceiling; row++) {
    if (first(reading, row) !== COMMA) continue;
    let to = row + 1;
    while (to < ceiling && isNominal(reading, to)) to++;
    if (to > row + 1) return { from: row + 1, to };
  }
  return null;
}

/** The first noun phrase of the sentence that stands before a verb: its subject, most likely. */
function firstPhrase(reading: Reading, floor: number, ceiling: number): Rows | null {
  for (let row = floor; row < ceiling; row++) {
    const tag = pos(reading, row);
    if ((tag === "VERB" || tag === "AUX") && row > floor) {
      const phrase = phraseBefore(reading, groupStart(reading, row, floor), floor);
      if (phrase) return phrase;
    }
  }
  return null;
}

interface Start {
  construction: Construction;
  from: number;
  cueEnd: number;
}

/** Where the content begins after the verb, and by which construction. */
function startOf(reading: Reading, verb: number, frame: number, ceiling: number): Start | null {
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
        (isSay(reading, verb) && isNominal(reading, past) && past + 1 < ceiling))
    )
      return { construction: "bare", from: past, cueEnd };
  }
  if (
    frame & Frame.object &&
    row < ceiling &&
    (isNominal(reading, row) || pos(reading, row) === "VERB") &&
    !isTime(reading, row)
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
    if (isNominal(reading, row) || isTime(reading, row) || /^['’]s?$/.test(w) || first(reading, row) === 0x2d)
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
        if (!isNominal(reading, next) && !/^['’]s?$/.test(w) && first(reading, next) !== 0x2d) break;
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

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
