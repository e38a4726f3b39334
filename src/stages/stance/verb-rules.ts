import { stanceVerbs, takesClause } from "../../lexicons/stance-verbs.js";
import { words } from "../../lexicons/word-lists.js";
import type { Finding } from "./finding.js";
import { dutyBefore } from "./judgment-rules.js";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.js";
import { polarityBefore, weighed } from "./polarity.js";
import type { Reading } from "./reading.js";
import { joinedBefore, subjectOf } from "./subject.js";

const CALLING = new Set(
  words("call describe label brand dub deem portray depict characterize paint denounce"),
);
const PARTICLES = new Set(words("out back up down"));
/** How far behind a passive verb its *by* may stand, and how long the words of a naming are. */
const BY_REACH = 8;
const COMPLEMENT = 8;
/** How many names of a list after the first are read. */
const LIST = 4;

/** Stances told by the verb at token `i` of the sentence `[from, to)`; pushed onto `found`. */
export function verbRules(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const { lemma, pos } = reading.tokens;
  if (CALLING.has(lemma[i]!)) calling(reading, i, from, to, found);
  const frames = stanceVerbs(lemma[i]!);
  if (!frames) return;
  const passive = isPassive(reading, i, from);
  for (const { label, kind, prepositions } of frames) {
    let holder: NounPhrase | null;
    let target: NounPhrase | null;
    let end = i + 1;
    if (prepositions.length > 0) {
      if (passive) continue;
      const particle = (j: number) => pos[j] === "ADV" || PARTICLES.has(reading.form(j));
      while (end < to && !prepositions.includes(reading.form(end)) && particle(end)) end++;
      if (end >= to) continue;
      if (!prepositions.includes(reading.form(end))) {
        // *blamed the delay on X*, *warned the council against X*
        const object = nounPhraseAfter(reading, end, to);
        if (!object || object.to >= to || !prepositions.includes(reading.form(object.to))) continue;
        end = object.to;
      }
      target = nounPhraseAfter(reading, ++end, to);
      holder = target && subjectOf(reading, i, from, to);
    } else if (passive) {
      const by = byAfter(reading, i, to);
      const duty = by < 0 && kind !== "aim" ? dutyBefore(reading, i, from) : -1;
      if (duty >= 0) {
        target = nounPhraseBefore(reading, duty, from);
        if (target) found.push(dutyOf(reading, label, target, duty, i, i + 1, from));
        return;
      }
      if (by < 0) continue;
      holder = nounPhraseAfter(reading, by + 1, to);
      target = holder && subjectOf(reading, i, from, to);
    } else {
      const clause = takesClause(lemma[i]!) && end < to && reading.form(end) === "that";
      target = nounPhraseAfter(reading, clause ? end + 1 : end, to);
      holder = target || end >= to || pos[end] !== "ADP" ? subjectOf(reading, i, from, to) : null;
      if (holder) target ??= frontedObject(reading, holder, from);
    }
    if (!holder || !target) continue;
    // *urged the council to act*, *called for the council to act*: for the act, not for the council.
    if (kind === "aim" && reading.mention[target.head]! >= 0) continue;
    if (label === "favor" && target.to < to && reading.form(target.to) === "to" && kind !== "attitude")
      continue;
    const duty = passive ? -1 : dutyBefore(reading, i, from);
    if (duty >= 0) {
      found.push(dutyOf(reading, label, target, duty, i, end, from));
      return;
    }
    const { negated, hedged } = polarityBefore(reading, i, from);
    const finding: Finding = { rule: kind, label, holder, target, evidence: [i, end], negated, hedged };
    found.push(finding);
    const other = passive ? null : joinedBefore(reading, holder, from);
    if (other) found.push({ ...finding, holder: other });
    let second = passive ? null : joinedAfter(reading, target, to);
    for (let n = 0; second && n < LIST; n++) {
      found.push({ ...finding, target: second });
      second = joinedAfter(reading, second, to);
    }
    return;
  }
}

/** *the council should reject the plan*: whoever says so is against it. *Should* itself hedges nothing. */
function dutyOf(
  reading: Reading,
  label: Finding["label"],
  target: NounPhrase,
  duty: number,
  verb: number,
  end: number,
  from: number,
): Finding {
  const { negated } = polarityBefore(reading, verb, from);
  const { hedged } = polarityBefore(reading, duty, from);
  return { rule: "duty", label, holder: "voice", target, evidence: [duty, end], negated, hedged };
}

/** *called the vote a disgrace*, *described him as a friend*: the words of the naming tell the label. */
function calling(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  if (isPassive(reading, i, from)) return;
  const target = nounPhraseAfter(reading, i + 1, to);
  if (!target) return;
  let end = target.to;
  while (end < to && end < target.to + COMPLEMENT && !endsNaming(reading, end, to)) end++;
  const { value, evidence } = weighed(reading, target.to, end);
  const label = value >= 1 ? "favor" : value <= -1 ? "against" : null;
  const holder = label && subjectOf(reading, i, from, to);
  if (!label || !holder) return;
  found.push({
    rule: "calls",
    label,
    holder,
    target,
    evidence: [i, evidence[1]],
    ...polarityBefore(reading, i, from),
  });
}

/** A comma or stop, *that …*, *and promised …*: what the naming does not reach beyond. */
function endsNaming(reading: Reading, i: number, to: number): boolean {
  const pos = reading.tokens.pos[i];
  if (pos === "SCONJ" || ",.;:".includes(reading.first(i))) return true;
  const next = i + 1 < to ? reading.tokens.pos[i + 1] : undefined;
  return pos === "CCONJ" && (next === "VERB" || next === "AUX" || next === "PRON");
}

/** A participle with a form of *be* or *get* before it, or with *by* right behind it. */
function isPassive(reading: Reading, i: number, from: number): boolean {
  const { lemma, pos } = reading.tokens;
  const form = reading.form(i);
  if (form === lemma[i] || /(?:ing|s)$/.test(form)) return false;
  if (reading.form(i + 1) === "by" && i + 1 < pos.length) return true;
  for (let j = i - 1; j >= from && (pos[j] === "AUX" || pos[j] === "ADV" || pos[j] === "PART"); j--) {
    if (lemma[j] === "be" || lemma[j] === "get") return true;
  }
  return false;
}

function byAfter(reading: Reading, i: number, to: number): number {
  for (let j = i + 1; j < to && j <= i + BY_REACH; j++) {
    if (reading.form(j) === "by") return j;
    if (reading.tokens.pos[j] === "PUNCT" && !reading.isQuoteMark(j)) return -1;
  }
  return -1;
}

/** The next name of a list that the target begins, joined by *and* or a comma; null where there is none. */
function joinedAfter(reading: Reading, target: NounPhrase, to: number): NounPhrase | null {
  if (reading.mention[target.head]! < 0) return null;
  let i = target.to;
  if (i < to && reading.isComma(i)) i++;
  const comma = i > target.to;
  const last = i < to && reading.tokens.pos[i] === "CCONJ";
  if (last) i++;
  if (i === target.to || i >= to) return null;
  const other = nounPhraseAfter(reading, i, to);
  if (!other || reading.mention[other.head]! < 0) return null;
  // *criticized Keller and Brandt left*: what has a verb behind it is a subject of its own.
  let behind = other.to;
  while (behind < to && reading.tokens.pos[behind] === "ADV") behind++;
  const next = behind < to ? reading.tokens.pos[behind] : undefined;
  if (next === "VERB" || next === "AUX") return null;
  return last || !comma || next === "CCONJ" || (behind < to && reading.isComma(behind)) ? other : null;
}

/** *the pact [the presidents] plan to sign*: the object in front of the subject; null where there is none. */
function frontedObject(reading: Reading, subject: NounPhrase, from: number): NounPhrase | null {
  let i = subject.from;
  while (i > from && reading.isQuoteMark(i - 1)) i--;
  if (i > from && (reading.form(i - 1) === "that" || reading.form(i - 1) === "which")) i--;
  const relative = i < subject.from;
  const phrase = i > from ? nounPhraseBefore(reading, i, from) : null;
  if (!phrase || reading.tokens.pos[phrase.head] === "PRON") return null;
  return relative || startsWithArticle(reading, subject) ? phrase : null;
}

function startsWithArticle(reading: Reading, phrase: NounPhrase): boolean {
  const pos = reading.tokens.pos[phrase.from];
  return pos === "DET" || pos === "PRON" || reading.mention[phrase.from]! >= 0;
}

/** The name in front of the head of a phrase: *[Brandt]'s campaign*, *[Russian] objections*; null where none. */
export function ownerIn(reading: Reading, phrase: NounPhrase): NounPhrase | null {
  for (let j = phrase.head - 1; j >= phrase.from; j--) {
    if (reading.mention[j]! < 0) continue;
    let first = j;
    while (first > phrase.from && reading.mention[first - 1] === reading.mention[j]) first--;
    return { from: first, to: j + 1, head: j };
  }
  return null;
}
