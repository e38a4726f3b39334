import { readFileSync } from "node:fs";
import english from "sentiment/languages/en/index.js";
import { newsValence } from "./news-valence.js";

/**
 * How good or bad words are by four lists whose licences allow to pass on what is derived of them: AFINN (the
 * `sentiment` package, MIT), VADER (MIT; as packed by `vader-sentiment`, Apache-2.0), the English subjectivity
 * list of Pattern (PDDL; as packed by `natural`, MIT), and the project's own `news-valence`. Each list is divided
 * by its root mean square. What the project's list silences means nothing in news, whatever the others say.
 *
 * @param folder of `node_modules` that has `vader-sentiment` and `natural`.
 * @param own false empties the project's own list, which was chosen with the train packs in view.
 */
export function wordLists(folder: string, own = true): Map<string, number>[] {
  const vader = readFileSync(`${folder}/vader-sentiment/vader_lexicon.txt`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): [string, number] => [line.split("\t")[0]!, Number(line.split("\t")[1])]);
  const pattern = Object.entries(
    JSON.parse(
      readFileSync(`${folder}/natural/lib/natural/sentiment/English/pattern-sentiment-en.json`, "utf8"),
    ) as Record<string, { polarity: string }>,
  ).map(([word, { polarity }]): [string, number] => [word, Number(polarity)]);
  return [Object.entries(english.labels), vader, pattern, own ? [...newsValence] : []].map((list) => {
    const valued = list.filter(
      ([word, value]) => value !== 0 && /^[a-z][a-z'-]*$/.test(word) && !(own && newsValence.get(word) === 0),
    );
    const size = Math.sqrt(valued.reduce((sum, [, value]) => sum + value * value, 0) / valued.length);
    return new Map(valued.map(([word, value]) => [word, value / size]));
  });
}

/** The mean of the lists that know a word. */
export function listedWords(lists: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const words = new Set(lists.flatMap((list) => [...list.keys()]));
  return new Map(
    [...words].map((word) => {
      const values = lists.flatMap((list) => list.get(word) ?? []);
      return [word, values.reduce((sum, value) => sum + value, 0) / values.length];
    }),
  );
}
