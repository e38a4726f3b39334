import type { Block } from "../../document/article.js";
import type { Note, Paragraph, Role } from "../../document/schema.js";
import type { Span } from "../../document/span.js";
import { stage } from "../stage.js";
import type { Candidate } from "./candidate.js";
import { languageNotes } from "./language.js";
import { rolesOf } from "./roles.js";
import { paragraphSpans } from "./wrapping.js";

/**
 * Paragraphs and their roles. A paragraph is a line that is not blank, or a block of lines where the text is
 * wrapped at a column, or a block that the reader took from markup.
 */
export const structure = stage({
  name: "structure",
  version: "1.0.0",
  needs: [],
  gives: ["paragraphs"],
  run({ text, blocks }) {
    const spans = blocks ?? paragraphSpans(text);
    const candidates: Candidate[] = spans.map(({ start, end, role }: Partial<Block> & Span) => ({
      text: text.slice(start, end),
      ...(role && { role }),
    }));
    const roles = rolesOf(candidates);
    const paragraphs: Paragraph[] = spans.map(({ start, end }, i) => ({
      id: `p${i + 1}`,
      start,
      end,
      role: roles[i]!,
    }));
    // Archives have blocks without elements: only a page can have lost some of its text.
    const fromPage = blocks?.some(({ tag }) => tag !== "") === true;
    return { paragraphs, notes: notesOn(paragraphs, fromPage).concat(languageNotes(text)) };
  },
});

/** A page that gives fewer characters of article is probably cut. */
const LITTLE = 400;

/** What a user would want to know of a text that may be no article, or not the whole of one. */
function notesOn(paragraphs: readonly Paragraph[], fromPage: boolean): Note[] {
  const notes: Note[] = [];
  const length = (roles: readonly Role[]) =>
    paragraphs.reduce((sum, { start, end, role }) => sum + (roles.includes(role) ? end - start : 0), 0);
  const aside = length(["boilerplate"]);
  const body = length(["body", "deck", "heading"]);
  if (aside > body) {
    notes.push({
      code: "mostly-boilerplate",
      message: "more than half of the text asks to subscribe, share or read on: check that it is an article",
    });
  }
  if (fromPage && body < LITTLE) {
    notes.push({
      code: "little-text",
      message: `the page gave only ${body} characters of article: a paywall or a script may hold the rest`,
    });
  }
  return notes;
}
