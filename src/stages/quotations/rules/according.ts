import { phraseAfter } from "../../../reading/phrases.js";
import {
  COMMA,
  first,
  pos,
  type Reading,
  sentenceEnd,
  sentenceStart,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { RuledQuotation } from "../finder.js";
import { contentEnd, FREE, trimEnd } from "./clause.js";
import { continuation } from "./continuation.js";

/** `According to X, …`, `…, according to X`, `…, according to X, …`: `at` is the row of `according`. */
export function accordingTo(reading: Reading, at: number): RuledQuotation | null {
  if (word(reading, at + 1) !== "to") return null;
  const floor = sentenceStart(reading, at);
  const ceiling = sentenceEnd(reading, at);
  const source = phraseAfter(reading, at + 2, ceiling);
  if (!source) return null;
  const cue = { from: at, to: at + 2 };
  const content: Rows[] = [];
  const begins = at === floor || (at === floor + 1 && pos(reading, floor) === "CCONJ");
  if (!begins) {
    let from = floor;
    const k = reading.quotedAt[floor]!;
    if (k >= 0 && reading.quotedFrom[k]! < floor) from = reading.quotedFrom[k]!;
    const to = trimEnd(reading, from, at);
    if (to > from) content.push({ from, to });
  }
  // A source in front ends at its comma, whatever prepositions it holds; a relative clause belongs to it.
  let end = source.to;
  if (begins) {
    end = source.from;
    while (
      end < ceiling &&
      (first(reading, end) !== COMMA || /^(who|which|whose)$/.test(word(reading, end + 1)))
    )
      end++;
    if (end >= ceiling || end === source.from) return null;
    source.to = end;
  }
  if (
    first(reading, end) === COMMA &&
    end + 1 < ceiling &&
    (begins || !word(reading, end + 1).endsWith("ing"))
  ) {
    const stop = trimEnd(reading, end + 1, contentEnd(reading, end + 1, ceiling, FREE));
    if (stop > end + 1) content.push({ from: end + 1, to: stop });
  }
  if (content.length === 0) return null;
  const said = content.concat(continuation(reading, ceiling));
  return { construction: "according", content: said, cue, source };
}
