import { quotationAfter } from "./after.js";
import { quotationBefore, verbFrame } from "./before.js";
import type { Candidate } from "./candidate.js";
import { accordingTo, alone, labelled, ofNoun } from "./others.js";
import type { Rows } from "./phrase.js";
import type { Reading } from "./reading.js";

/**
 * Every quotation of a text by rules, in the order of their first content row. No two share a row of content.
 * Constructions that show themselves by punctuation come first, then verbs from left to right, then nouns, then
 * quoted stretches without a cue.
 */
export function findQuotations(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const claimed = new Uint8Array(reading.count);
  const free = (rows: Rows): boolean => claimed.indexOf(1, rows.from) < 0 || firstClaimed(claimed, rows) < 0;
  const take = (candidate: Candidate | null): boolean => {
    if (!candidate) return false;
    const content = candidate.content.filter((rows) => rows.to > rows.from);
    const kept = content.filter((rows, i) => i === 0 || firstClaimed(claimed, rows) < 0);
    if (kept.length === 0 || firstClaimed(claimed, kept[0]!) >= 0) return false;
    if (candidate.cue && firstClaimed(claimed, candidate.cue) >= 0) return false;
    for (const rows of kept) claimed.fill(1, rows.from, rows.to);
    kept.sort((a, b) => a.from - b.from);
    found.push({ ...candidate, content: kept });
    return true;
  };
  for (let paragraph = 0; paragraph + 1 < reading.paragraphFrom.length; paragraph++) {
    inParagraph(reading, paragraph, claimed, take);
  }
  void free;
  for (let k = 0; k < reading.quoted.length; k++) take(alone(reading, k));
  return found.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
}

function inParagraph(
  reading: Reading,
  paragraph: number,
  claimed: Uint8Array,
  take: (candidate: Candidate | null) => boolean,
): void {
  const from = reading.paragraphFrom[paragraph]!;
  const to = reading.paragraphFrom[paragraph + 1]!;
  if (take(labelled(reading, paragraph))) return;
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
  verbs.forEach((verb, i) => {
    if (reading.sentenceAt[verb] !== sentence) {
      sentence = reading.sentenceAt[verb]!;
      source = null;
    }
    if (done.has(verb)) {
      source = sources.get(verb) ?? null;
      return;
    }
    if (claimed[verb]) return;
    let next = -1;
    for (let j = i + 1; j < verbs.length && reading.sentenceAt[verbs[j]!] === sentence; j++) {
      if (!claimed[verbs[j]!]) {
        next = verbs[j]!;
        break;
      }
    }
    const candidate = quotationAfter(reading, verb, { source, next });
    if (take(candidate)) source = candidate!.source ?? source;
  });
  for (let row = from; row < to; row++) {
    if (!claimed[row] && reading.quotedAt[row]! < 0) take(ofNoun(reading, row));
  }
}

function firstClaimed(claimed: Uint8Array, rows: Rows): number {
  for (let row = rows.from; row < rows.to; row++) if (claimed[row]) return row;
  return -1;
}
