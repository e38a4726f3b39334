import type { Quotation } from "../../document/schema.js";
import type { Piece } from "../../document/span.js";
import { stage } from "../stage.js";
import { type QuotationFinder, quotationsByRules } from "./finder.js";
import { formOf } from "./form.js";
import { pairMarks } from "./marks.js";
import type { Rows } from "./phrase.js";
import { readingOf } from "./reading.js";
import { speakerFinder } from "./speaker.js";

/** The quotations stage over any finder: statements attributed to a source, with content, cue, source and speaker. */
export const quotationsWith = (find: QuotationFinder, model?: string) =>
  stage({
    name: "quotations",
    version: "1.0.0",
    ...(model !== undefined && { model }),
    needs: ["paragraphs", "tokens", "sentences", "mentions", "entities"],
    gives: ["quotations"],
    run({ text, paragraphs, tokens, sentences, mentions, entities }) {
      const { quoted, notes } = pairMarks(text, paragraphs);
      const reading = readingOf(text, tokens, paragraphs, sentences, quoted);
      // Titles, summaries and the article itself speak; bylines, headings and furniture do not.
      const speaks = paragraphs.map(({ role }) => role === "title" || role === "deck" || role === "body");
      const found = find(reading).filter(({ content }) => speaks[reading.paragraphAt[content[0]!.from]!]);
      const speakerOf = speakerFinder(reading, mentions, entities);
      const pieceOf = ({ from, to }: Rows): Piece => [tokens.start[from]!, tokens.end[to - 1]!];
      return {
        quotations: found.map((candidate, i): Quotation => {
          const content = candidate.content.map(pieceOf);
          return {
            id: `q${i + 1}`,
            paragraph: paragraphs[reading.paragraphAt[candidate.content[0]!.from]!]!.id,
            form: formOf(content, quoted),
            content,
            cue: candidate.cue ? [pieceOf(candidate.cue)] : [],
            source: candidate.source ? [pieceOf(candidate.source)] : [],
            speaker: speakerOf(candidate),
            score: candidate.score,
          };
        }),
        notes,
      };
    },
  });

/** Quotations by rules and word lists. */
export const quotations = quotationsWith(quotationsByRules);
