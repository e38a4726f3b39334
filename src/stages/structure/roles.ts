import type { Role } from "../../document/schema.js";
import { SPEAKING_ROLES } from "../../document/vocabulary.js";
import type { Candidate } from "./candidate.js";
import { certainRoles } from "./certain.js";
import { markHeadings } from "./headings/headings.js";

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
  const { roles, body } = certainRoles(paragraphs);
  markHeadings(paragraphs, roles, body);
  const given = roles.map((role) => role ?? "body");
  if (!given.some((role) => SPEAKING_ROLES.has(role))) {
    given[longest(paragraphs)] = "body";
  }
  return given;
}

function longest(all: readonly Candidate[]): number {
  let best = 0;
  all.forEach(({ text }, i) => {
    if (text.length > all[best]!.text.length) best = i;
  });
  return best;
}
