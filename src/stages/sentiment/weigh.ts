import type { Sentence, Tokens } from "../../document/schema.js";
import { indexesWithin } from "../../document/span.js";
import { wordForm } from "../../document/word-form.js";
import { concedes, contrasts, degree, negates } from "../../lexicons/shifters.js";
import { valence } from "../../lexicons/valence.js";

/** How many words after a negation it still turns, unless its clause ends before. */
const NEGATION_REACH = 3;
/** What a negation leaves: *not good* is bad, but less so than *bad* is. */
const NEGATED = -0.4;
/** Newspapers say *not* of what is amiss more often than of what is well: a negation by itself. */
const NEGATION = -0.5;
/** A word in front of *but*, in a clause with *despite*, and a word after *but*. */
const BEFORE_CONTRAST = 0.6;
const CONCEDED = 0.5;
const AFTER_CONTRAST = 1.3;

/**
 * What each token weighs for sentiment, after negation, degree and contrast in its sentence: 0 for most, and
 * about −6 to 6. The tokens that weigh are the evidence for every score made from them.
 * Tokens where `skip` is 1 (inside names) weigh nothing.
 */
export function weigh(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  skip: Uint8Array,
): Float32Array {
  const weights = new Float32Array(tokens.start.length);
  for (const sentence of sentences) {
    const [from, to] = indexesWithin(tokens, sentence);
    weighSentence(text, tokens, from, to, skip, weights);
  }
  return weights;
}

function weighSentence(
  text: string,
  { start, end, pos, lemma }: Tokens,
  from: number,
  to: number,
  skip: Uint8Array,
  weights: Float32Array,
): void {
  let negatedUntil = -1;
  let boost = 1;
  let conceding = false;
  let contrast = -1;
  for (let i = from; i < to; i++) {
    if (pos[i] === "PUNCT") {
      // A comma after *despite …* ends what is conceded; any mark but a quotation mark or hyphen ends a clause.
      if (",;:.—–(".includes(text[start[i]!]!)) {
        negatedUntil = -1;
        conceding = false;
      }
      continue;
    }
    if (skip[i]) continue;
    const form = wordForm(text, start[i]!, end[i]!);
    if (pos[i] === "PART" ? lemma[i] === "not" : negates(form)) {
      negatedUntil = i + NEGATION_REACH;
      weights[i] = NEGATION;
      continue;
    }
    if (contrasts(form)) {
      contrast = i;
      negatedUntil = -1;
      continue;
    }
    if (concedes(form)) {
      conceding = true;
      continue;
    }
    const factor = degree(form);
    if (factor !== 1) {
      boost *= factor;
      continue;
    }
    let weight = valence(form, lemma[i]!);
    if (weight !== 0) {
      weight *= boost;
      if (i <= negatedUntil) weight *= NEGATED;
      if (conceding) weight *= CONCEDED;
      weights[i] = weight;
    }
    boost = 1;
  }
  if (contrast <= from) return;
  for (let i = from; i < to; i++) weights[i]! *= i < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST;
}
