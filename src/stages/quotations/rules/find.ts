import { COLON, first, type Reading, sentenceStart, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import { verbFrame } from "../../../reading/verbs.js";
import type { QuotationFinder, RuledQuotation } from "../finder.js";
import { accordingTo } from "./according.js";
import { quotationAfter } from "./after.js";
import { quotationBefore } from "./before.js";
import { ofAdjective, ofNoun } from "./minds.js";
import { scoreOf } from "./scores.js";
import { alone, labelled } from "./uncued.js";

/**
 * Every quotation of a text by rules, in the order of their first content row. No two share a row of content.
 * Constructions that show themselves by punctuation come first, then verbs from left to right, then nouns, then
 * quoted stretches without a cue.
 */
export function findQuotations(reading: Reading): RuledQuotation[] {
  const found: RuledQuotation[] = [];
  /** One more than the index in `found` of the quotation that a row belongs to; 0 where it is free. */
  const claimed = new Int32Array(reading.count);
  const take = (candidate: RuledQuotation | null): boolean => {
    if (!candidate) return false;
    const [head, ...rest] = candidate.content;
    if (!head || !isFree(claimed, head) || (candidate.cue && !isFree(claimed, candidate.cue))) return false;
    const content = [head, ...rest.filter((rows) => isFree(claimed, rows))];
    for (const rows of content) claimed.fill(found.length + 1, rows.from, rows.to);
    found.push({ ...candidate, content: content.sort((a, b) => a.from - b.from) });
    return true;
  };
  for (let paragraph = 0; paragraph + 1 < reading.paragraphFrom.length; paragraph++) {
    inParagraph(reading, paragraph, claimed, take);
  }
  for (let k = 0; k < reading.quoted.length; k++) {
    const candidate = alone(reading, k);
    if (!candidate) continue;
    const rows = candidate.content[0]!;
    const above = candidate.source ? -1 : indexAbove(reading, rows.from, claimed, found);
    if (above >= 0 && isFree(claimed, rows)) {
      claimed.fill(above + 1, rows.from, rows.to);
      found[above]!.content.push(rows);
    } else take(candidate);
  }
  return found.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
}

/**
 * Index of the quotation that a quoted stretch without a cue goes on with, or -1: its paragraph begins with it, and
 * the one above ends with a quotation or with a colon.
 */
function indexAbove(
  reading: Reading,
  from: number,
  claimed: Int32Array,
  found: readonly RuledQuotation[],
): number {
  const paragraph = reading.paragraphAt[from]!;
  if (paragraph === 0 || reading.paragraphFrom[paragraph] !== from) return -1;
  const above = reading.paragraphFrom[paragraph - 1]!;
  const floor = Math.max(above, sentenceStart(reading, from - 1) - 1);
  for (let row = from - 1; row >= floor; row--) {
    const index = claimed[row]! - 1;
    if (index < 0) continue;
    const { from: start, to: end } = found[index]!.content.at(-1)!;
    const speech = reading.quotedAt[start]! >= 0 || reading.quotedAt[end - 1]! >= 0;
    return speech || first(reading, from - 1) === COLON ? index : -1;
  }
  return -1;
}

function isFree(claimed: Int32Array, rows: Rows): boolean {
  for (let row = rows.from; row < rows.to; row++) if (claimed[row]) return false;
  return true;
}

function inParagraph(
  reading: Reading,
  paragraph: number,
  claimed: Int32Array,
  take: (candidate: RuledQuotation | null) => boolean,
): void {
  const from = reading.paragraphFrom[paragraph]!;
  const to = reading.paragraphFrom[paragraph + 1]!;
  if (isQuestionLabel(reading, paragraph) || take(labelled(reading, paragraph))) return;
  const verbs: number[] = [];
  for (let row = from; row < to; row++) {
    if (reading.quotedAt[row]! >= 0) continue;
    const lemma = reading.tokens.lemma[row]!;
    if (lemma === "accord" || lemma === "according") take(accordingTo(reading, row));
    else if (verbFrame(reading, row) > 0) verbs.push(row);
  }
  const done = new Set<number>();
  const sources = new Map<number, Rows | null>();
  for (const verb of verbs) {
    if (claimed[verb]) continue;
    const candidate = quotationBefore(reading, verb);
    if (take(candidate)) {
      done.add(verb);
      sources.set(verb, candidate!.source);
    }
  }
  let source: Rows | null = null;
  let sentence = -1;
  for (const verb of verbs) {
    if (reading.sentenceAt[verb] !== sentence) {
      sentence = reading.sentenceAt[verb]!;
      source = null;
    }
    if (done.has(verb)) {
      source = sources.get(verb) ?? null;
      continue;
    }
    if (claimed[verb]) continue;
    const candidate = quotationAfter(reading, verb, source);
    if (take(candidate)) source = candidate!.source ?? source;
  }
  for (let row = from; row < to; row++) {
    if (!claimed[row] && reading.quotedAt[row]! < 0) take(ofNoun(reading, row) ?? ofAdjective(reading, row));
  }
}

/** `Q:` or `Question:` at the head of a paragraph: what an interviewer asks is no quotation. */
function isQuestionLabel(reading: Reading, paragraph: number): boolean {
  const row = reading.paragraphFrom[paragraph]!;
  return /^(q|question)$/.test(word(reading, row)) && first(reading, row + 1) === COLON;
}

/** The rules alone. */
export const quotationsByRules: QuotationFinder = (reading) =>
  findQuotations(reading).map((found) => ({ ...found, score: scoreOf(found.construction) }));
