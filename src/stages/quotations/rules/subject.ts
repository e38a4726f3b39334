import { isNominal, phraseBefore } from "../../../reading/phrases.js";
import { COMMA, first, pos, type Reading, sentenceEnd, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { groupStart } from "../../../reading/verbs.js";
import { subjectBefore } from "./clause-subject.js";

/**
 * Who the verb is said of: the phrase before it, or the subject that it shares with the verb before it.
 *
 * @param group first row of the verb with its auxiliaries
 * @param earlier source of the reporting verb before this one in the sentence; null where there is none
 */
export function subjectOf(
  reading: Reading,
  verb: number,
  group: number,
  floor: number,
  earlier: Rows | null,
): Rows | null {
  const left = group - 1;
  const participle = word(reading, verb).endsWith("ing") && group === verb;
  if (left < floor) return participle ? mainSubject(reading, verb) : null;
  const tag = pos(reading, left);
  const apart = first(reading, left) === COMMA || tag === "ADP";
  const shared = (): Rows | null => earlier ?? firstPhrase(reading, floor, verb);
  if (tag === "CCONJ" || (participle && (apart || tag === "SCONJ"))) return shared();
  return subjectBefore(reading, group, floor) ?? (apart ? shared() : null);
}

/** The subject after an opening participle: `Citing costs, | the mayor | …`. */
function mainSubject(reading: Reading, verb: number): Rows | null {
  const ceiling = sentenceEnd(reading, verb);
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
