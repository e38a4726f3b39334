import type { Role } from "../../document/schema.js";
import { isContactLine, isMenuLine } from "../../lexicons/menus.js";
import type { Candidate } from "./candidate.js";
import { SENTENCE_END, words } from "./shape.js";

/** Lines of a menu are no longer than this. */
const SHORT = 60;
/** Where a text may still begin: menus above it are within so many lines. */
const ABOVE = 60;
const END_MARK =
  /^(?:[-–—#* ]{0,4}(?:30|end|ends)[-–—#* ]{1,4}|[-–—#* ]{1,4}(?:30|end|ends)|(?:# ?){1,6}|ends?)\.?$/i;

/**
 * The menu that was copied along above the article, and the address, the menu and the like below it: runs of short
 * lines, two of which at least say what only menus and contact boxes say.
 */
export function markFurniture(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  let known = 0;
  let last = -1;
  for (let i = 0; i < Math.min(all.length, ABOVE) && isShort(all[i]!.text); i++) {
    if (isMenuLine(all[i]!.text)) {
      known++;
      last = i;
    }
  }
  if (known >= 2 && last + 1 < all.length && known * 2.5 >= last + 1) fill(roles, 0, last + 1);
  known = 0;
  let first = all.length;
  let mark = false;
  for (let i = all.length - 1; i > last + 1 && isShort(all[i]!.text) && !mark; i--) {
    first = i;
    mark = END_MARK.test(all[i]!.text);
    if (mark || isMenuLine(all[i]!.text) || isContactLine(all[i]!.text)) known++;
  }
  if (known < 2) return;
  // Without an end mark the run may hold the last short paragraph of the article: begin at the first line known.
  while (!mark && !isMenuLine(all[first]!.text) && !isContactLine(all[first]!.text)) first++;
  if (known * 3 >= all.length - first) fill(roles, first, all.length);
}

function isShort(text: string): boolean {
  return text.length <= SHORT && words(text) <= 8 && (!SENTENCE_END.test(text) || words(text) <= 1);
}

function fill(roles: (Role | undefined)[], from: number, to: number): void {
  for (let i = from; i < to; i++)
    if (roles[i] !== "byline" && roles[i] !== "credit") roles[i] = "boilerplate";
}
