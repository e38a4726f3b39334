import { isTime } from "./phrases.js";
import { first, isPossessive, pos, type Reading, sentenceEnd, sentenceStart, word } from "./reading.js";
import type { Rows } from "./rows.js";

/** Rows that a phrase reaches at most on either side, and how many *of …* are added: what is longer is a list. */
const LONGEST = 14;
const MOST_OF = 2;

const OWNERS = /^(?:his|her|its|their|my|our|your|whose)$/;
const PARTICIPLE = /(?:ed|en|wn|ght|ing)$/;

/**
 * The noun phrase that holds the token at `row`, with its article, what describes it, its owner and the *of …* behind
 * it: *the result of the runoff* for *result*, *Norland’s new tax* for *tax*. For a row in an owner or behind *of* it
 * is that smaller phrase alone: *Norland*, *the runoff*. A pronoun is a phrase of its own. Null where the row is in no
 * noun phrase (a verb, a preposition, a mark).
 *
 * @param mention by row the mention that it is in, or −1 (`mentionRows`): a name is never cut. Without it names are
 * told by their tags.
 */
export function phraseAround(reading: Reading, row: number, mention?: Int32Array): Rows | null {
  const base = baseAround(reading, isPossessive(reading, row) ? row - 1 : row, mention);
  if (!base) return null;
  let { to } = base;
  const end = sentenceEnd(reading, row);
  for (let n = 0; n < MOST_OF && to + 1 < end && word(reading, to) === "of"; n++) {
    const next = baseAround(reading, to + 1, mention);
    if (next?.from !== to + 1) break;
    to = next.to;
  }
  return { from: base.from, to };
}

/** The phrase without what hangs behind it. */
function baseAround(reading: Reading, row: number, mention: Int32Array | undefined): Rows | null {
  const named = (i: number) => mention !== undefined && (mention[i] ?? -1) >= 0;
  const isNoun = (i: number) => named(i) || /^(?:NOUN|PROPN)$/.test(pos(reading, i));
  const tag = pos(reading, row);
  const owner = OWNERS.test(word(reading, row));
  if (tag === "PRON" && !owner && !named(row)) return { from: row, to: row + 1 };
  if (!isNoun(row) && !owner && !describes(reading, row)) return null;
  const floor = Math.max(sentenceStart(reading, row), row - LONGEST);
  const ceiling = Math.min(sentenceEnd(reading, row), row + LONGEST);
  let to = row + 1;
  let noun = isNoun(row);
  // Behind its noun a phrase goes on with nouns alone: *the ferry company*, *the Apollo 11 crew*.
  for (let i = to; i < ceiling; i++) {
    const same = named(i) && mention![i] === mention![i - 1];
    if (isNoun(i) && (same || !noun || !isTime(reading, i))) noun = true;
    else if (isJoint(reading, i)) continue;
    else if (noun ? pos(reading, i) !== "NUM" : !describes(reading, i)) break;
    to = i + 1;
  }
  let from = row;
  for (let i = row - 1; i >= floor; i--) {
    if (OWNERS.test(word(reading, i)) || pos(reading, i) === "DET") {
      from = i;
      // *all the islands*
      if (pos(reading, i - 1) !== "DET") break;
    } else if (isNoun(i) || describes(reading, i)) from = i;
    else if (!isJoint(reading, i) && !isPossessive(reading, i)) break;
  }
  return { from, to };
}

/** True for what stands before a noun: an article, an adjective, a number, a participle between such and the noun. */
function describes(reading: Reading, row: number): boolean {
  const tag = pos(reading, row);
  if (tag === "DET" || tag === "ADJ" || tag === "NUM" || tag === "SYM") return true;
  if (tag === "ADV" || (tag === "VERB" && PARTICIPLE.test(word(reading, row)))) {
    const next = pos(reading, row + 1);
    const leads = next === "ADJ" || next === "VERB" || (tag === "VERB" && /^(?:NOUN|PROPN)$/.test(next));
    return leads && opens(reading, row - 1);
  }
  return false;
}

/** True where a noun must follow: after an article, an owner, an adjective or a hyphen. */
function opens(reading: Reading, row: number): boolean {
  const tag = pos(reading, row);
  return (
    tag === "DET" ||
    tag === "ADJ" ||
    OWNERS.test(word(reading, row)) ||
    isPossessive(reading, row) ||
    isJoint(reading, row)
  );
}

/** A hyphen or slash right between two words. */
function isJoint(reading: Reading, row: number): boolean {
  const code = first(reading, row);
  const { start, end } = reading.tokens;
  return (
    (code === 0x2d || code === 0x2013 || code === 0x2f) &&
    end[row - 1] === start[row] &&
    end[row] === start[row + 1]
  );
}
