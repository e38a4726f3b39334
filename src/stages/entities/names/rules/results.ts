import { countryCode } from "../../../../lexicons/countries.js";
import { givenNames } from "../../../../lexicons/person-names.js";
import { knownType } from "../gazetteer.js";
import type { Candidate } from "./split.js";
import { Casing, phrase, Shape, type Words } from "./words.js";

/**
 * 1 for each candidate that is a team in a result of a match (*Leeds 2 Chelsea 0*), a line of a table
 * (*Leeds 3 1 1 1 4*) or a fixture (*BOSTON AT DENVER*): there a town is its team. What stands in brackets,
 * scorers mostly, is passed over.
 */
export function findTeams(words: Words, candidates: readonly Candidate[]): Uint8Array {
  const isTeam = new Uint8Array(candidates.length);
  for (let i = 0; i < candidates.length; ) {
    const line = words.sentence[candidates[i]!.from]!;
    let to = i;
    while (to < candidates.length && words.sentence[candidates[to]!.from] === line) to++;
    markLine(words, candidates, i, to, isTeam);
    i = to;
  }
  return isTeam;
}

function markLine(
  words: Words,
  candidates: readonly Candidate[],
  from: number,
  to: number,
  isTeam: Uint8Array,
): void {
  const line = words.sentence[candidates[from]!.from]!;
  const begin = candidates[from]!.from;
  // A line that begins with a rank names a person more often than a team.
  if (begin > 0 && words.sentence[begin - 1] === line) return;
  const open: number[] = [];
  let depth = 0;
  let k = from;
  let numbers = 0;
  let scored = 0;
  let joined = false;
  for (let at = begin; at < words.start.length && words.sentence[at] === line; at++) {
    const word = words.lower[at]!;
    if (word === "(") depth++;
    else if (word === ")") depth--;
    while (k < to && candidates[k]!.to <= at) k++;
    const inside = k < to && at >= candidates[k]!.from;
    if (depth > 0) continue;
    if (inside) {
      if (at === candidates[k]!.from) open.push(k);
      continue;
    }
    if (words.shape[at] === Shape.Number) {
      if (!/^\d{1,3}(?:[./]\d+)?$/.test(word)) return;
      numbers++;
      if (open.length > 0 && candidates[open.at(-1)!]!.to === at) scored++;
    } else if (word === "at" && words.casing[at] === Casing.Upper) joined = true;
    else if (words.shape[at]! <= Shape.Upper) return;
  }
  const result = open.length >= 2 && scored === open.length;
  const row = open.length === 1 && scored === 1 && numbers >= 3;
  const fixture = joined && open.length === 2 && numbers === 0;
  if (!result && !row && !fixture) return;
  // In a fixture the second is where they meet.
  for (const index of fixture ? open.slice(0, 1) : open) {
    const { from: first, to: end } = candidates[index]!;
    const name = phrase(words, first, end);
    const person =
      end - first > 1 && (givenNames().has(words.lower[first]!) || words.shape[first] === Shape.Initial);
    if (!person && countryCode(name) === undefined && knownType(name) !== "NORP") isTeam[index] = 1;
  }
}
