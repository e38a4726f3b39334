import { canHold } from "../../lexicons/holder-nouns.js";
import { attitudeAdjective } from "../../lexicons/stance-nouns.js";
import { words } from "../../lexicons/word-lists.js";
import type { Finding, Rule } from "./finding.js";
import { type NounPhrase, nounPhraseBefore } from "./noun-phrase.js";
import { weighed } from "./polarity.js";
import type { Reading } from "./reading.js";

/** How many words of a predicate are weighed, and what they must weigh for the speaker to take a side. */
const PREDICATE = 12;
const LEAST = 1;
/** What all that is quoted of a sentence must weigh to tell on a person who is no subject in it. */
const LEAST_AROUND = 1;
const JUDGMENT_ENDS = new Set(words("VERB SCONJ"));
const FORETELLING = new Set(words("will would could can may might 'll wo"));
const FEELINGS = new Set(
  words(
    "aware optimistic pessimistic concerned worried confident reluctant unable willing unwilling sure certain unsure eager ready sorry sad surprised irritated excited interested glad",
  ),
);
const URGENT = new Set(words("should must ought"));
const RELATING = new Set(words("who which that"));
const PERSONS = new Set(words("he she him her"));

/**
 * What a speaker says of somebody or something, in the quoted tokens `[from, to)` of one sentence. The
 * subject of a clause (*Brandt is unfit*, *the accord would be rather thin*) is spoken of well or badly by
 * the words of that clause; a person named elsewhere by all that is quoted.
 */
export function saysRule(reading: Reading, from: number, to: number, found: Finding[]): void {
  const { pos } = reading.tokens;
  const around = weighed(reading, from, to);
  for (let i = from; i < to; i++) {
    const who = partyEndingAt(reading, i, to);
    if (!who) continue;
    let verb = i + 1;
    while (verb < to && (pos[verb] === "ADV" || RELATING.has(reading.form(verb)))) verb++;
    const predicate = verb < to && (pos[verb] === "AUX" || (who !== "thing" && pos[verb] === "VERB"));
    const subject = predicate ? nounPhraseBefore(reading, i + 1, from) : null;
    if (subject && isOpen(reading, subject, from)) continue;
    if (subject && !(subject.from > from && pos[subject.from - 1] === "ADP")) {
      const end = who === "thing" ? judgmentEnd(reading, i, verb, to) : predicateEnd(reading, verb, to);
      const { value, evidence } = weighed(reading, verb, end);
      if (Math.abs(value) >= LEAST) add(who === "thing" ? "things" : "says", value, subject, evidence);
    } else if (who === "pronoun" || (who === "name" && isJudged(reading, i))) {
      if (Math.abs(around.value) < LEAST_AROUND) continue;
      add("mentions", around.value, { from: i, to: i + 1, head: i }, around.evidence);
    }
  }

  function add(rule: Rule, value: number, target: NounPhrase, evidence: [number, number]): void {
    const label = value > 0 ? "favor" : "against";
    found.push({ rule, label, holder: "speaker", target, evidence, negated: false, hedged: false });
  }
}

/** *what information is useful*, *if Brandt were to win*: nothing is claimed of the subject. */
function isOpen(reading: Reading, { from }: NounPhrase, first: number): boolean {
  return OPENING.has(reading.form(from)) || (from > first && OPENING.has(reading.form(from - 1)));
}

/** What ends at token `i`: a name, a pronoun for a person, the last noun of a phrase; null for anything else. */
function partyEndingAt(reading: Reading, i: number, to: number): "name" | "pronoun" | "thing" | null {
  const mention = reading.mention[i]!;
  if (mention >= 0) return i + 1 < to && reading.mention[i + 1] === mention ? null : "name";
  const pos = reading.tokens.pos[i];
  if (pos === "PRON") return PERSONS.has(reading.form(i)) ? "pronoun" : null;
  return pos === "NOUN" ? "thing" : null;
}

const OPENING = new Set(words("what which whatever whichever whether if"));
const PLACING = new Set(words("in at from near before after during by"));

/**
 * A person, and not as the place, time or author of something (*before Brandt*). In seesaw-train a speaker
 * takes a side on a third of the persons he names, and on hardly any body, group or country.
 */
function isJudged(reading: Reading, i: number): boolean {
  const m = reading.mention[i]!;
  let first = i;
  while (first > 0 && reading.mention[first - 1] === m) first--;
  if (reading.mentions[m]!.type !== "PERSON") return false;
  if (first < 2) return true;
  if (PLACING.has(reading.form(first - 1))) return false;
  // *its president, Ana Brandt*: the name only says who that is.
  return !(reading.isComma(first - 1) && reading.isNominal(first - 2) && reading.mention[first - 2]! < 0);
}

/**
 * End of the judgment that begins at the verb of a thing (*was a useless law*, *would be rather thin*); the verb
 * itself where it is none: what a thing will do is a prediction (*costs could rise*), what is done to it is news,
 * unless it *should* be. `subject` is the last word of what is spoken of.
 */
function judgmentEnd(reading: Reading, subject: number, verb: number, to: number): number {
  const { pos, lemma } = reading.tokens;
  let i = verb;
  let be = false;
  let foretold = false;
  let urgent = false;
  while (i < to && (pos[i] === "AUX" || pos[i] === "ADV" || pos[i] === "PART" || reading.isQuoteMark(i))) {
    if (lemma[i] === "be") be = true;
    if (URGENT.has(reading.form(i))) urgent = true;
    if (FORETELLING.has(reading.form(i))) foretold = true;
    i++;
  }
  const last = predicateEnd(reading, verb, to);
  // *the council should reject the plan*: what it is told to do says nothing of the council.
  if (urgent) return pos[i] === "VERB" && !be && canHold(lemma[subject]!) ? verb : last;
  if (pos[i] === "VERB") {
    const undergone = be && !reading.form(i).endsWith("ing");
    return foretold || undergone ? verb : last;
  }
  if (!be) return last;
  // *is tired*, *is optimistic*: how one feels is no judgment of oneself.
  if (FEELINGS.has(reading.form(i)) || attitudeAdjective(reading.form(i))) return verb;
  while (i < last && !JUDGMENT_ENDS.has(pos[i]!)) i++;
  return i;
}

function isClauseMark(reading: Reading, i: number): boolean {
  return reading.tokens.pos[i] === "PUNCT" && ",;:.!?—".includes(reading.first(i));
}

function predicateEnd(reading: Reading, verb: number, to: number): number {
  let end = verb;
  while (end < to && end < verb + PREDICATE && !isClauseMark(reading, end)) end++;
  return end;
}
