import english from "sentiment/languages/en/index.js";
import { newsValence } from "./news-valence.js";

/**
 * AFINN (Finn Årup Nielsen, in the word table of the `sentiment` package, MIT) without its phrases, and
 * over it the words of `news-valence`. A Map, so that *constructor* finds no property of an object.
 */
const table: ReadonlyMap<string, number> = new Map([
  ...Object.entries(english.labels).filter(([word]) => !word.includes(" ")),
  ...newsValence,
]);

/**
 * How good or bad a word is, −5 to 5, by its form (lower case, straight apostrophes) and, where the table
 * lacks the form, by its lemma; 0 where it has neither.
 */
export function valence(form: string, lemma: string): number {
  return table.get(form) ?? table.get(lemma) ?? 0;
}

/** How good or bad a word is by this form alone, −5 to 5; undefined where the table lacks it. */
export function valenceOf(form: string): number | undefined {
  return table.get(form);
}
