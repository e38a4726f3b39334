import { words } from "../../lexicons/word-lists.js";
import type { Reading } from "./reading.js";

/** A noun phrase without what hangs behind it: token indexes, half-open; `head` is its last noun. */
export interface NounPhrase {
  from: number;
  to: number;
  head: number;
}

/** No noun phrase is read further than this: what is longer is a list or a headline. */
const LONGEST = 14;
const POSSESSIVES = new Set(words("his her its their my our your"));
const INSIDE_OF = new Set(words("of in at from for on with as"));

/** The noun phrase that begins at token `i` (adverbs and quotation marks skipped) before `limit`. */
export function nounPhraseAfter(reading: Reading, i: number, limit: number): NounPhrase | null {
  const { pos } = reading.tokens;
  let from = i;
  while (from < limit && (pos[from] === "ADV" || reading.isQuoteMark(from))) from++;
  let head = -1;
  const end = Math.min(limit, from + LONGEST);
  for (let j = from; j < end; j++) {
    if (reading.isNominal(j)) {
      head = j;
      continue;
    }
    // *long-standing free-trade deals*: what a hyphen joins may describe the noun to come.
    const open = head < 0 || reading.isPossessiveMark(j - 1) || (j - 2 > from && reading.joins(j - 2));
    const tag = pos[j];
    if (tag === "PRON") {
      if (head >= 0) break;
      const owns = POSSESSIVES.has(reading.form(j)) && j + 1 < end && startsNominal(reading, j + 1);
      if (!owns) return { from: j, to: j + 1, head: j };
    } else if (tag === "DET" || tag === "NUM" || tag === "SYM" || tag === "ADJ") {
      if (!open) break;
    } else if (tag === "VERB") {
      if (!open) break;
      const form = reading.form(j);
      if (j + 1 < end && startsNominal(reading, j + 1) && /(?:ed|en|ing)$/.test(form)) continue;
      // *opposed the unsealing*
      if (j > from && form.endsWith("ing")) head = j;
      break;
    } else if (!(reading.isPossessiveMark(j) || reading.joins(j) || (reading.isQuoteMark(j) && open))) break;
  }
  if (head < 0) return null;
  const phrase = { from, to: head + 1, head };
  return reading.mention[head]! >= 0 ? phrase : (namedBehind(reading, phrase, limit) ?? phrase);
}

/** *secretary of state Ana Brandt*, *the candidate, Ana Brandt*: the phrase extended to the person it describes. */
function namedBehind(reading: Reading, { from, to }: NounPhrase, limit: number): NounPhrase | null {
  const { pos } = reading.tokens;
  let i = to;
  if (i + 1 >= limit) return null;
  if (reading.isComma(i)) i++;
  else if (reading.form(i) === "of") {
    i++;
    while (i < limit && i < to + 4 && reading.mention[i]! < 0 && (pos[i] === "NOUN" || pos[i] === "ADJ")) i++;
    if (i === to + 1) return null;
  } else return null;
  const mention = i < limit ? reading.mention[i]! : -1;
  if (mention < 0 || reading.mentions[mention]!.type !== "PERSON") return null;
  let head = i;
  while (head + 1 < limit && reading.mention[head + 1] === mention) head++;
  return { from, to: head + 1, head };
}

/** The noun phrase that ends just before token `i`, not beginning before `limit`; walks back over *of …*. */
export function nounPhraseBefore(reading: Reading, i: number, limit: number): NounPhrase | null {
  let phrase = baseBefore(reading, i, limit);
  for (let hops = 0; phrase && hops < 2; hops++) {
    const joint = phrase.from - 1;
    if (joint <= limit || reading.tokens.pos[joint] !== "ADP" || !INSIDE_OF.has(reading.form(joint))) break;
    const outer = baseBefore(reading, joint, limit);
    if (!outer || reading.tokens.pos[outer.head] === "PRON") break;
    phrase = { from: outer.from, to: phrase.to, head: outer.head };
  }
  return phrase;
}

/** The same without what it hangs on: *Norland* of *the president of Norland*. */
export function baseBefore(reading: Reading, i: number, limit: number): NounPhrase | null {
  const { pos } = reading.tokens;
  let last = i - 1;
  while (last >= limit && reading.isQuoteMark(last)) last--;
  if (last >= limit && reading.isTime(last)) {
    // *Brandt on Tuesday [criticized]*
    while (last >= limit && (reading.isTime(last) || pos[last] === "DET")) last--;
    if (last >= limit && pos[last] === "ADP") last--;
  }
  if (last < limit) return null;
  if (pos[last] === "PRON") return { from: last, to: last + 1, head: last };
  if (!reading.isNominal(last)) return null;
  let from = last;
  const first = Math.max(limit, last - LONGEST);
  for (let j = last - 1; j >= first; j--) {
    const tag = pos[j];
    if (reading.isNominal(j) || tag === "ADJ" || tag === "NUM" || tag === "SYM") from = j;
    else if (tag === "DET" || (tag === "PRON" && POSSESSIVES.has(reading.form(j)))) {
      from = j;
      if (!reading.isPossessiveMark(j - 1)) break;
    } else if (!(reading.isPossessiveMark(j) || reading.joins(j))) break;
  }
  return { from, to: last + 1, head: last };
}

function startsNominal(reading: Reading, i: number): boolean {
  const pos = reading.tokens.pos[i];
  return (
    reading.isNominal(i) ||
    pos === "ADJ" ||
    pos === "NUM" ||
    pos === "SYM" ||
    (pos === "VERB" && reading.isNominal(i + 1))
  );
}
