import type { Role } from "../../document/schema.js";
import { isBoilerplate } from "../../lexicons/boilerplate.js";
import { isContactLine, isMenuRow } from "../../lexicons/menus.js";
import type { Candidate } from "./candidate.js";
import { markFurniture } from "./furniture.js";
import { firstBody, markHead } from "./head.js";
import { markNumbered } from "./headings/numbered.js";
import { isBylineFoot, isBylineHead, isCallingLine, isSignature } from "./kinds/bylines.js";
import { isCaption, isCredit } from "./kinds/credits.js";
import { isDateline } from "./kinds/datelines.js";
import { isPageNote } from "./kinds/page-notes.js";
import { isCode, isNumber, isScrap } from "./kinds/scraps.js";
import { markTail, markWriter } from "./tail.js";

/** Bylines and datelines above an article stand among so many of its first paragraphs. */
const HEAD = 8;
/** Who wrote it is said below this share of it. */
const FOOT = 0.6;
/** No kind of line that is told by its words is longer. */
const LONGEST = 600;

/** All roles but those that are learned, which depend on them; `body` is the index of the first running text. */
export function certainRoles(paragraphs: readonly Candidate[]): {
  roles: (Role | undefined)[];
  body: number;
} {
  const roles = paragraphs.map(({ text, role }, i): Role | undefined => {
    if (role && role !== "body" && role !== "heading") return role;
    return isAside(text, i) ? "boilerplate" : role === "heading" ? role : undefined;
  });
  markFurniture(paragraphs, roles);
  let place = 0;
  paragraphs.forEach(({ text }, i) => {
    if (roles[i] === "boilerplate") return;
    if (roles[i] === undefined || roles[i] === "heading")
      roles[i] = ownRole(text, place, i / paragraphs.length, roles[i - 1]) ?? roles[i];
    place++;
  });
  markTail(paragraphs, roles);
  const body = firstBody(paragraphs, roles);
  markHead(paragraphs, roles, body);
  markNumbered(paragraphs, roles);
  markWriter(paragraphs, roles);
  return { roles, body };
}

/** Lines of the page, of its publisher, of nobody. */
function isAside(text: string, i: number): boolean {
  if (text.length > LONGEST) return false;
  return (
    isPageNote(text) ||
    isBoilerplate(text) ||
    isMenuRow(text) ||
    (i > 0 && isContactLine(text)) ||
    isScrap(text) ||
    isCode(text)
  );
}

/**
 * What the words of a paragraph give away where such a thing belongs: `place` counts the paragraphs of the article
 * before it, `share` is how far down the text it stands, 0 to 1.
 */
function ownRole(text: string, place: number, share: number, before: Role | undefined): Role | undefined {
  if (text.length > LONGEST) return undefined;
  if (place < HEAD && (isBylineHead(text) || (before === "byline" && isCallingLine(text)))) return "byline";
  if (place > 2 && (isSignature(text) || (share >= FOOT && isBylineFoot(text)))) return "byline";
  if (isCredit(text) || isCaption(text)) return "credit";
  if (place < HEAD && isDateline(text)) return "dateline";
  return isNumber(text) ? "heading" : undefined;
}
