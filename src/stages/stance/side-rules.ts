import { canHold } from "../../lexicons/holder-nouns.js";
import { words } from "../../lexicons/word-lists.js";
import type { Finding } from "./finding.js";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.js";
import { polarityBefore } from "./polarity.js";
import type { Reading } from "./reading.js";
import { subjectOf } from "./subject.js";
import { ownerIn } from "./verb-rules.js";

const FAVOR = new Set(words("favor favour"));
/** Verbs that place their subject on a side: *came out in favor of*, *spoke against*. */
const PLACING = new Set(words("be come speak stand vote argue rule lean testify decide remain stay"));
/** Bodies that *for* joins to whom they serve: *the party was for the children*. */
const SERVING = new Set(words("party court army force foundation team event"));

/** *is for the plan*, *came out in favor of the plan*, *ruled against the ministry*, at the preposition `i`. */
export function sideRules(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const form = reading.form(i);
  if (form === "against") againstRule(reading, i, from, to, found);
  else if (form === "in" && i + 2 < to && FAVOR.has(reading.form(i + 1)) && reading.form(i + 2) === "of") {
    const verb = verbBefore(reading, i, from);
    if (verb > from && PLACING.has(reading.tokens.lemma[verb]!))
      side(reading, "favor", [i, i + 3], from, to, found);
  } else if (form === "for" && i > from && isBe(reading, verbBefore(reading, i, from))) {
    const target = nounPhraseAfter(reading, i + 1, to);
    const holder = target && startsDefinite(reading, target) ? subjectOf(reading, i, from, to) : null;
    if (holder && takesSides(reading, holder)) side(reading, "favor", [i, i + 1], from, to, found);
  }
}

/** *is against the plan*; *ruled against the ministry*: any verb or noun before *against*. */
function againstRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const { pos } = reading.tokens;
  const verb = verbBefore(reading, i, from);
  if (verb > from && PLACING.has(reading.tokens.lemma[verb]!)) {
    side(reading, "against", [i, i + 1], from, to, found);
    return;
  }
  const before = i - 1;
  if (before <= from) return;
  const target = nounPhraseAfter(reading, i + 1, to);
  if (!target) return;
  let holder: NounPhrase | null = null;
  if (pos[before] === "VERB") holder = subjectOf(reading, before, from, to);
  else if (reading.isNominal(before)) {
    const phrase = nounPhraseBefore(reading, i, from);
    if (!phrase) return;
    const governing = phrase.from - 1;
    if (governing > from && pos[governing] === "VERB") holder = subjectOf(reading, governing, from, to);
    else if (reading.mention[phrase.from]! >= 0 && reading.mention[phrase.head]! < 0)
      holder = ownerIn(reading, phrase);
  }
  if (!holder) return;
  // *backed Ukraine against Russia*: a name shows nothing.
  const first = reading.mention[before]! >= 0 ? i : before;
  found.push({
    rule: "against",
    label: "against",
    holder,
    target,
    evidence: [first, i + 1],
    ...polarityBefore(reading, before, from),
  });
}

/** The subject of the verb before `evidence` takes the side toward what follows. */
function side(
  reading: Reading,
  label: Finding["label"],
  evidence: [from: number, to: number],
  from: number,
  to: number,
  found: Finding[],
): void {
  const target = nounPhraseAfter(reading, evidence[1], to);
  const holder = target && subjectOf(reading, evidence[0], from, to);
  if (!holder) return;
  found.push({
    rule: "side",
    label,
    holder,
    target,
    evidence,
    ...polarityBefore(reading, evidence[0], from),
  });
}

/** Index of the verb before token `i`, adverbs and *not* between them skipped; −1 for anything else. */
function verbBefore(reading: Reading, i: number, from: number): number {
  const { pos } = reading.tokens;
  let j = i - 1;
  while (j > from && (pos[j] === "ADV" || (pos[j] === "PART" && !reading.isPossessiveMark(j)))) j--;
  return j >= from && (pos[j] === "VERB" || pos[j] === "AUX") && reading.mention[j]! < 0 ? j : -1;
}

function isBe(reading: Reading, verb: number): boolean {
  return verb >= 0 && reading.tokens.lemma[verb] === "be";
}

/** A name, *the …*, *his …*: what somebody may be for; *for sale*, *for the most part* and *for years* are no sides. */
function startsDefinite(reading: Reading, { from, head }: NounPhrase): boolean {
  if (reading.mention[head]! >= 0) return true;
  if (["most", "first", "last", "second", "better"].includes(reading.form(from + 1))) return false;
  const pos = reading.tokens.pos[from];
  return from < head && (pos === "DET" || pos === "PRON");
}

/** A person or a people or a word for them, and not a thing that is meant for somebody. */
function takesSides(reading: Reading, { head }: NounPhrase): boolean {
  const { pos, lemma } = reading.tokens;
  const type = reading.mentions[reading.mention[head]!]?.type;
  if (type) return type === "PERSON" || type === "NORP";
  if (pos[head] === "PRON") return !["it", "this", "that", "which", "there"].includes(reading.form(head));
  return canHold(lemma[head]!) && !SERVING.has(lemma[head]!);
}
