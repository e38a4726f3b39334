import { Frame } from "../../../lexicons/reporting.js";
import { type Reading, sentenceEnd, sentenceStart, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { groupStart, isPassive, verbFrame } from "../../../reading/verbs.js";
import type { RuledQuotation } from "../finder.js";
import { contentEnd, isLeading, trimEnd } from "./clause.js";
import { continuation } from "./continuation.js";
import { ofPassive } from "./passive.js";
import { startOf } from "./start.js";
import { subjectOf } from "./subject.js";

const RELATIVE = /^(who|which|that)$/;

/**
 * The quotation whose words follow the verb at `verb`: `she said (that) …`, `refused to …`, `criticized …`,
 * `is expected to …`. Null where the verb attributes nothing.
 *
 * @param earlier source of the reporting verb before this one in the sentence; null where there is none
 */
export function quotationAfter(reading: Reading, verb: number, earlier: Rows | null): RuledQuotation | null {
  const frame = verbFrame(reading, verb);
  const floor = sentenceStart(reading, verb);
  const ceiling = sentenceEnd(reading, verb);
  const group = groupStart(reading, verb, floor);
  if (isPassive(reading, verb, group, floor)) return ofPassive(reading, verb, group, floor, ceiling, frame);
  if (frame === 0 || word(reading, group - 1) === "to") return null;
  const source = subjectOf(reading, verb, group, floor, earlier);
  if (!source && !(frame & Frame.speech)) return null;
  const found = startOf(reading, verb, frame, source, floor, ceiling);
  if (!found) return null;
  // `Brandt, who said …,` and `a bridge, which critics say …,`: a relative clause either way.
  const relative =
    source !== null &&
    (RELATIVE.test(word(reading, source.to - 1)) || RELATIVE.test(word(reading, source.from - 1)));
  const leading = found.construction !== "opener" && isLeading(reading, floor, source?.from ?? group);
  const object =
    found.construction === "object" ||
    found.construction === "preposition" ||
    found.construction === "infinitive";
  let end = contentEnd(reading, found.from, ceiling, { relative, leading, object });
  // `Citing costs, the mayor left`: the subject of the sentence is no part of what is cited.
  if (source && source.from >= found.from && source.from < end) end = source.from;
  end = trimEnd(reading, found.from, end);
  if (end <= found.from) return null;
  const goesOn = end >= ceiling - 1 && !object;
  const content = [{ from: found.from, to: end }].concat(
    goesOn ? continuation(reading, Math.max(end, ceiling)) : [],
  );
  return { construction: found.construction, content, cue: { from: verb, to: found.cueEnd }, source };
}
