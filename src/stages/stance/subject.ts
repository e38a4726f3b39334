import { canHold } from "../../lexicons/holder-nouns.js";
import { urges } from "../../lexicons/stance-verbs.js";
import { words } from "../../lexicons/word-lists.js";
import { baseBefore, type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.js";
import type { Reading } from "./reading.js";

const RELATIVE = new Set(words("which that whom"));
/** How many verbs a chain such as *said and wanted to help oppose* may have before the search gives up. */
const CHAIN = 4;
/** How far back the comma of an apposition may stand. */
const APPOSITION = 25;
/** How far on the comma stands that ends a phrase at the opening of a sentence. */
const OPENING = 40;

/**
 * Who does what the word at `verb` says, in the sentence that begins at `from`: the noun phrase before its
 * verb group, the head of a relative clause, the subject of the verb that it is joined to or depends on.
 * Null where none is found. Bounded steps, whatever the sentence.
 */
export function subjectOf(reading: Reading, verb: number, from: number, to: number): NounPhrase | null {
  const { pos } = reading.tokens;
  let v = verb;
  let last: NounPhrase | null = null;
  for (let chain = 0; chain < CHAIN; chain++) {
    const gerund = reading.form(v).endsWith("ing");
    let j = v - 1;
    let infinitive = false;
    let finite = false;
    while (
      j >= from &&
      (isAuxiliary(reading, j) || (infinitive && pos[j] === "ADJ") || reading.isQuoteMark(j))
    ) {
      if (reading.form(j) === "to") infinitive = true;
      if (pos[j] === "AUX") finite = true;
      j--;
    }
    if (j < from) return last ?? (infinitive || gerund ? opening(reading, v, from, to) : null);
    let depends = pos[j] === "CCONJ";
    if (pos[j] === "VERB" && j > from) {
      v = j;
      continue;
    }
    if (pos[j] === "ADP" || pos[j] === "SCONJ") {
      if (!gerund) return last ?? opening(reading, j, from, to);
      depends = true;
    } else if (reading.isComma(j)) {
      if (!gerund) return betweenCommas(reading, j, from) ?? last;
      depends = true;
    }
    if (reading.form(j) === "who") return antecedentOf(reading, j, from);
    if (!depends) {
      const relative = RELATIVE.has(reading.form(j));
      const k = relative ? (reading.isComma(j - 1) ? j - 1 : j) : j + 1;
      const phrase =
        nounPhraseBefore(reading, k, from) ?? (relative ? nounPhraseBefore(reading, j + 1, from) : null);
      if (!phrase) return last;
      // *filed a brief supporting X*, *has a plan to oppose X*: a thing holds nothing; whoever filed it does.
      const urging = infinitive && !finite ? urgingBefore(reading, phrase, from) : -1;
      if (urging >= 0) {
        v = urging;
        continue;
      }
      last = phrase;
      if (acts(reading, phrase)) return phrase;
      j = phrase.from;
    }
    v = verbBefore(reading, j, from);
    if (v < 0) return last ?? (depends ? opening(reading, j, from, to) : null);
  }
  return last;
}

/**
 * Whom *who* at token `i` means: the nearest person or word for people before it, which may hang on another
 * (*operas for people who …*); else the whole phrase. Null where no phrase stands there.
 */
export function antecedentOf(reading: Reading, i: number, from: number): NounPhrase | null {
  const at = reading.isComma(i - 1) ? i - 1 : i;
  const near = baseBefore(reading, at, from);
  if (!near) return null;
  const mention = reading.mention[near.head]!;
  if (mention >= 0 ? isPerson(reading, near) : acts(reading, near)) return near;
  const apart = at < i ? betweenCommas(reading, at, from) : null;
  return apart && reading.mention[apart.head]! >= 0 ? apart : nounPhraseBefore(reading, at, from);
}

/** True for a phrase that can be somebody's name or a word for people, or a pronoun. */
function acts(reading: Reading, phrase: NounPhrase): boolean {
  const { pos, lemma } = reading.tokens;
  return reading.mention[phrase.head]! >= 0 || pos[phrase.head] === "PRON" || canHold(lemma[phrase.head]!);
}

function isPerson(reading: Reading, { head }: NounPhrase): boolean {
  return reading.mentions[reading.mention[head]!]?.type === "PERSON";
}

/** The verb of urging of which `phrase` is the object: *urged Congress [to oppose]*; −1 where there is none. */
function urgingBefore(reading: Reading, phrase: NounPhrase, from: number): number {
  let verb = phrase.from - 1;
  if (verb > from && reading.form(verb) === "on") verb--;
  return verb >= from && reading.tokens.pos[verb] === "VERB" && urges(reading.tokens.lemma[verb]!)
    ? verb
    : -1;
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

/**
 * *X, the head of Y, a union, criticized*, at the last comma: the nearest name that stands before one of the
 * commas; where none does, the phrase right before. *Its president, X, criticized*: the person between the
 * commas.
 */
function betweenCommas(reading: Reading, comma: number, from: number): NounPhrase | null {
  const least = Math.max(from + 1, comma - APPOSITION);
  let other: NounPhrase | null = null;
  for (let j = comma - 1; j >= least; j--) {
    if (!reading.isComma(j)) continue;
    const phrase = nounPhraseBefore(reading, j, from);
    if (phrase && reading.mention[phrase.head]! >= 0) return phrase;
    if (phrase && !other) {
      const inner = nounPhraseBefore(reading, comma, from);
      if (inner?.from === j + 1 && isPerson(reading, inner)) return inner;
    }
    other ??= phrase;
  }
  return other ?? nounPhraseBefore(reading, comma, from);
}

/**
 * The subject of the sentence for a phrase such as *after criticizing …*: the noun phrase that opens the
 * sentence, or the one after the next comma where the phrase itself opens it.
 */
function opening(reading: Reading, at: number, from: number, to: number): NounPhrase | null {
  if (at - from > 2) return nounPhraseAfter(reading, from, at);
  const end = Math.min(to, at + OPENING);
  for (let j = at; j < end; j++) if (reading.isComma(j)) return nounPhraseAfter(reading, j + 1, to);
  return null;
}

/** Index of the last verb or auxiliary before `at`, not inside a name; −1 where there is none. */
function verbBefore(reading: Reading, at: number, from: number): number {
  for (let j = at - 1; j > from && j > at - APPOSITION; j--) {
    const pos = reading.tokens.pos[j];
    if ((pos === "VERB" || pos === "AUX") && reading.mention[j]! < 0) return j;
  }
  return -1;
}
