import type { Block } from "../../document/article.js";
import type { Note, Paragraph } from "../../document/schema.js";
import type { Span } from "../../document/span.js";
import { stage } from "../stage.js";
import { paragraphSpans } from "./lines.js";
import { type Candidate, rolesOf } from "./roles.js";

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
    return { paragraphs, notes: notesOn(paragraphs) };
  },
});

/** A text most of which is set aside was probably not an article, or not only one. */
function notesOn(paragraphs: Paragraph[]): Note[] {
  const length = (kept: Paragraph[]) => kept.reduce((sum, { start, end }) => sum + end - start, 0);
  const aside = length(paragraphs.filter(({ role }) => role === "boilerplate"));
  if (aside * 2 <= length(paragraphs)) return [];
  return [
    {
      code: "mostly-boilerplate",
      message: "more than half of the text asks to subscribe, share or read on: check that it is an article",
    },
  ];
}
