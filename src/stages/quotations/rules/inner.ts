import { Frame } from "../../../lexicons/reporting.js";
import { marksInside } from "../../../reading/marks.js";
import { first, pos, type Reading, sentenceEnd, sentenceStart, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { groupStart, verbFrame } from "../../../reading/verbs.js";
import type { RuledQuotation } from "../finder.js";
import { quotationAfter } from "./after.js";
import { trimEnd } from "./clause.js";

/** By such a word beside the verb a thing is only possible, asked or denied: `will claim`, `never said`. */
const UNREAL =
  /^(will|would|can|could|may|might|shall|should|must|wo|ca|['’]ll|['’]d|do|does|did|not|n['’]t|never|to)$/;

/** A clause after such a word tells no fact: `if he says`, `I am unsure that he believes`. */
const CONDITION = /^(if|unless|whether|unsure|unconvinced|doubt)$/;

/** Nor does one after these where they are denied: `I don't think he knows`. */
const DOUBTED = /^(think|believe|know|mean|say|sure|convinced)$/;

/** Words that stand for the speaker himself or for nobody in particular: `I think`, `the idea that says`. */
const NOBODY_ELSE = /^(i|we|me|us|my|our|that|which|who|whom|whose|this|these|those|there|what|one)$/;

/** Words that begin a clause and no subject. */
const OPENER = /^(when|while|how|why|as|because|since|after|before|until|although|though|so|but|and)$/;

/** Verbs that judge what follows: alone (`calls it a threat`), and only with `as` (`sees it as a threat`). */
const JUDGES = /^(call|consider|deem|blame|accuse|criticize|praise|denounce|condemn)$/;
const JUDGES_WITH_AS = /^(see|view|regard|describe|portray|perceive)$/;

/** Verbs whose infinitive is told and not only meant: `refused to sign`, but not `wants to sign`. */
const TELLS_WITH_INFINITIVE = /^(promise|pledge|vow|threaten|refuse)$/;

/** Verbs that tell what follows their preposition: `called for a vote`. */
const TELLS_WITH_PREPOSITION = /^(call|warn|complain|insist|agree|disagree|apologize)$/;

/** `so-called` is no verb. */
const HYPHEN = 0x2d;
const QUESTION_MARK = 0x3f;

/** Longest source, in tokens: what seems longer is a sentence that was read wrongly. */
const LONGEST_SOURCE = 12;

type Outer = Pick<RuledQuotation, "content" | "cue">;

/**
 * The reading in which a piece that stands between quotation marks is plain text, and what stands between marks of
 * its own inside it (*'no'* in *"He said 'no' to us"*) is quoted. Linear.
 */
export function readInside(reading: Reading, outer: readonly Outer[]): Reading {
  const begun = new Set(outer.flatMap(({ content }) => content.map(({ from }) => reading.quotedAt[from]!)));
  return reading.withQuoted(marksInside(reading.text, reading.quoted, (k) => begun.has(k)));
}

interface Cued extends RuledQuotation {
  cue: Rows;
}

/** An attribution inside another's content, and the index of that other in the list that was given. */
export interface InnerQuotation extends Cued {
  outer: number;
}

/**
 * The attributions inside the content of others: `"The mayor knows that it is late," Brandt said` gives, beside
 * Brandt's words, what the mayor knows. By rules alone, since no pack marks them: a verb of saying, thinking or
 * judging with a subject of its own, both and the statement inside one piece of the outer content. Left out are what
 * is only possible, asked or denied (*it will enable him to claim*) and what the speaker says of himself (*I think*).
 *
 * @param inside the text as it reads inside the outer ones (`readInside`)
 * @param outer quotations that share no row of content
 */
export function innerQuotations(inside: Reading, outer: readonly Outer[]): InnerQuotation[] {
  const cues = new Set(outer.flatMap(({ cue }) => (cue ? [cue.from] : [])));
  return outer.flatMap(({ content }, k) =>
    content.flatMap((piece) => insidePiece(inside, piece, cues).map((found) => ({ ...found, outer: k }))),
  );
}

function insidePiece(inside: Reading, piece: Rows, cues: ReadonlySet<number>): Cued[] {
  const found: Cued[] = [];
  let next = piece.from + 1;
  for (let verb = next; verb < piece.to; verb++) {
    if (verb < next || cues.has(verb)) continue;
    const candidate = at(inside, verb, piece);
    if (!candidate) continue;
    found.push(candidate);
    next = candidate.content[0]!.to;
  }
  return found;
}

/** The attribution whose cue is the verb at `verb`; null where it is none, or one of another piece. */
function at(inside: Reading, verb: number, piece: Rows): Cued | null {
  const frame = verbFrame(inside, verb);
  if (frame === 0 || first(inside, verb - 1) === HYPHEN) return null;
  const floor = Math.max(piece.from, sentenceStart(inside, verb));
  const group = groupStart(inside, verb, floor);
  if (isUnreal(inside, group, verb, floor)) return null;
  const candidate = quotationAfter(inside, verb, null);
  if (!candidate?.source || !candidate.cue || !isTold(inside, candidate, verb, frame)) return null;
  const { source, cue, content } = candidate;
  if (source.from < piece.from || source.to > verb || !isSomebody(inside, source, floor)) return null;
  const { from, to } = content[0]!;
  const end = trimEnd(inside, from, Math.min(to, piece.to, wordsEnd(inside, candidate)));
  return from > verb && end - from > 1 ? { ...candidate, cue, content: [{ from, to: end }] } : null;
}

/** True where the verb with its auxiliaries tells no fact: `may say`, `to say`, `if he says`, `saying`. */
function isUnreal(inside: Reading, group: number, verb: number, floor: number): boolean {
  for (let row = Math.max(floor, group - 1); row < verb; row++)
    if (UNREAL.test(word(inside, row))) return true;
  for (let row = floor; row < group; row++) {
    const w = word(inside, row);
    if (CONDITION.test(w) || (DOUBTED.test(w) && /^(not|n['’]t)$/.test(word(inside, row - 1)))) return true;
  }
  if (isQuestion(inside, verb)) return true;
  return group === verb && word(inside, verb).endsWith("ing");
}

function isQuestion(inside: Reading, row: number): boolean {
  const end = sentenceEnd(inside, row);
  // The mark that closes a quotation may stand behind.
  return first(inside, end - 1) === QUESTION_MARK || first(inside, end - 2) === QUESTION_MARK;
}

/** True where the source is a phrase for somebody other than the speaker, and no question's: `Do you think`. */
function isSomebody(inside: Reading, { from, to }: Rows, floor: number): boolean {
  if (to - from > LONGEST_SOURCE || OPENER.test(word(inside, from))) return false;
  // `I’m`, `let’s`
  if (to - from === 2 && /^(i|we|let)$/.test(word(inside, from))) return false;
  return !NOBODY_ELSE.test(word(inside, to - 1)) && !(from > floor && UNREAL.test(word(inside, from - 1)));
}

/** True where the construction is one that is mostly right inside another's words. */
function isTold(
  inside: Reading,
  { construction, content }: RuledQuotation,
  verb: number,
  frame: number,
): boolean {
  const lemma = inside.tokens.lemma[verb]!;
  switch (construction) {
    case "that":
    case "colon":
      return true;
    case "bare":
      // `the plan he said was foolish`: without its subject it is no statement.
      return pos(inside, content[0]!.from) !== "AUX";
    case "quote-after":
      return (frame & Frame.clause) !== 0 || JUDGES.test(lemma);
    case "infinitive":
      return TELLS_WITH_INFINITIVE.test(lemma);
    case "preposition":
      return TELLS_WITH_PREPOSITION.test(lemma);
    case "object":
      // Who is considering something has not judged it.
      if (word(inside, verb) === "considering") return false;
      return JUDGES.test(lemma) || (JUDGES_WITH_AS.test(lemma) && holdsAs(inside, content[0]!));
    default:
      return false;
  }
}

/** Where quoted words end before the next verb of the same subject: `said "never again" | and left`. */
function wordsEnd(inside: Reading, { construction, content }: RuledQuotation): number {
  const { from, to } = content[0]!;
  const k = inside.quotedAt[from]!;
  if (construction !== "quote-after" || k < 0) return to;
  const end = inside.quotedTo[k]!;
  return pos(inside, end) === "CCONJ" && pos(inside, end + 1) === "VERB" ? end : to;
}

function holdsAs(inside: Reading, { from, to }: Rows): boolean {
  for (let row = from + 1; row < to; row++) if (word(inside, row) === "as") return true;
  return false;
}
