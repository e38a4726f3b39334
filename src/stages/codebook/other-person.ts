import type { CodebookTarget } from "../../codebook/codebook.js";
import { nameSuffixes } from "../../lexicons/person-names.js";
import { honorifics } from "../../lexicons/titles.js";

/**
 * True where `name` is somebody of another given name: *Anna Lang* for a target with the names *Peter Lang* and
 * *Lang*. A target that has only the surname may be any of them; an initial may be any name of its letter.
 */
export function isOtherPerson(name: string, { names }: CodebookTarget): boolean {
  const words = wordsOf(name);
  if (words.length < 2) return false;
  // *President Lang* says no given name.
  const full = names
    .map(({ text }) => wordsOf(text))
    .filter((own) => own.length > 1 && own.at(-1) === words.at(-1) && !honorifics().has(own[0]!));
  return full.length > 0 && !full.some(([given]) => sameGiven(given!, words[0]!));
}

function sameGiven(a: string, b: string): boolean {
  return a === b || (isInitial(a) && b.startsWith(a[0]!)) || (isInitial(b) && a.startsWith(b[0]!));
}

function isInitial(word: string): boolean {
  return word.length === 1 || (word.length === 2 && word.endsWith("."));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !nameSuffixes().has(word));
}
