import { type Chain, likely } from "../../../learn/chain.js";
import { Lattice } from "../../../learn/lattice.js";
import type { NameFinder } from "./finder.js";
import { asGuided, type TaggedName } from "./guidelines/guidelines.js";
import { LABELS, NAME_TYPES, namesOf } from "./labels.js";
import type { NameScorer, NameScores } from "./scorer.js";

/** The finder over any scorer. The rules run first: what they find is evidence for the scorer and for the guidelines. */
export function scoredNames(scorer: NameScorer, rules: NameFinder): NameFinder {
  // For a stretch: 1 where words of the sentence stand before it, 2 where some stand after it.
  const lattices = [false, true].flatMap((closed) =>
    [false, true].map((open) => new Lattice(inside(scorer.chain, open, closed))),
  );
  return (reading) => {
    const { sentenceFrom } = reading;
    const hints = rules(reading);
    const scores = scorer.read(reading, hints);
    const names: TaggedName[] = [];
    for (let s = 0; s + 1 < sentenceFrom.length; s++)
      inSentence(scorer, scores, lattices, s, sentenceFrom[s]!, sentenceFrom[s + 1]!, names);
    return asGuided(reading, hints, names);
  };
}

/**
 * Tokens looked at before and behind one that may be in a name. Looking at all changes two names of a thousand on the
 * dev packs, mostly to add words in small letters.
 */
const BEFORE = 1;
const BEHIND = 2;

/** Finds the names of sentence `s`, the tokens `[from, to)`, by the stretches in which there may be one. */
function inSentence(
  scorer: NameScorer,
  scores: NameScores,
  lattices: readonly Lattice[],
  s: number,
  from: number,
  to: number,
  names: TaggedName[],
): void {
  for (let i = from; i < to; i++) {
    if (!scores.opens(s, i)) continue;
    const start = Math.max(from, i - BEFORE);
    let end = Math.min(to, i + 1 + BEHIND);
    for (let k = i + 1; k < Math.min(to, end + BEHIND); k++) {
      if (scores.opens(s, k)) end = Math.min(to, k + 1 + BEHIND);
    }
    const lattice = lattices[(start > from ? 1 : 0) + (end < to ? 2 : 0)]!;
    for (const { chance, type, ...rows } of decoded(lattice, scores.labels(s, start, end), end - start)) {
      const score = scorer.calibrated(chance);
      if (score < scorer.leastScore) continue;
      names.push({ from: start + rows.from, to: start + rows.to, type: NAME_TYPES[type]!, score });
    }
    i = end - 1;
  }
}

/** How far below the best a label's score is no longer looked at: e^−15 is less than a score shows. */
const NEGLIGIBLE = 15;

/** The names of a stretch, by its rows, each with its probability under the chain. */
function decoded(lattice: Lattice, emissions: Float32Array, length: number) {
  const allowed = likely(emissions, length, LABELS, NEGLIGIBLE);
  const path = lattice.best(emissions, length, allowed);
  const found = namesOf(path);
  if (found.length === 0) return [];
  lattice.read(emissions, length, allowed);
  return found.map((name) => ({ ...name, chance: lattice.probabilityOf(path, name.from, name.to) }));
}

/** The chain for tokens with `O` right before or after them. */
function inside(chain: Chain, before: boolean, after: boolean): Chain {
  const { labels, transitions, begin, finish } = chain;
  return {
    ...chain,
    begin: before ? transitions.subarray(0, labels) : begin,
    finish: after ? finish.map((_, y) => transitions[y * labels]!) : finish,
  };
}
