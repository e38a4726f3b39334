import { words } from "../../lexicons/word-lists.js";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.js";
import type { Reading } from "./reading.js";

const RELATIVE = new Set(words("who which that whom"));
/** How many verbs a chain such as *said and wanted to help oppose* may have before the search gives up. */
const CHAIN = 4;
/** How far back the comma of an apposition may stand. */
const APPOSITION = 25;

/**
 * Who does what the word at `verb` says, in the sentence that begins at `from`: the noun phrase before its
 * verb group, the head of a relative clause, the subject of the verb that it is joined to or depends on.
 * Null where none is found. Bounded steps, whatever the sentence.
 */
export function subjectOf(reading: Reading, verb: number, from: number, to: number): NounPhrase | null {
  const { pos } = reading.tokens;
  let v = verb;
  for (let chain = 0; chain < CHAIN; chain++) {
    let j = v - 1;
    let infinitive = false;
    while (j >= from && (isAuxiliary(reading, j) || (infinitive && pos[j] === "ADJ") || reading.isQuoteMark(j))) {
      if (reading.form(j) === "to") infinitive = true;
      j--;
    }
    if (j < from) return infinitive || /ing$/.test(reading.form(v)) ? opening(reading, v, from, to) : null;
    if (pos[j] === "VERB" && j > from) {
      v = j;
      continue;
    }
    if (pos[j] === "CCONJ") {
      const before = verbBefore(reading, reading.isComma(j - 1) ? j - 1 : j, from);
      if (before < 0) return null;
      v = before;
      continue;
    }
    if (infinitive && reading.isNominal(j)) {
      // *a plan to oppose*, *asked Congress to oppose*: the noun before is the object of another verb or its topic.
      const phrase = nounPhraseBefore(reading, j + 1, from);
      const before = phrase ? phrase.from - 1 : -1;
      if (before >= from && pos[before] === "VERB") return phrase;
      const other = verbBefore(reading, j, from);
      if (other < 0) return phrase;
      v = other;
      continue;
    }
    if (reading.isComma(j)) return afterComma(reading, v, j, from);
    if (RELATIVE.has(reading.form(j))) {
      const k = reading.isComma(j - 1) ? j - 1 : j;
      const phrase = k > from ? nounPhraseBefore(reading, k, from) : null;
      if (phrase) return phrase;
    }
    if (pos[j] === "ADP" || pos[j] === "SCONJ") return opening(reading, j, from, to);
    return nounPhraseBefore(reading, j + 1, from);
  }
  return null;
}

/** A subject that is joined to `phrase` by *and*: *[Ana Brandt] and Otto Keller*; null where there is none. */
export function joinedBefore(reading: Reading, phrase: NounPhrase, from: number): NounPhrase | null {
  const joint = phrase.from - 1;
  if (joint <= from || reading.form(joint) !== "and") return null;
  const other = nounPhraseBefore(reading, joint, from);
  return other && reading.mention[other.head]! >= 0 ? other : null;
}

/** True for what may stand between a subject and its verb. */
function isAuxiliary(reading: Reading, i: number): boolean {
  const pos = reading.tokens.pos[i];
  if (reading.mention[i]! >= 0) return false;
  return pos === "AUX" || pos === "ADV" || (pos === "PART" && !reading.isPossessiveMark(i));
}

/** *X, the head of Y, criticized*: X; *X left, criticizing*: the subject of *left*. */
function afterComma(reading: Reading, verb: number, comma: number, from: number): NounPhrase | null {
  if (/ing$/.test(reading.form(verb))) {
    const main = verbBefore(reading, comma, from);
    return main < 0 ? null : directSubject(reading, main, from);
  }
  const least = Math.max(from + 1, comma - APPOSITION);
  for (let j = comma - 1; j >= least; j--) {
    if (reading.isComma(j)) {
      const phrase = nounPhraseBefore(reading, j, from);
      if (phrase) return phrase;
    }
  }
  return nounPhraseBefore(reading, comma, from);
}

/** The noun phrase right before a verb group, without following chains. */
function directSubject(reading: Reading, verb: number, from: number): NounPhrase | null {
  let j = verb - 1;
  while (j >= from && isAuxiliary(reading, j)) j--;
  if (j < from) return null;
  if (reading.isComma(j)) return null;
  if (RELATIVE.has(reading.form(j))) j = reading.isComma(j - 1) ? j - 2 : j - 1;
  return nounPhraseBefore(reading, j + 1, from);
}

/**
 * The subject of the sentence for a phrase such as *after criticizing …*: the noun phrase that opens the
 * sentence, or the one after the next comma where the phrase itself opens it.
 */
function opening(reading: Reading, at: number, from: number, to: number): NounPhrase | null {
  if (at - from > 2) return nounPhraseAfter(reading, from, at);
  for (let j = at; j < to; j++) if (reading.isComma(j)) return nounPhraseAfter(reading, j + 1, to);
  return null;
}

/** Index of the last verb before `at`, not inside a name; −1 where there is none. */
function verbBefore(reading: Reading, at: number, from: number): number {
  for (let j = at - 1; j > from && j > at - APPOSITION; j--) {
    if (reading.tokens.pos[j] === "VERB" && reading.mention[j]! < 0) return j;
  }
  return -1;
}
