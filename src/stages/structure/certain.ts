import type { Role } from "../../document/schema.js";
import { isBoilerplate, isCompanyHead } from "../../lexicons/boilerplate.js";
import { isContactLine } from "../../lexicons/menus.js";
import type { Candidate } from "./candidate.js";
import { markFurniture } from "./furniture.js";
import { firstBody, markHead } from "./head.js";
import { isBylineFoot, isBylineHead, isSignature, isWritersNote } from "./kinds/bylines.js";
import { isCaption, isCredit } from "./kinds/credits.js";
import { isDateline } from "./kinds/datelines.js";
import { isPageNote } from "./kinds/page-notes.js";
import { isCode, isNumber, isScrap } from "./kinds/scraps.js";
import { sentences } from "./shape.js";

/** All roles but those of headings, which depend on them. */
export function certainRoles(paragraphs: readonly Candidate[]): {
  roles: (Role | undefined)[];
  body: number;
} {
  const roles: (Role | undefined)[] = paragraphs.map(({ text, role }, i) =>
    role && role !== "body" && role !== "heading"
      ? role
      : (ownRole(text, i, paragraphs) ?? (role === "heading" ? role : undefined)),
  );
  markFurniture(paragraphs, roles);
  company(paragraphs, roles);
  writer(paragraphs, roles);
  const body = firstBody(paragraphs, roles);
  markHead(paragraphs, roles, body);
  sections(paragraphs, roles);
  return { roles, body };
}

/** What the words give away, wherever the paragraph stands or where such a thing belongs. */
function ownRole(text: string, i: number, all: readonly Candidate[]): Role | undefined {
  if (text.length > 600) return undefined;
  if (
    isPageNote(text) ||
    isBoilerplate(text) ||
    (i > 0 && isContactLine(text)) ||
    isScrap(text) ||
    isCode(text)
  )
    return "boilerplate";
  if (isBylineHead(text) && i < 8) return "byline";
  if (i > 2 && (isSignature(text) || (i >= 0.6 * all.length && isBylineFoot(text)))) return "byline";
  if (isCredit(text) || isCaption(text)) return "credit";
  if (isDateline(text) && i < 8) return "dateline";
  if (isNumber(text)) return "heading";
  return undefined;
}

const NUMBERED = /^(?:#|No\. ?)?\d{1,2}[.):] \P{Ll}/u;

/** `1. The quota`, `2. The boats`: two or more numbered lines, each with longer text below it, are section titles. */
function sections(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  const found: number[] = [];
  for (let i = 1; i + 1 < all.length; i++) {
    const { text } = all[i]!;
    const next = all[i + 1]!.text;
    if (roles[i] === undefined && text.length <= 90 && next.length > text.length && NUMBERED.test(text))
      if (next.length > 60 && !NUMBERED.test(next) && sentences(text.slice(4)) === 1) found.push(i);
  }
  if (found.length > 1) for (const i of found) roles[i] = "heading";
}

/** Notes on the writers stand no further from the end. */
const NOTES = 4;

/** The writer's note, at the end. */
function writer(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  for (let i = all.length - 1; i > Math.max(2, all.length - 1 - NOTES); i--) {
    if (roles[i] !== undefined && roles[i] !== "heading") continue;
    const before = all.slice(0, i).filter((_, k) => roles[k] === undefined);
    if (!isWritersNote(all[i]!.text, before)) return;
    roles[i] = "byline";
  }
}

/** What a press release says about its sender, from `About Acme` to the end, where that is no more than a few paragraphs. */
function company(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  const last = Math.max(3, all.length - 6, Math.floor(all.length / 2));
  for (let i = last; i < all.length; i++) {
    if (roles[i] === "boilerplate" || !isCompanyHead(all[i]!.text)) continue;
    roles.fill("boilerplate", i);
    return;
  }
}
