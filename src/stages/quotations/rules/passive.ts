import { Frame, OPINION_PASSIVES } from "../../../lexicons/reporting.js";
import { phraseAfter, phraseBefore } from "../../../reading/phrases.js";
import { type Reading, word } from "../../../reading/reading.js";
import type { RuledQuotation } from "../finder.js";
import { contentEnd, isLeading, trimEnd } from "./clause.js";
import { QUESTION } from "./start.js";

/** The quotation of a passive verb: `was criticized by …`, `is widely seen as …`, `was asked whether …`. */
export function ofPassive(
  reading: Reading,
  verb: number,
  group: number,
  floor: number,
  ceiling: number,
  frame: number,
): RuledQuotation | null {
  const next = verb + 1;
  const w = word(reading, next);
  const opinion = OPINION_PASSIVES.has(word(reading, verb));
  const bounds = { relative: false, leading: isLeading(reading, floor, group), object: true };
  const subject = phraseBefore(reading, group, floor);
  if (opinion && (w === "to" || w === "as")) {
    const from = w === "as" ? next + 1 : next;
    const to = trimEnd(reading, from, contentEnd(reading, from, ceiling, bounds));
    if (to <= from) return null;
    const content = w === "to" && subject ? [subject, { from, to }] : [{ from, to }];
    return {
      construction: "passive",
      content,
      cue: { from: verb, to: from },
      source: null,
      impersonal: true,
    };
  }
  if (w === "by" && frame & Frame.object && subject) {
    const source = phraseAfter(reading, next + 1, ceiling);
    return source && { construction: "by", content: [subject], cue: { from: verb, to: verb + 1 }, source };
  }
  if (frame & Frame.addressee && (w === "about" || QUESTION.test(w) || w === "that")) {
    const from = w === "about" || w === "that" ? next + 1 : next;
    const to = trimEnd(reading, from, contentEnd(reading, from, ceiling, bounds));
    return to > from
      ? {
          construction: "question",
          content: [{ from, to }],
          cue: { from: verb, to: verb + 1 },
          source: null,
          impersonal: true,
        }
      : null;
  }
  return null;
}
