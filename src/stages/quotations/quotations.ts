import type { Quotation } from "../../document/schema.js";
import type { Piece } from "../../document/span.js";
import { stage } from "../stage.js";
import type { Candidate } from "./candidate.js";
import { findQuotations } from "./find.js";
import { formOf } from "./form.js";
import { pairMarks } from "./marks.js";
import type { Rows } from "./phrase.js";
import { type Reading, readingOf } from "./reading.js";
import { scoreOf } from "./scores.js";
import { speakerFinder } from "./speaker.js";

/** Statements attributed to a source: content, cue, source and speaker. */
export const quotations = stage({
  name: "quotations",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "entities"],
  gives: ["quotations"],
  run({ text, paragraphs, tokens, sentences, mentions, entities }) {
    const { quoted, notes } = pairMarks(text, paragraphs);
    const reading = readingOf(text, tokens, paragraphs, sentences, quoted);
    const found = findQuotations(reading);
    const speakerOf = speakerFinder(reading, mentions, entities);
    return {
      quotations: found.map((candidate, i) => ({
        ...quotationOf(reading, candidate, `q${i + 1}`, paragraphs),
        speaker: speakerOf(candidate),
        score: scoreOf(candidate.construction),
      })),
      notes,
    };
  },
});

function quotationOf(
  reading: Reading,
  candidate: Candidate,
  id: string,
  paragraphs: readonly { id: string }[],
): Quotation {
  const pieceOf = ({ from, to }: Rows): Piece => [reading.tokens.start[from]!, reading.tokens.end[to - 1]!];
  const content = candidate.content.map(pieceOf);
  return {
    id,
    paragraph: paragraphs[reading.paragraphAt[candidate.content[0]!.from]!]!.id,
    form: formOf(content, reading.quoted),
    content,
    cue: candidate.cue ? [pieceOf(candidate.cue)] : [],
    source: candidate.source ? [pieceOf(candidate.source)] : [],
    speaker: null,
  };
}
