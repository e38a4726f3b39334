import { NOUN_LINKS, REPORTING_ADJECTIVES, REPORTING_NOUNS } from "../../../lexicons/reporting.js";
import { isNominal, phraseBefore } from "../../../reading/phrases.js";
import {
  first,
  isCapital,
  isPossessive,
  pos,
  type Reading,
  sentenceEnd,
  sentenceStart,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { groupStart } from "../../../reading/verbs.js";
import type { RuledQuotation } from "../finder.js";
import { contentEnd, FREE, trimEnd } from "./clause.js";

/** `fears that …`, `Brandt's promise to …`, `demands for …`: `at` is the row of the noun. */
export function ofNoun(reading: Reading, at: number): RuledQuotation | null {
  const tag = pos(reading, at);
  if (tag !== "NOUN" && tag !== "VERB") return null;
  if (!REPORTING_NOUNS.has(word(reading, at))) return null;
  const link = word(reading, at + 1);
  if (!NOUN_LINKS.has(link)) return null;
  const floor = sentenceStart(reading, at);
  const ceiling = sentenceEnd(reading, at);
  const owner = ownerBefore(reading, at, floor);
  if (link !== "that" && !owner) return null;
  if (link === "to" && pos(reading, at + 2) !== "VERB" && pos(reading, at + 2) !== "AUX") return null;
  if (tag === "VERB" && !owner && !/^(AUX|ADJ|DET|VERB)$/.test(pos(reading, at - 1))) return null;
  const from = link === "to" ? at + 1 : at + 2;
  if (from >= ceiling) return null;
  const to = trimEnd(
    reading,
    from,
    contentEnd(reading, from, ceiling, { ...FREE, object: true, phrase: link !== "that" && link !== "to" }),
  );
  if (to <= from) return null;
  return {
    construction: "noun",
    content: [{ from, to }],
    cue: { from: at, to: at + 1 },
    source: owner,
    impersonal: owner === null,
  };
}

/** `is confident that …`, `was eager to …`, `made it clear that …`: `at` is the row of the adjective. */
export function ofAdjective(reading: Reading, at: number): RuledQuotation | null {
  if (!REPORTING_ADJECTIVES.has(word(reading, at))) return null;
  const link = word(reading, at + 1);
  if (!/^(that|to|of|about)$/.test(link)) return null;
  const floor = sentenceStart(reading, at);
  const ceiling = sentenceEnd(reading, at);
  let cue = at;
  if (word(reading, at) === "clear") {
    const made = word(reading, at - 1) === "it" ? at - 2 : at - 1;
    if (link !== "that" || !/^(made|makes|making)$/.test(word(reading, made))) return null;
    cue = made;
  }
  const group = groupStart(reading, cue, floor);
  if (group === at) return null;
  const source = phraseBefore(reading, group, floor);
  if (!source || /^(it|this|that|there|which)$/.test(word(reading, source.to - 1))) return null;
  const from = link === "to" ? at + 1 : at + 2;
  if (from >= ceiling) return null;
  const object = link !== "that";
  const bounds = { ...FREE, object, phrase: object && link !== "to" };
  const to = trimEnd(reading, from, contentEnd(reading, from, ceiling, bounds));
  if (to <= from) return null;
  const cueEnd = bounds.phrase ? at + 2 : at + 1;
  return { construction: "adjective", content: [{ from, to }], cue: { from: cue, to: cueEnd }, source };
}

/** Whose it is: `Brandt's | demands`, `their | hopes`, `Russian | demands`. */
function ownerBefore(reading: Reading, at: number, floor: number): Rows | null {
  let row = at - 1;
  while (row > floor && pos(reading, row) === "ADJ" && !isCapital(first(reading, row))) row--;
  if (row < floor) return null;
  const w = word(reading, row);
  if (/^(his|her|their|my|our|its|your)$/.test(w)) return { from: row, to: row + 1 };
  if (isPossessive(reading, row)) {
    let from = row;
    while (from > floor && isNominal(reading, from - 1)) from--;
    return from < row ? { from, to: row } : null;
  }
  if (
    isCapital(first(reading, row)) &&
    (row > floor || pos(reading, row) === "ADJ" || pos(reading, row) === "PROPN")
  ) {
    let from = row;
    while (from > floor && isCapital(first(reading, from - 1)) && isNominal(reading, from - 1)) from--;
    return { from, to: row + 1 };
  }
  return null;
}
