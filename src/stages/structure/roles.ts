import type { Role } from "../../document/schema.js";
import { isBoilerplate, isCompanyHead } from "../../lexicons/boilerplate.js";
import type { Candidate } from "./candidate.js";
import { firstBody, markHead } from "./head.js";
import { markHeadings } from "./headings.js";
import { isBylineFoot, isBylineHead, isCredit, isDateline, isPageNote } from "./kinds.js";

/**
 * A role for each paragraph: first what the words themselves give away (a byline, a dateline, a line that asks
 * to subscribe), then title and deck from their place and length, then headings among what is left.
 *
 * A text of one paragraph is body: it is a sentence or a snippet, and carries sentiment. There is always a
 * paragraph of body, deck or title.
 */
export function rolesOf(paragraphs: readonly Candidate[]): Role[] {
  if (paragraphs.length === 1) {
    const only = paragraphs[0]!.role;
    return [only === "title" || only === "deck" ? only : "body"];
  }
  const roles: (Role | undefined)[] = paragraphs.map(({ text, role }, i) =>
    role && role !== "body" && role !== "heading"
      ? role
      : (ownRole(text, i, paragraphs) ?? (role === "heading" ? role : undefined)),
  );
  company(paragraphs, roles);
  const body = firstBody(paragraphs, roles);
  markHead(paragraphs, roles, body);
  markHeadings(paragraphs, roles, body);
  const given = roles.map((role) => role ?? "body");
  if (!given.some((role) => role === "body" || role === "deck" || role === "title")) {
    given[longest(paragraphs)] = "body";
  }
  return given;
}

/** What the words give away. The writer's note stands in the last third, a byline in the first. */
function ownRole(text: string, i: number, all: readonly Candidate[]): Role | undefined {
  if (text.length > 600) return undefined;
  if (isPageNote(text) || isBoilerplate(text)) return "boilerplate";
  if (isBylineHead(text) && i < 8) return "byline";
  if (isBylineFoot(text) && i > 2 && i >= all.length - 4) return "byline";
  if (isCredit(text)) return "credit";
  if (isDateline(text) && i < 8) return "dateline";
  return undefined;
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

function longest(all: readonly Candidate[]): number {
  let best = 0;
  all.forEach(({ text }, i) => {
    if (text.length > all[best]!.text.length) best = i;
  });
  return best;
}
