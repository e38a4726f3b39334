import type { Role } from "../../document/schema.js";
import { isContactLine, isLabel, isMenuLine } from "../../lexicons/menus.js";
import type { Candidate } from "./candidate.js";
import { isBylineFoot, isSignature } from "./kinds/bylines.js";
import { SENTENCE_END, words } from "./shape.js";

/** Lines of a menu are no longer than this. */
const SHORT = 60;
/** Where a text may still begin: menus above it are within so many lines. */
const ABOVE = 60;
/** Labels that may stand above a title. */
const LABELS = 3;
const END_MARK =
  /^(?:[-–—#* ]{0,4}(?:30|end|ends)[-–—#* ]{1,4}|[-–—#* ]{1,4}(?:30|end|ends)|(?:# ?){1,6}|ends?)\.?$/i;

/**
 * The menu that was copied along above the article, and the address, the menu and the like below it: runs of short
 * lines, two of which at least say what only menus and contact boxes say.
 */
export function markFurniture(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  const top = endAbove(all);
  const bottom = startBelow(all, roles, top);
  all.forEach(({ text }, i) => {
    if (roles[i] !== undefined || (i >= top && i < bottom)) return;
    if (!isBylineFoot(text) && !isSignature(text)) roles[i] = "boilerplate";
  });
}

/** Index of the first paragraph below the menu at the top and the labels under it. */
function endAbove(all: readonly Candidate[]): number {
  let known = 0;
  let end = 0;
  for (let i = 0; i < Math.min(all.length - 1, ABOVE) && isShort(all[i]!.text); i++) {
    if (!isMenuLine(all[i]!.text)) continue;
    known++;
    end = i + 1;
  }
  if (known < 2 || known * 2.5 < end) end = 0;
  for (let left = LABELS; left > 0 && end + 2 < all.length && isLabel(all[end]!.text); left--) end++;
  return end;
}

/** Index of the first line of what stands below the article; the number of paragraphs where nothing does. */
function startBelow(all: readonly Candidate[], roles: readonly (Role | undefined)[], top: number): number {
  const isKnown = (i: number): boolean =>
    (roles[i] === "boilerplate" && /\p{L}{2}/u.test(all[i]!.text)) ||
    isMenuLine(all[i]!.text) ||
    isContactLine(all[i]!.text);
  let known = 0;
  let start = all.length;
  let mark = false;
  for (let i = all.length - 1; i > top && (isKnown(i) || isShort(all[i]!.text)) && !mark; i--) {
    start = i;
    mark = END_MARK.test(all[i]!.text);
    if (mark || isKnown(i)) known++;
  }
  if (known < 2) return all.length;
  // Without an end mark the run may hold the last short paragraph of the article: begin at the first line known.
  while (!mark && !isKnown(start)) start++;
  return known * 3 >= all.length - start ? start : all.length;
}

function isShort(text: string): boolean {
  return text.length <= SHORT && words(text) <= 8 && (!SENTENCE_END.test(text) || words(text) <= 1);
}
