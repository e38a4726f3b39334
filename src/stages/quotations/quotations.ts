import type { Quotation, Speaker } from "../../document/schema.js";
import { firstWhere, overlaps, type Piece, type Span } from "../../document/span.js";
import { SPEAKING_ROLES } from "../../document/vocabulary.js";
import type { Quoted } from "../../reading/marks.js";
import { readingOf } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";
import { stage } from "../stage.js";
import type { FoundQuotation, QuotationFinder } from "./finder.js";
import { innerQuotations, readInside } from "./rules/inner.js";
import { RIGHT_INSIDE } from "./rules/scores.js";
import { speakerFinder } from "./speaker/speaker.js";

/** The quotations stage over any finder: statements attributed to a source, with content, cue, source and speaker. */
export const quotationsWith = (find: QuotationFinder, model?: string) =>
  stage({
    name: "quotations",
    version: "1.0.0",
    ...(model !== undefined && { model }),
    needs: ["paragraphs", "tokens", "sentences", "mentions", "entities"],
    gives: ["quotations"],
    run({ text, paragraphs, tokens, sentences, mentions, entities }) {
      const reading = readingOf({ text, tokens, paragraphs, sentences });
      const speaks = paragraphs.map(({ role }) => SPEAKING_ROLES.has(role));
      const outer = find(reading).filter(({ content }) => speaks[reading.paragraphAt[content[0]!.from]!]);
      const inside = readInside(reading, outer);
      const inner = innerQuotations(inside, outer);
      const speakerOf = speakerFinder(reading, mentions, entities);
      const spoken: Spoken[] = [];
      let next = 0;
      outer.forEach((candidate, k) => {
        const speaker = speakerOf(candidate);
        spoken.push({ ...candidate, speaker, quoted: reading.quoted });
        for (; inner[next]?.outer === k; next++) {
          const found = inner[next]!;
          const cue = found.cue.from;
          const around = { speaker, quoted: reading.quotedAt[cue]! >= 0 };
          // Marks that hold the cue, too, are the outer one's.
          const own = inside.quotedAt[cue]! < 0 ? inside.quoted : [];
          spoken.push({ ...found, speaker: speakerOf(found, around), quoted: own, score: RIGHT_INSIDE });
        }
      });
      spoken.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
      const pieceOf = ({ from, to }: Rows): Piece => [tokens.start[from]!, tokens.end[to - 1]!];
      return {
        quotations: spoken.map((candidate, i): Quotation => {
          const content = candidate.content.map(pieceOf);
          return {
            id: `q${i + 1}`,
            paragraph: paragraphs[reading.paragraphAt[candidate.content[0]!.from]!]!.id,
            form: formOf(content, candidate.quoted),
            content,
            cue: candidate.cue ? [pieceOf(candidate.cue)] : [],
            source: candidate.source ? [pieceOf(candidate.source)] : [],
            speaker: candidate.speaker,
            score: candidate.score,
          };
        }),
        notes: [...reading.notes],
      };
    },
  });

/** A quotation with who speaks, and the marks that count for its form. */
interface Spoken extends FoundQuotation {
  speaker: Speaker;
  quoted: readonly Quoted[];
}

/** `direct` where quotation marks hold all of the content, `indirect` where they hold none, else `mixed`. */
function formOf(content: readonly Piece[], quoted: readonly Span[]): Quotation["form"] {
  let inside = 0;
  let touched = 0;
  for (const [start, end] of content) {
    const piece = { start, end };
    const first = firstWhere(quoted, (marks) => marks.end > start);
    for (let k = first; k < quoted.length && quoted[k]!.start < end; k++) {
      if (!overlaps(quoted[k]!, piece)) continue;
      touched++;
      if (quoted[k]!.start <= start && end <= quoted[k]!.end) inside++;
    }
  }
  if (touched === 0) return "indirect";
  return inside === content.length ? "direct" : "mixed";
}
