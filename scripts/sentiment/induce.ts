import { random } from "../../src/learn/random.js";
import { trainRidge } from "../../src/learn/train/ridge.js";
import { dot, VECTOR, type Vectors } from "./vectors.js";

/**
 * How good or bad every word of `vectors` must be, learned from the listed words: ridge from a word's vector and
 * its neighbours in WordNet to the lists' value.
 *
 * @param heldOut called with the correlation on listed words that were held out (five folds, by their first letters,
 *   so that the forms of a word stay together).
 */
export function inducedWords(
  vectors: Vectors,
  listed: ReadonlyMap<string, number>,
  near: (word: string, known: ReadonlyMap<string, number>) => number[],
  heldOut: (pairs: { found: number; wanted: number }[]) => void,
): Map<string, number> {
  const known = [...listed.keys()].filter((word) => vectors.has(word));
  const row = (word: string, values: ReadonlyMap<string, number>) =>
    Float64Array.from([...vectors.get(word)!, ...near(word, values)]);
  const train = (words: string[], values: ReadonlyMap<string, number>) => {
    const { bias, weights } = trainRidge(
      words.map((word) => row(word, values)),
      words.map((word) => values.get(word)!),
      (j) => (j < VECTOR ? 0.001 : 0.01),
    );
    return (word: string) => bias + dot(weights, row(word, values));
  };
  const next = random(1);
  const foldOf = new Map<string, number>();
  for (const word of known) {
    const beginning = word.slice(0, 5);
    if (!foldOf.has(beginning)) foldOf.set(beginning, Math.floor(next() * 5));
  }
  const pairs: { found: number; wanted: number }[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const inside = known.filter((word) => foldOf.get(word.slice(0, 5)) !== fold);
    const model = train(inside, new Map(inside.map((word) => [word, listed.get(word)!])));
    for (const word of known)
      if (foldOf.get(word.slice(0, 5)) === fold)
        pairs.push({ found: model(word), wanted: listed.get(word)! });
  }
  heldOut(pairs);
  const model = train(known, listed);
  return new Map([...vectors.keys()].map((word) => [word, model(word)]));
}
