import { givenNames, nameParticles } from "../../../../lexicons/person-names.js";
import type { Rows } from "../../../../reading/rows.js";
import { conjunction, hyphen, LAW_JOINERS, opensLaw, possessive, preposition } from "./joins.js";
import { isNameWord } from "./name-words.js";
import { adjacent, knownEnd, Shape, touches, type Words } from "./words.js";

/**
 * Runs of words that are written as names are: capitals, and the small words that join them. A run may hold
 * several names (*Russian President Boris Petrov*); `split.ts` takes it apart.
 */
export function findChains(words: Words): Rows[] {
  const chains: Rows[] = [];
  const size = words.start.length;
  for (let i = 0; i < size; ) {
    const to = isParty(words, i) ? i + 1 : isNameWord(words, i) ? chainEnd(words, i) : i;
    if (to > i) chains.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return chains;
}

/** The R of *R-Ohio*, the D of *D-Texas*: a party by its letter. */
function isParty(words: Words, i: number): boolean {
  if (words.shape[i] !== Shape.Initial || words.end[i]! - words.start[i]! !== 1) return false;
  const letter = words.lower[i];
  if ((letter !== "r" && letter !== "d") || words.lower[i + 1] !== "-") return false;
  return knownEnd(words, i + 2, words.start.length) > i + 2;
}

/** No run is read further, in words: a longer one is a table or a list, and taking it apart costs its square. */
const LONGEST = 60;

/** End of the run of name words from `from`. */
function chainEnd(words: Words, from: number): number {
  const size = words.start.length;
  let to = Math.max(from + 1, knownEnd(words, from, size));
  while (to < size && to - from < LONGEST && words.sentence[to] === words.sentence[from]) {
    const next = step(words, from, to);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** One word, or a joining word and a word, further; `to` where the run ends. */
function step(words: Words, from: number, to: number): number {
  if (!adjacent(words, to)) return to;
  const word = words.lower[to]!;
  const more = (i: number) =>
    i < words.start.length &&
    words.sentence[i] === words.sentence[from] &&
    adjacent(words, i) &&
    isNameWord(words, i);
  if (word === "-") return hyphen(words, from, to, more);
  if (word === "'s" || word === "'") return possessive(words, from, to, more);
  if (word === "&" && more(to + 1)) return to + 2;
  if (isNameWord(words, to)) return Math.max(to + 1, knownEnd(words, to, words.start.length));
  if (words.shape[to] === Shape.Initial && /^[a-z]\.$/.test(word) && more(to + 1)) return to + 2;
  // *George M Thomas*
  if (
    words.shape[to] === Shape.Initial &&
    givenNames().has(words.lower[to - 1]!) &&
    word.length === 1 &&
    word !== "a" &&
    word !== "i" &&
    more(to + 1)
  )
    return to + 2;
  if (nameParticles().has(word) && words.shape[to] === Shape.Small && word !== "y") {
    const skip =
      words.lower[to + 1] === "-" || nameParticles().has(words.lower[to + 1] ?? "") ? to + 2 : to + 1;
    return more(skip) && words.shape[to - 1] === Shape.Capital ? skip + 1 : to;
  }
  if (LAW_JOINERS.has(word) && opensLaw(words, from, to)) return to + 1;
  if (word === "of" || word === "for" || word === "on") return preposition(words, from, to, more);
  if (word === "and") return conjunction(words, from, to, more);
  if (words.shape[to] === Shape.Number && touches(words, to) && words.lower[to - 1] === "-") return to + 1;
  return to;
}
