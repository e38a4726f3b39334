import { sha256OfText } from "../document/hash.js";
import { failure, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { firstAtOrAfter, type Span } from "../document/span.js";
import { type EntityNames, entityNames } from "./names.js";

/** One document and the gold that it is held against, of one and the same text. */
export interface Pair {
  id: string;
  auto: GlossatorDocument;
  gold: GlossatorDocument;
  /** Absent where neither document has it and nothing that is scored needs it. */
  text: string | undefined;
  autoNames: EntityNames;
  goldNames: EntityNames;
  /** The paragraphs of gold, else of `auto`, else one that holds everything: at least one, ascending. */
  paragraphs: readonly Span[];
  /** Index of the paragraph that an offset stands in, or of the nearest before it; 0 before the first. */
  paragraphAt: (offset: number) => number;
}

/**
 * Puts two documents of one text together. The text is gold's, `text`, or that of `auto`, whichever is there.
 *
 * Problems: `different-text` (the documents are of different texts), `wrong-hash` (`text` is not theirs),
 * `no-text` (a stance's target is written nowhere but in the text, which nobody gave).
 */
export function pairOf(
  auto: GlossatorDocument,
  gold: GlossatorDocument,
  given: string | undefined,
): Result<Pair> {
  if (auto.sha256 !== gold.sha256) {
    return failure(
      "different-text",
      `cannot be compared: ${auto.id} and ${gold.id} are annotations of different texts (sha256 ` +
        `${auto.sha256.slice(0, 12)}… and ${gold.sha256.slice(0, 12)}…): annotate the text of gold again`,
      gold.id,
    );
  }
  if (given !== undefined && sha256OfText(given) !== gold.sha256) {
    return failure("wrong-hash", "the text given is not the one that was annotated", gold.id);
  }
  const text = gold.text ?? given ?? auto.text;
  if (text === undefined && (needsText(auto) || needsText(gold))) {
    return failure(
      "no-text",
      "holds stances whose target is named only in the text, and neither document has it: give the text",
      gold.id,
    );
  }
  const paragraphs = [gold.paragraphs, auto.paragraphs].find((list) => list && list.length > 0) ?? [
    { start: 0, end: text?.length ?? Number.MAX_SAFE_INTEGER },
  ];
  const starts = paragraphs.map(({ start }) => start);
  return success({
    id: gold.id,
    auto,
    gold,
    text,
    autoNames: entityNames(auto),
    goldNames: entityNames(gold),
    paragraphs,
    paragraphAt: (offset) => Math.max(0, firstAtOrAfter(starts, offset + 1) - 1),
  });
}

function needsText(doc: GlossatorDocument): boolean {
  return doc.stances?.some(({ target }) => target.entity === undefined && target.text === undefined) ?? false;
}
