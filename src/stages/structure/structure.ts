import type { Block, PageAround } from "../../document/article.js";
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
  run({ text, blocks, page }) {
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
    return { paragraphs, notes: notesOn(paragraphs, fromPage, page).concat(languageNotes(text)) };
  },
});

/** A page that gives fewer characters of article is probably cut, … */
const LITTLE = 400;
/** … one that gives fewer and shows so many times as much was not read, … */
const LEAST = 200;
const MORE = 2;
/** … nor was one that gives fewer and shows so many times as much. */
const SHORT = 1000;
const TIMES = 10;
/** Prose between title and body that may be its first paragraph. */
const LEFT_OUT = 150;

/**
 * What a user would want to know of a text that may be no article, or not the whole of one.
 *
 * @param page what stands around it on its page; absent where nobody looked.
 */
function notesOn(paragraphs: readonly Paragraph[], fromPage: boolean, page?: PageAround): Note[] {
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
  const lost = (shorter: number, times: number) =>
    page !== undefined && body < shorter && page.prose >= times * body;
  if (page && (lost(LEAST, MORE) || lost(SHORT, TIMES))) {
    notes.push({
      code: "article-lost",
      message: `of ${page.prose} characters of prose on the page only ${body} were taken for its article: compare it with the page, or give the text`,
    });
  } else if (fromPage && body < LITTLE) {
    notes.push({
      code: "little-text",
      message: `the page gave only ${body} characters of article: a paywall or a script may hold the rest`,
    });
  }
  if (page && page.leftOut >= LEFT_OUT) {
    notes.push({
      code: "text-left-out",
      message: `${page.leftOut} characters of prose between the title and the article look like another's and were left out: compare it with the page`,
    });
  }
  return notes;
}
