import { Lattice } from "../../learn/lattice.js";
import { pos, type Reading } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";
import { candidatesAround, cuesIn } from "./decode.js";
import type { QuotationFinder } from "./finder.js";
import { asGuided } from "./guidelines.js";
import { Part } from "./labels.js";
import { type Ruled, RuledPart, ruledRows } from "./ruled.js";
import type { Candidate, QuotationScorer, QuotationScores, Ranked, Window, Worth } from "./scorer.js";

/**
 * The finder over any scorer. The rules run first: what they found is evidence for the scorer, a candidate beside the
 * model's, and for the guidelines what goes on in other paragraphs.
 */
export function scoredQuotations(scorer: QuotationScorer, rules: QuotationFinder): QuotationFinder {
  const candidatesOf = candidateFinder(scorer);
  return (reading) => {
    const ruled = ruledRows(reading.count, rules(reading));
    const scores = scorer.read(reading, ruled);
    const candidates = candidatesOf(reading, ruled, scores);
    const chosen = choose(reading.count, candidates, scores.worth(candidates), scorer.leastWorth);
    return asGuided(reading, ruled, chosen);
  };
}

/** Gives every candidate of a text, before any is chosen: what a ranker learns from. */
export function candidateFinder(
  scorer: QuotationScorer,
): (reading: Reading, ruled: Ruled, scores: QuotationScores) => Candidate[] {
  const ofCues = new Lattice(scorer.cueChain);
  const ofParts = new Lattice(scorer.partChain);
  return (reading, ruled, scores) => {
    const { sentenceFrom } = reading;
    const { opens } = scores;
    const candidates: Candidate[] = [];
    let next = opens.indexOf(1);
    for (let s = 0; s + 1 < sentenceFrom.length && next >= 0; s++) {
      const rows = { from: sentenceFrom[s]!, to: sentenceFrom[s + 1]! };
      // Looked for anew only where it is behind, so that sentences without any cost one search together.
      if (next < rows.from) next = opens.indexOf(1, rows.from);
      if (next < rows.from || next >= rows.to) continue;
      const cues = cuesIn(ofCues, scores.cues(rows.from, rows.to), rows, opens, scorer.leastCue);
      for (const cue of cues) {
        const window = windowOf(reading, ruled, cue);
        const labels = ruledLabels(ruled, window);
        for (const candidate of candidatesAround(ofParts, scores.parts(window), cue, window, labels))
          candidates.push(candidate);
      }
    }
    return candidates;
  };
}

/** Sentences and tokens that a window reaches at most before and after the cue's sentence and the cue. */
const BEFORE_SENTENCES = 3;
const AFTER_SENTENCES = 12;
const LEFT_TOKENS = 120;
const RIGHT_TOKENS = 240;

/**
 * The window of a cue at the rows `[from, to)`: the cue's sentence and the sentences around it in the paragraph as long
 * as they hold quoted words; after a colon, what follows.
 */
export function windowOf(reading: Reading, ruled: Ruled, { from, to }: Rows): Window {
  const { sentenceFrom, paragraphFrom, quotedBefore } = reading;
  let head = from;
  for (let i = from; i < to; i++) if (pos(reading, i) === "VERB") head = i;
  if (pos(reading, head) !== "VERB") for (let i = from; i < to; i++) if (pos(reading, i) === "NOUN") head = i;
  const p = reading.paragraphAt[head]!;
  const s = reading.sentenceAt[head]!;
  const speaks = (k: number) => quotedBefore[sentenceFrom[k + 1]!]! > quotedBefore[sentenceFrom[k]!]!;
  let first = s;
  while (first > 0 && s - first < BEFORE_SENTENCES && speaks(first - 1)) first--;
  let end = s + 1;
  const label = pos(reading, head) === "PUNCT";
  while (end + 1 < sentenceFrom.length && end - s <= AFTER_SENTENCES && (label || speaks(end))) end++;
  const left = Math.max(paragraphFrom[p]!, sentenceFrom[first]!, from - LEFT_TOKENS);
  const right = Math.min(paragraphFrom[p + 1]!, sentenceFrom[end]!, to + RIGHT_TOKENS);
  let rule = -1;
  for (let i = from; i < to; i++) if (ruled.part[i] === RuledPart.Cue) rule = ruled.of[i]!;
  return { from, to, head, left, right, rule };
}

/** The labels that the rules' quotation with the same cue gives the rows of a window; null where there is none. */
function ruledLabels(ruled: Ruled, { rule, left, right, from, to }: Window): Uint8Array | null {
  if (rule < 0) return null;
  const labels = new Uint8Array(right - left);
  const { content, source } = ruled.quotations[rule]!;
  const mark = (rows: Rows, first: number, inner: number, last: number) => {
    const start = Math.max(rows.from, left);
    const end = Math.min(rows.to, right);
    // What the cue cuts, as the model sees the cue, is no path that the model knows.
    if (start >= end || (start < to && end > from)) return;
    labels.fill(inner, start - left, end - left);
    labels[start - left] = first;
    if (last !== inner) labels[end - 1 - left] = last;
  };
  for (const rows of content) mark(rows, Part.ContentBegin, Part.Content, Part.ContentEnd);
  if (source) mark(source, Part.SourceBegin, Part.Source, Part.Source);
  return labels;
}

/** The best candidates that share no row of content, in the order of the text, none worth less than `least`. */
export function choose(
  count: number,
  candidates: readonly Candidate[],
  worth: readonly Worth[],
  least: number,
): Ranked[] {
  const taken = new Uint8Array(count);
  const chosen: Ranked[] = [];
  const ranked = candidates
    .map((candidate, k): Ranked => ({ ...candidate, ...worth[k]! }))
    .filter((c) => c.loose + c.tight >= least)
    .sort((a, b) => b.loose + b.tight - a.loose - a.tight || a.cue.from - b.cue.from);
  for (const candidate of ranked) {
    const free = candidate.content.every(({ from, to }) => {
      for (let i = from; i < to; i++) if (taken[i] === 1) return false;
      return true;
    });
    if (!free) continue;
    for (const { from, to } of candidate.content) taken.fill(1, from, to);
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
}
