import { frameOf, NOUN_VERBS, PLAIN_SAYING, REPORTING_NOUNS } from "../lexicons/reporting.js";
import { isPossessive, pos, type Reading, word } from "./reading.js";

/** Frame bits of the row as a reporting verb, 0 where it is none. */
export function verbFrame(reading: Reading, row: number): number {
  const tag = pos(reading, row);
  if (tag === "PUNCT" || tag === "DET" || tag === "PRON" || tag === "ADP") return 0;
  if (tag === "VERB" || tag === "AUX")
    return isCompoundNoun(reading, row) ? 0 : frameOf(reading.tokens.lemma[row]!);
  const w = word(reading, row);
  if (PLAIN_SAYING.has(w)) return frameOf(w.startsWith("t") ? "tell" : "say");
  // `critics say was` and the like, but not `a say in the matter`.
  if (
    w === "say" &&
    (/^(NOUN|PROPN|PRON|NUM)$/.test(pos(reading, row - 1)) ||
      /^(some|many|most|all)$/.test(word(reading, row - 1)))
  )
    return frameOf(w);
  if (tag === "NOUN" && isVerbAfterPlural(reading, row)) return frameOf(reading.tokens.lemma[row]!);
  // The tagger takes many verbs for nouns; `that` after a noun phrase shows a verb: `polls show that`.
  if (tag === "NOUN" && word(reading, row + 1) === "that") {
    const before = pos(reading, row - 1);
    if (
      before === "PROPN" ||
      (before === "NOUN" && !REPORTING_NOUNS.has(w)) ||
      /^(he|she|they|it|we|i|who)$/.test(word(reading, row - 1))
    )
      return frameOf(reading.tokens.lemma[row]!);
  }
  return 0;
}

/**
 * The first row of the verb group that ends before `verb`: auxiliaries, adverbs, `not`, back to the subject.
 */
export function groupStart(reading: Reading, verb: number, floor: number): number {
  let at = verb;
  while (at > floor) {
    const tag = pos(reading, at - 1);
    if (
      tag === "AUX" ||
      tag === "ADV" ||
      (tag === "PART" && word(reading, at - 1) !== "to" && !isPossessive(reading, at - 1))
    )
      at--;
    else if (
      tag === "VERB" &&
      /^(has|have|had|did|does|do|is|are|was|were|been|being)$/.test(word(reading, at - 1))
    )
      at--;
    else break;
  }
  return at;
}

/** True where the verb says what is done to its subject: `was told that`, `is expected to`, `asked about`. */
export function isPassive(reading: Reading, verb: number, group: number, floor: number): boolean {
  if (isBareAsked(reading, verb, floor)) return true;
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

/** Farthest that a helping verb is looked for before its infinitive, in rows. */
const NEAR = 8;

/**
 * True where the tagger took the second noun of a compound for a verb: `Battery recall costs …`. The base form of
 * a verb does not agree with one singular noun before it, unless a helping verb stands before both.
 */
function isCompoundNoun(reading: Reading, row: number): boolean {
  const w = word(reading, row);
  if (!NOUN_VERBS.has(w) || !/^(NOUN|PROPN)$/.test(pos(reading, row - 1)) || isPlural(reading, row - 1))
    return false;
  let at = row - 2;
  while (at > row - NEAR && /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(pos(reading, at))) at--;
  const before = pos(reading, at);
  if (before === "AUX" || before === "CCONJ" || before === "VERB") return false;
  return !/^(of|for|in|who|that|which)$/.test(word(reading, at));
}

/** True where the tagger took a verb for a noun after a plural: `farmers fear that`, `polls show Brandt ahead`. */
export function isVerbAfterPlural(reading: Reading, row: number): boolean {
  const w = word(reading, row);
  if (w.endsWith("s") || !isPlural(reading, row - 1)) return false;
  const next = pos(reading, row + 1);
  return (
    next === "PRON" || next === "DET" || next === "PROPN" || /^(that|there)$/.test(word(reading, row + 1))
  );
}

const isPlural = (reading: Reading, row: number): boolean =>
  /[^s]s$|^(people|men|women|children|police|media|data)$/.test(word(reading, row));
