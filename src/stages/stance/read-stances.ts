import type { Quotation, Sentence, Stance } from "../../document/schema.js";
import { indexesWithin, type Piece } from "../../document/span.js";
import { words } from "../../lexicons/word-lists.js";
import type { Finding } from "./finding.js";
import { desertRule, judgmentRule } from "./judgment-rules.js";
import { adjectiveRule, compoundRule, nounRule, peopleRule } from "./noun-rules.js";
import type { Parties } from "./parties.js";
import { isDenied } from "./polarity.js";
import type { Reading } from "./reading.js";
import { saysRule } from "./says-rule.js";
import type { Scene } from "./scene.js";
import { LEAST_SCORE, scoreOf } from "./scores.js";
import { sideRules } from "./side-rules.js";
import { verbRules } from "./verb-rules.js";

const QUESTIONS = new Set(words("why how what who whom whose which when where"));

/** How far around what an author judges quotation marks are looked for. */
const QUOTE_REACH = 40;

const AUTHOR = { author: true } as const;

/** How many stances back the same one is looked for: more than any sentence of a newspaper holds. */
const REMEMBERED = 50;

/** A stance, and how it was found: what the script that measures the rules needs to know. */
export interface Ruled {
  stance: Stance;
  finding: Finding;
  /** The target is the owner of the thing spoken of: *Brandt* for *criticized Brandt's plan*. */
  owner: boolean;
}

/** Every stance that the rules find and that is sure enough, in the order of the text, without ids. */
export function readStances({ layers, reading, parties, quotationOf, carries }: Scene): Ruled[] {
  const { tokens, sentences, quotations } = layers;
  const stances: Ruled[] = [];
  const found: Finding[] = [];
  for (const [s, sentence] of sentences.entries()) {
    if (!carries.has(sentence.paragraph)) continue;
    const [from, to] = indexesWithin(tokens, sentence);
    if (asks(reading, from, to)) continue;
    found.length = 0;
    findAll(reading, quotationOf, from, to, found);
    addStances(found, { reading, parties, quotations, quotationOf, sentence, s, from, to }, stances);
  }
  return stances;
}

/** *Why did Brandt oppose the plan?*, *Q: …*: a question claims nothing. */
export function asks(reading: Reading, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (reading.form(from) === "q" && ":.".includes(reading.first(from + 1))) return true;
  let last = to - 1;
  while (last > from && reading.isQuoteMark(last)) last--;
  if (reading.first(last) !== "?") return false;
  const opens = (i: number) => QUESTIONS.has(reading.form(i)) || reading.tokens.pos[i] === "AUX";
  let first = from;
  while (first < last && reading.isQuoteMark(first)) first++;
  if (opens(first)) return true;
  // *ask yourself: can we trust …?*
  for (let i = first + 1; i < last; i++) if (reading.first(i - 1) === ":" && opens(i)) return true;
  return false;
}

/** Every finding in the sentence `[from, to)`. */
function findAll(
  reading: Reading,
  quotationOf: Int32Array,
  from: number,
  to: number,
  found: Finding[],
): void {
  const { pos } = reading.tokens;
  for (let i = from; i < to; i++) {
    if (reading.mention[i]! >= 0) {
      compoundRule(reading, i, from, to, found);
      continue;
    }
    switch (pos[i]) {
      case "VERB":
        verbRules(reading, i, from, to, found);
        desertRule(reading, i, from, to, found);
        compoundRule(reading, i, from, to, found);
        adjectiveRule(reading, i, from, to, found);
        break;
      case "NOUN":
      case "PROPN":
        nounRule(reading, i, from, to, found);
        if (isHiddenVerb(reading, i, from, to)) verbRules(reading, i, from, to, found);
        peopleRule(reading, i, from, to, found);
        break;
      case "ADJ":
        adjectiveRule(reading, i, from, to, found);
        break;
      case "ADV":
        if (isHiddenBack(reading, i, from, to)) verbRules(reading, i, from, to, found);
        break;
      case "ADP":
        sideRules(reading, i, from, to, found);
        break;
      case "AUX":
        if (quotationOf[i]! < 0) judgmentRule(reading, i, from, to, found);
    }
  }
  for (let i = from; i < to; ) {
    const quotation = quotationOf[i]!;
    let end = i + 1;
    while (end < to && quotationOf[end] === quotation) end++;
    if (quotation >= 0) saysRule(reading, i, end, found);
    i = end;
  }
}

/** A verb that was tagged as a noun, as in headlines: between a name or a plural and the beginning of a phrase. */
function isHiddenVerb(reading: Reading, i: number, from: number, to: number): boolean {
  if (i <= from || i + 1 >= to || !reading.isNominal(i - 1)) return false;
  const pos = reading.tokens.pos[i + 1];
  return reading.mention[i + 1]! >= 0 || pos === "DET" || pos === "PRON" || pos === "SCONJ";
}

/** *Democrats back the bill*, tagged as an adverb: behind the name or plural that opens the sentence. */
function isHiddenBack(reading: Reading, i: number, from: number, to: number): boolean {
  if (reading.form(i) !== "back" || !isHiddenVerb(reading, i, from, to)) return false;
  for (let j = from; j < i; j++) {
    const pos = reading.tokens.pos[j];
    if (reading.mention[j]! < 0 && pos !== "DET" && pos !== "ADJ" && pos !== "NOUN" && pos !== "PROPN")
      return false;
  }
  return true;
}

/** Where quotation marks stand near, it may be somebody else's, whether the quotation was found or not. */
function hasQuoteMark(reading: Reading, at: number, from: number, to: number): boolean {
  const end = Math.min(to, at + QUOTE_REACH);
  for (let i = Math.max(from, at - QUOTE_REACH); i < end; i++) if (reading.isQuoteMark(i)) return true;
  return false;
}

interface Place {
  reading: Reading;
  parties: Parties;
  quotations: readonly Quotation[];
  quotationOf: Int32Array;
  sentence: Sentence;
  s: number;
  from: number;
  to: number;
}

/** Names the parties of each finding and writes what is sure enough, each stance once, the surest first kept. */
function addStances(found: readonly Finding[], place: Place, stances: Ruled[]): void {
  const { reading, parties, quotations, quotationOf, sentence, s, from, to } = place;
  const first = stances.length;
  for (const finding of found) {
    // Not criticizing somebody is no praise of him, not seeking a thing no enmity; not endorsing him tells.
    if (finding.negated && (finding.label === "against" || finding.rule === "aim")) continue;
    const at = finding.evidence[0];
    if (typeof finding.holder !== "string" && isDenied(reading, at, from)) continue;
    const inside = quotationOf[at]!;
    const holder =
      typeof finding.holder === "string"
        ? finding.holder === "voice" && inside < 0
          ? AUTHOR
          : parties.speaker(inside)
        : parties.holder(finding.holder, s, quotationOf[finding.holder.head]!);
    if (!holder || (holder === AUTHOR && hasQuoteMark(reading, at, from, to))) continue;
    const target = parties.target(finding.target, s, quotationOf[finding.target.head]!, holder);
    const owner =
      finding.rule === "aim" || finding.rule === "compound" ? null : parties.owner(finding.target, to);
    for (const [one, isOwner] of [
      [target, false],
      [owner, true],
    ] as const) {
      if (!one || sameParty(holder, one)) continue;
      const score = scoreOf(finding, isOwner);
      if (score < LEAST_SCORE) continue;
      const evidence: Piece[] = [[reading.tokens.start[at]!, reading.tokens.end[finding.evidence[1] - 1]!]];
      const label = finding.negated ? "against" : finding.label;
      const same = indexOfSame(stances, first, holder, one);
      if (same >= 0 && (stances[same]!.stance.score ?? 0) >= score) continue;
      const made: Stance = {
        id: "",
        paragraph: sentence.paragraph,
        sentence: sentence.id,
        label,
        holder,
        target: one,
        evidence,
        ...(inside >= 0 && { quotation: quotations[inside]!.id }),
        ...(finding.negated && { negated: true }),
        ...(finding.hedged && { hedged: true }),
        score,
      };
      const ruled = { stance: made, finding, owner: isOwner };
      if (same >= 0) stances[same] = ruled;
      else stances.push(ruled);
    }
  }
}

/** Index of the same stance of the sentence, among the last that were found; −1 where there is none. */
function indexOfSame(
  stances: readonly Ruled[],
  first: number,
  holder: Stance["holder"],
  target: Stance["target"],
): number {
  for (let i = stances.length - 1; i >= first && i >= stances.length - REMEMBERED; i--) {
    if (sameStance(stances[i]!.stance, holder, target)) return i;
  }
  return -1;
}

function sameParty(holder: Stance["holder"], target: Stance["target"]): boolean {
  if ("author" in holder) return false;
  if ("entity" in holder && holder.entity === target.entity) return true;
  return holder.start !== undefined && holder.start < target.end && target.start < holder.end!;
}

function sameStance(other: Stance, holder: Stance["holder"], target: Stance["target"]): boolean {
  if (other.target.start !== target.start || other.target.entity !== target.entity) return false;
  if ("author" in other.holder || "author" in holder) return "author" in other.holder === "author" in holder;
  if ("entity" in other.holder || "entity" in holder) {
    return "entity" in other.holder && "entity" in holder && other.holder.entity === holder.entity;
  }
  return other.holder.start === holder.start;
}
