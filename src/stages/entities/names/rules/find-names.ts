import { commonWords, lesserWords } from "../../../../lexicons/common-words.js";
import { givenNames, surnames } from "../../../../lexicons/person-names.js";
import { personVerbs } from "../../../../lexicons/titles.js";
import type { FoundName, NameFinder } from "../finder.js";
import { knownType } from "../gazetteer.js";
import { findChains } from "./chains.js";
import { scoreContext } from "./context.js";
import { findDatelines } from "./datelines.js";
import { scoreForm } from "./form.js";
import { findTeams } from "./results.js";
import { decide, NAME_TYPE_INDEX } from "./scores.js";
import { shareEvidence } from "./shared-evidence.js";
import { type Candidate, splitChain } from "./split.js";
import { Casing, readWords, Shape, type Words } from "./words.js";

/**
 * Finds names by rules and word lists: runs of capitalized words, taken apart at titles and nations, typed by
 * lists, head words and context, and made to agree across the text. `score` is a softmax of the points.
 */
export const findNames: NameFinder = (reading) => {
  const words = readWords(reading);
  const candidates = findChains(words).flatMap((chain) => splitChain(words, chain));
  const forms = candidates.map((candidate) => scoreForm(words, candidate));
  const contexts = candidates.map((candidate) => scoreContext(words, candidate));
  const isTeam = findTeams(words, candidates);
  const shared = shareEvidence(words, candidates, forms, contexts);
  const isDateline = findDatelines(words);
  const names: FoundName[] = [];
  candidates.forEach((candidate, i) => {
    // The evidence that is shared is made for this candidate alone, so the points are added up in it.
    const scores = shared(i);
    for (let t = 0; t < scores.length; t++) scores[t]! += forms[i]![t]! + contexts[i]![t]!;
    if (isTeam[i]) scores[NAME_TYPE_INDEX.ORG]! += 6;
    if (isDateline[candidate.from]) scores[NAME_TYPE_INDEX.GPE]! += 5;
    const { type, score } = decide(scores);
    if (isPlainWord(words, candidate, type) || (score < UNKNOWN && isUnsure(words, candidate))) return;
    names.push({ from: candidate.from, to: candidate.to, type, score });
  });
  return names;
};

/** Below this score no list, no ending and no neighbour has told anything of the name. */
const UNKNOWN = 0.15;

/** A word of which nothing is known, where even its capital tells little: at the beginning of a sentence, in a headline. */
function isUnsure(words: Words, { from, to }: Candidate): boolean {
  if (to - from > 1 || words.seenName.has(words.lower[from]!)) return false;
  if (personVerbs().has(words.lower[to] ?? "")) return false;
  return words.opens[from] === 1 || words.casing[from] === Casing.Upper;
}

/** *the Agency*, *the Opposition*: one usual word with a capital, of which neither lists nor context know more. */
function isPlainWord(words: Words, { from, to, titled }: Candidate, type: string): boolean {
  if (to - from > 1 || titled || (type !== "ORG" && type !== "PERSON" && type !== "GPE")) return false;
  const word = words.lower[from]!;
  if (knownType(word) !== undefined) return false;
  const usual = commonWords().has(word);
  if (!usual && !lesserWords().has(word)) return false;
  // Capitals for stress (*the GREATEST*); short ones may be an acronym that is also a word.
  if (words.shape[from] === Shape.Upper) return word.length > 4 && words.casing[from] === Casing.Normal;
  if (type === "GPE") return usual;
  return type === "ORG" || (!givenNames().has(word) && !surnames().has(word) && words.seenSmall.has(word));
}
