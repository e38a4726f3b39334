import { NOUN_LINKS, REPORTING_NOUNS } from "../../lexicons/reporting.js";
import type { Candidate } from "./candidate.js";
import { contentEnd, trimEnd } from "./clause.js";
import { continuation } from "./continuation.js";
import { isNominal, phraseAfter, type Rows } from "./phrase.js";
import { beginsQuoted, COLON, COMMA, first, isDash, pos, type Reading, word } from "./reading.js";

const FREE = { relative: false, leading: false, object: false };

/** `According to X, …`, `…, according to X`, `…, according to X, …`: `at` is the row of `according`. */
export function accordingTo(reading: Reading, at: number): Candidate | null {
  if (word(reading, at + 1) !== "to") return null;
  const floor = reading.sentenceFrom[reading.sentenceAt[at]!]!;
  const ceiling = reading.sentenceFrom[reading.sentenceAt[at]! + 1]!;
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
    if (end >= ceiling) return null;
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
  content.push(...continuation(reading, ceiling));
  return { construction: "according", content, cue, source };
}

/** `Ana Brandt: We go on.`: a paragraph that begins with a short name and a colon. */
export function labelled(reading: Reading, paragraph: number): Candidate | null {
  const from = reading.paragraphFrom[paragraph]!;
  const to = reading.paragraphFrom[paragraph + 1]!;
  let row = from;
  while (row < Math.min(to, from + 8) && first(reading, row) !== COLON) {
    const code = first(reading, row);
    if (
      !(code >= 65 && code <= 90) &&
      !(row > from && /^(of|for|the|and|at|in|to|on|\.|'s|’s)$/.test(word(reading, row)))
    )
      return null;
    row++;
  }
  if (row === from || first(reading, row) !== COLON || row + 3 >= to || reading.quotedAt[from]! >= 0)
    return null;
  const end = trimEnd(reading, row + 1, to);
  return end > row + 3
    ? {
        construction: "label",
        content: [{ from: row + 1, to: end }],
        cue: { from: row, to: row + 1 },
        source: { from, to: row },
      }
    : null;
}

/** `fears that …`, `Brandt's promise to …`, `demands for …`: `at` is the row of the noun. */
export function ofNoun(reading: Reading, at: number): Candidate | null {
  const tag = pos(reading, at);
  if (tag !== "NOUN" && tag !== "VERB") return null;
  if (!REPORTING_NOUNS.has(word(reading, at))) return null;
  const link = word(reading, at + 1);
  if (!NOUN_LINKS.has(link)) return null;
  const floor = reading.sentenceFrom[reading.sentenceAt[at]!]!;
  const ceiling = reading.sentenceFrom[reading.sentenceAt[at]! + 1]!;
  const owner = ownerBefore(reading, at, floor);
  if (link !== "that" && !owner) return null;
  if (link === "to" && pos(reading, at + 2) !== "VERB" && pos(reading, at + 2) !== "AUX") return null;
  if (tag === "VERB" && !owner) return null;
  const from = link === "to" ? at + 1 : at + 2;
  if (from >= ceiling) return null;
  const to = trimEnd(reading, from, contentEnd(reading, from, ceiling, { ...FREE, object: true }));
  if (to <= from) return null;
  return {
    construction: "noun",
    content: [{ from, to }],
    cue: { from: at, to: at + 1 },
    source: owner,
    impersonal: owner === null,
  };
}

/** Whose it is: `Brandt's | demands`, `their | hopes`, `Russian | demands`. */
function ownerBefore(reading: Reading, at: number, floor: number): Rows | null {
  let row = at - 1;
  while (row > floor && pos(reading, row) === "ADJ" && !isCapital(first(reading, row))) row--;
  if (row < floor) return null;
  const w = word(reading, row);
  if (/^(his|her|their|my|our|its|your)$/.test(w)) return { from: row, to: row + 1 };
  if (/^['’]s?$/.test(w)) {
    let from = row;
    while (from > floor && isNominal(reading, from - 1)) from--;
    return from < row ? { from, to: row } : null;
  }
  if (isCapital(first(reading, row)) && row > floor) {
    let from = row;
    while (from > floor && isCapital(first(reading, from - 1)) && isNominal(reading, from - 1)) from--;
    return { from, to: row + 1 };
  }
  return null;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** A quoted stretch of its own that no cue claims: a whole paragraph, or a sentence, of five tokens or more. */
export function alone(reading: Reading, k: number): Candidate | null {
  const from = reading.quotedFrom[k]!;
  const to = reading.quotedTo[k]!;
  if (to - from < 7 || reading.quoted[k]!.single) return null;
  const marked = first(reading, from - 1) === COLON;
  if (marked) {
    let name = from - 1;
    while (
      name > 0 &&
      isCapital(first(reading, name - 1)) &&
      reading.paragraphAt[name - 1] === reading.paragraphAt[from]
    )
      name--;
    if (name < from - 1)
      return {
        construction: "label",
        content: [{ from, to }],
        cue: { from: from - 1, to: from },
        source: { from: name, to: from - 1 },
      };
  }
  const signed = signature(reading, to);
  const starts = reading.sentenceFrom[reading.sentenceAt[from]!] === from;
  if (!starts || !beginsQuoted(reading, from)) return null;
  return { construction: signed ? "label" : "alone", content: [{ from, to }], cue: null, source: signed };
}

/** The name after a dash that ends the paragraph: `"We go on." – Ana Brandt`. */
function signature(reading: Reading, at: number): Rows | null {
  const code = first(reading, at);
  if (!isDash(code) && code !== 0x2d) return null;
  const from = code === 0x2d && first(reading, at + 1) === 0x2d ? at + 2 : at + 1;
  const to = reading.paragraphFrom[reading.paragraphAt[at]! + 1]!;
  return from < to && to - from < 12 && isCapital(first(reading, from)) ? { from, to } : null;
}
