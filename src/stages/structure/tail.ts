import type { Role } from "../../document/schema.js";
import { isCompanyHead } from "../../lexicons/boilerplate.js";
import type { Candidate } from "./candidate.js";
import { isClosing, isWritersNote } from "./kinds/bylines.js";
import { SENTENCE_END } from "./shape.js";

/** What stands below an article or below a part of it and is no part of it. */
export function markTail(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  links(all, roles);
  signatures(all, roles);
  company(all, roles);
}

/** Titles of other stories are no longer than this. */
const LINK = 120;

/** The lines under `Read more:` and the like, up to the next one that is a sentence. */
function links(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  let open = false;
  all.forEach(({ text }, i) => {
    if (roles[i] === "boilerplate") open = /\p{L}.*:$/u.test(text);
    else if (roles[i] !== undefined || text.length > LINK || SENTENCE_END.test(text)) open = false;
    else if (open) roles[i] = "boilerplate";
  });
}

/** Lines of a signature: name, office, body. */
const SIGNATURE = 6;
const SIGNED = 60;

/** What stands above the signature of a mail, no higher than this share of the text. */
const SIGNATURE_MARK = "--";
const LOW = 0.5;

/** The short lines under `Best regards,` and under the two dashes of a mail. */
function signatures(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  let left = 0;
  all.forEach(({ text }, i) => {
    const marked = text === SIGNATURE_MARK && i >= LOW * all.length;
    if (marked || (roles[i] === "byline" && isClosing(text))) left = SIGNATURE;
    else if (left > 0) {
      left--;
      if (roles[i] !== undefined) return;
      if (text.length > SIGNED || /(?:[^.][.!?]|[,:;])$/.test(text)) left = 0;
      else roles[i] = "byline";
    }
  });
}

/** Notes on the writers stand no further from the end. */
const NOTES = 4;

/** The note on the writer at the end: to be marked last, since a writer is named in no paragraph of the article itself. */
export function markWriter(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  for (let i = all.length - 1, seen = 0; i > 2 && seen < NOTES; i--) {
    if (roles[i] !== undefined && roles[i] !== "heading") continue;
    seen++;
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
