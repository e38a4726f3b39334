import {
  attitudeAdjective,
  attitudeNoun,
  attitudePeople,
  joinsTarget,
  receives,
} from "../../lexicons/stance-nouns.js";
import { stanceVerbs } from "../../lexicons/stance-verbs.js";
import { words } from "../../lexicons/word-lists.js";
import type { Finding } from "./finding.js";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.js";
import { polarityBefore } from "./polarity.js";
import type { Reading } from "./reading.js";
import { subjectOf } from "./subject.js";
import { ownerIn } from "./verb-rules.js";

const FROM_OR_BY = new Set(words("from by among"));
/** Nouns that give an attitude words or a body: *a letter of support for*. */
const EXPRESSIONS_OF = new Set(
  words(
    "expression message word letter statement sign signal show vote declaration pledge wave lot storm act note voice resolution",
  ),
);
const PEOPLE_OF = new Set(words("of for"));
const BACKED: ReadonlyMap<string, Finding["label"]> = new Map([
  ["backed", "favor"],
  ["supported", "favor"],
  ["sponsored", "favor"],
  ["opposed", "against"],
]);

/** *support for the deal*, *the farmers’ objections to the dam*, *drew criticism from the unions*. */
export function nounRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const { pos, lemma } = reading.tokens;
  const label = attitudeNoun(lemma[i]!);
  if (!label || i + 1 >= to) return;
  const phrase = nounPhraseBefore(reading, i + 1, from);
  // *a triumph of anger over …*: the attitude is not what is spoken of.
  if (!phrase || (phrase.head !== i && !EXPRESSIONS_OF.has(lemma[phrase.head]!))) return;
  // *voiced support for*, *came to the defense of*
  let verb = phrase.from - 1;
  if (pos[verb] === "ADP") verb--;
  if (verb <= from || (pos[verb] !== "VERB" && pos[verb] !== "AUX")) verb = -1;
  // *rejected criticism of the plan*: whose attitude that was is not told.
  if (
    verb > 0 &&
    stanceVerbs(lemma[verb]!)?.some(({ label, kind }) => label === "against" && kind === "attitude")
  )
    return;
  const polarity = polarityBefore(reading, verb > 0 ? verb : i, from);
  const add = (holder: NounPhrase | null, target: NounPhrase | null, end: number) => {
    if (holder && target)
      found.push({ rule: "noun", label, holder, target, evidence: [i, end], ...polarity });
  };
  const next = reading.form(i + 1);
  if (FROM_OR_BY.has(next)) {
    if (verb > 0 && receives(lemma[verb]!)) {
      add(nounPhraseAfter(reading, i + 2, to), subjectOf(reading, verb, from, to), i + 1);
    }
    return;
  }
  if (!joinsTarget(next, lemma[i]!, label)) return;
  const target = nounPhraseAfter(reading, i + 2, to);
  if (!target) return;
  if (target.to + 1 < to && FROM_OR_BY.has(reading.form(target.to))) {
    add(nounPhraseAfter(reading, target.to + 1, to), target, i + 2);
    return;
  }
  const owner = reading.mention[phrase.head]! < 0 ? ownerIn(reading, phrase) : null;
  if (owner) add(owner, target, i + 2);
  else if (verb < 0 && pos[phrase.from] === "PRON" && phrase.from < phrase.head) {
    add({ from: phrase.from, to: phrase.from + 1, head: phrase.from }, target, i + 2);
  } else if (verb > 0 && !receives(lemma[verb]!)) add(subjectOf(reading, verb, from, to), target, i + 2);
}

/** *critical of the deal*: the subject of the copula, or the phrase that the adjective follows. */
export function adjectiveRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  // The form first: *opposed* and *disappointed* have the lemma of their verb.
  const form = reading.form(i);
  const label = attitudeAdjective(form) ?? attitudeAdjective(reading.tokens.lemma[i]!);
  if (!label || i + 2 >= to || !joinsTarget(reading.form(i + 1), "", label)) return;
  // *opposed by* is a passive; *as opposed to* compares.
  if (form === "opposed" && (reading.form(i + 1) !== "to" || reading.form(i - 1) === "as")) return;
  const target = nounPhraseAfter(reading, i + 2, to);
  const holder = target && subjectOf(reading, i, from, to);
  if (!holder) return;
  found.push({
    rule: "adjective",
    label,
    holder,
    target,
    evidence: [i, i + 2],
    ...polarityBefore(reading, i, from),
  });
}

/**
 * *Otto Keller, a critic of the plan*, *Brandt supporters*: the person whom the phrase describes, else the
 * people themselves.
 */
export function peopleRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const { pos, lemma } = reading.tokens;
  const label = attitudePeople(lemma[i]!);
  if (!label || !reading.isNominal(i) || reading.mention[i]! >= 0) return;
  const phrase = nounPhraseBefore(reading, i + 1, from);
  if (!phrase || phrase.head !== i) return;
  const behind = i + 2 < to && PEOPLE_OF.has(reading.form(i + 1));
  const target = behind ? nounPhraseAfter(reading, i + 2, to) : ownerIn(reading, phrase);
  // *Russian critics* are critics from Russia, not of it.
  if (!target || (!behind && reading.mentions[reading.mention[target.head]!]?.type === "NORP")) return;
  const before = phrase.from - 1;
  let holder: NounPhrase = { from: behind ? phrase.from : i, to: i + 1, head: i };
  if (before > from && reading.isComma(before)) {
    const named = nounPhraseBefore(reading, before, from);
    if (named && reading.mention[named.head]! >= 0) holder = named;
  } else if (before > from && pos[before] === "AUX" && lemma[before] === "be") {
    holder = subjectOf(reading, phrase.from, from, to) ?? holder;
  } else {
    const at = behind ? target.to : i + 1;
    const named = at < to ? nounPhraseAfter(reading, reading.isComma(at) ? at + 1 : at, to) : null;
    if (
      named &&
      reading.mention[named.from]! >= 0 &&
      reading.mention[named.head] === reading.mention[named.from]
    ) {
      if (!behind || reading.isComma(at)) holder = named;
    }
  }
  found.push({
    rule: "people",
    label,
    holder,
    target,
    evidence: [i, i + 1],
    ...polarityBefore(reading, phrase.from, from),
  });
}

/** *US-backed bids*, at the token after the hyphen; *anti-Brandt protesters*, at the token that holds both. */
export function compoundRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  if (reading.mention[i]! >= 0) {
    const form = reading.form(i);
    const side = form.startsWith("anti-") ? "against" : form.startsWith("pro-") ? "favor" : null;
    const holder = side && nounPhraseAfter(reading, i + 1, to);
    if (!side || !holder || holder.from !== i + 1) return;
    const target = { from: i, to: i + 1, head: i };
    found.push({
      rule: "compound",
      label: side,
      holder,
      target,
      evidence: [i, i + 1],
      negated: false,
      hedged: false,
    });
    return;
  }
  const label = BACKED.get(reading.form(i));
  if (!label || i - 2 < from || !reading.joins(i - 1) || reading.mention[i - 2]! < 0) return;
  const target = nounPhraseAfter(reading, i + 1, to);
  if (!target) return;
  let first = i - 2;
  while (first > from && reading.mention[first - 1] === reading.mention[i - 2]) first--;
  const holder = { from: first, to: i - 1, head: i - 2 };
  found.push({
    rule: "compound",
    label,
    holder,
    target,
    evidence: [i, i + 1],
    negated: false,
    hedged: false,
  });
}
