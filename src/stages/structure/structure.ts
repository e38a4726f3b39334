import type { Paragraph } from "../../document/schema.js";
import { stage } from "../stage.js";

/** Paragraphs and their roles. */
export const structure = stage({
  name: "structure",
  version: "1.0.0",
  needs: [],
  gives: ["paragraphs"],
  run({ text }) {
    const paragraphs: Paragraph[] = [];
    for (const match of text.matchAll(/[^\r\n]+/g)) {
      const line = match[0];
      const trimmed = line.trim();
      if (!trimmed) continue;
      const start = match.index + line.indexOf(trimmed);
      paragraphs.push({ id: `p${paragraphs.length + 1}`, start, end: start + trimmed.length, role: "body" });
    }
    return { paragraphs };
  },
});
