import { Frame, OPINION_PASSIVES } from "../../lexicons/reporting.js";
import type { Candidate } from "./candidate.js";
import { contentEnd, isLeading, trimEnd } from "./clause.js";
import { phraseAfter, phraseBefore } from "./phrase.js";
import { pos, type Reading, word } from "./reading.js";
import { QUESTION } from "./start.js";

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

/** The quotation of a passive verb: `was criticized by …`, `is widely seen as …`, `was asked whether …`. */
export function ofPassive(
  reading: Reading,
  verb: number,
  group: number,
  floor: number,
  ceiling: number,
  frame: number,
): Candidate | null {
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
