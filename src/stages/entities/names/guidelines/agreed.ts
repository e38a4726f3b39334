import type { EntityType } from "../../../../document/schema.js";
import { commonWords } from "../../../../lexicons/common-words.js";
import type { Reading } from "../../../../reading/reading.js";
import type { FoundName } from "../finder.js";

/** A name at or above this score keeps its type, whatever the same name is called elsewhere. */
const SURE = 0.8;

/** A person whose surname is looked for in the rest of the text is at least so likely. */
const KNOWN_PERSON = 0.8;

/** The score of a surname that stands alone and that the tagger did not mark. */
const SURNAME_SCORE = 0.7;

/**
 * The tagger's names made to agree across the text, which it reads a sentence at a time: a doubtful name gets the
 * type that the same words have elsewhere with more weight (one sense a discourse: Gale et al. 1992), and the surname
 * of a person who is named in full is a name where it stands alone.
 *
 * @param names ascending, without overlap.
 */
export function agreed(reading: Reading, names: readonly FoundName[]): FoundName[] {
  return withSurnames(reading, withOneType(reading, names));
}

function withOneType({ text, tokens }: Reading, names: readonly FoundName[]): FoundName[] {
  const weights = new Map<string, Map<EntityType, number>>();
  const formOf = ({ from, to }: FoundName) => text.slice(tokens.start[from]!, tokens.end[to - 1]!);
  for (const name of names) {
    const form = formOf(name);
    const weight = weights.get(form) ?? new Map<EntityType, number>();
    weights.set(form, weight.set(name.type, (weight.get(name.type) ?? 0) + name.score));
  }
  return names.map((name) => {
    const weight = weights.get(formOf(name))!;
    if (weight.size === 1 || name.score >= SURE) return name;
    const [type, most] = [...weight].reduce((best, next) => (next[1] > best[1] ? next : best));
    return most >= 2 * weight.get(name.type)! ? { ...name, type } : name;
  });
}

function withSurnames({ text, tokens, sentences }: Reading, names: readonly FoundName[]): FoundName[] {
  const wordAt = (i: number) => text.slice(tokens.start[i]!, tokens.end[i]!);
  const surnames = new Set<string>();
  const taken = new Uint8Array(tokens.start.length);
  for (const { from, to, type, score } of names) {
    taken.fill(1, from, to);
    if (type === "PERSON" && to - from > 1 && score >= KNOWN_PERSON) surnames.add(wordAt(to - 1));
  }
  if (surnames.size === 0) return [...names];
  const added: FoundName[] = [];
  let s = 0;
  for (let i = 0; i < taken.length; i++) {
    while (s < sentences.length && sentences[s]!.end <= tokens.start[i]!) s++;
    if (taken[i] === 1) continue;
    const word = wordAt(i);
    if (!surnames.has(word) || !/^\p{Lu}.*\p{Ll}/u.test(word)) continue;
    const opens = sentences[s]?.start === tokens.start[i];
    if (opens && commonWords().has(word.toLowerCase())) continue;
    added.push({ from: i, to: i + 1, type: "PERSON", score: SURNAME_SCORE });
  }
  return added.length === 0 ? [...names] : [...names, ...added].sort((a, b) => a.from - b.from);
}
