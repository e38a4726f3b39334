import { failure, type Result, success } from "../document/problem.js";
import { isSpace } from "../document/white-space.js";
import { atomEnd, foldAtom } from "./atoms.js";
import type { Entry, EntryPart } from "./codebook.js";

/** More parts than any name has; each costs a step where the ones before it were found. */
const MOST_PARTS = 40;
/** `a*` would be a tenth of all words. */
const LEAST_BEFORE_STAR = 2;

/**
 * An entry from its text: words between spaces, each of which may end in `*`.
 *
 * Problems (without their place): `empty-entry`, `bad-wildcard`, `long-entry`.
 */
export function readEntry(text: string, cased: boolean, weight: number): Result<Entry> {
  const parts: EntryPart[] = [];
  for (const word of wordsOf(text)) {
    const star = word.indexOf("*");
    const open = star >= 0;
    const fixed = open ? word.slice(0, -1) : word;
    if (open && (star !== word.length - 1 || star < LEAST_BEFORE_STAR)) {
      return failure(
        "bad-wildcard",
        `"${text}": a * stands at the end of a word and after two letters or more, as in sanction*`,
      );
    }
    for (let at = 0; at < fixed.length; ) {
      const end = atomEnd(fixed, at, fixed.length);
      parts.push({ text: fixed.slice(at, end), open: open && end === fixed.length });
      at = end;
    }
  }
  if (parts.length === 0) {
    return failure(
      "empty-entry",
      "holds no word: write one, or take the line away; a word that begins with # needs quotation marks",
    );
  }
  if (parts.length > MOST_PARTS) {
    return failure(
      "long-entry",
      `"${text.slice(0, 40)}…" is longer than ${MOST_PARTS} words and signs: name its beginning alone`,
    );
  }
  return success({ text, parts, cased, weight });
}

/** Two entries of one key are found at the same places. */
export function keyOf({ parts, cased }: Entry): string {
  return parts.map(({ text, open }) => `${cased ? text : foldAtom(text)}${open ? "*" : ""}`).join(" ");
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || isSpace(text.charCodeAt(i));
    if (space && from >= 0) words.push(text.slice(from, i));
    if (space) from = -1;
    else if (from < 0) from = i;
  }
  return words;
}
