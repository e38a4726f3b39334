import { hedges } from "../../lexicons/hedges.js";
import { negates } from "../../lexicons/shifters.js";
import { valence } from "../../lexicons/valence.js";
import { words } from "../../lexicons/word-lists.js";
import type { Reading } from "./reading.js";

/** How many words before a predicate its negation and its hedge are looked for. */
const REACH = 5;
/** Words that undo the infinitive behind them: *refused to endorse*, *unlikely to endorse*. */
const UNDOING = new Set(
  words("refuse decline fail stop cease neglect avoid unlikely reluctant hesitant unwilling loath"),
);

/** *did not only criticize* is no negation. */
const ONLY = new Set(words("only just merely simply"));

/** How many words before a predicate what denies its clause is looked for. */
const DENIAL_REACH = 8;
/** The most words that weighed evidence may span. */
const EVIDENCE = 6;
const DENYING = new Set(words("deny refute disprove disbelieve"));
/** Verbs that deny a clause when it is told as somebody's claim: *dismissed reports that she …*. */
const DISMISSING = new Set(words("dismiss reject dispute rebut"));

/** *denied that she opposed*, *denied opposing*, *dismissed reports that she opposed*: what is denied tells no stance. */
export function isDenied(reading: Reading, i: number, from: number): boolean {
  const { pos, lemma } = reading.tokens;
  let clause = false;
  for (let j = i - 1; j >= from && j >= i - DENIAL_REACH; j--) {
    if (pos[j] === "CCONJ" || (pos[j] === "PUNCT" && !reading.isQuoteMark(j))) return false;
    if (reading.mention[j]! >= 0) continue;
    if (DENYING.has(lemma[j]!)) return clause || j === i - 1 || reading.form(i).endsWith("ing");
    if (DISMISSING.has(lemma[j]!)) return clause;
    if (reading.form(j) === "that") clause = true;
  }
  return false;
}

/**
 * Whether the predicate at token `i` is negated or hedged by the words before it in its clause. What stands
 * inside a name (*Reporters Without Borders*) counts for neither.
 */
export function polarityBefore(
  reading: Reading,
  i: number,
  from: number,
): { negated: boolean; hedged: boolean } {
  const { pos, lemma } = reading.tokens;
  let negated = false;
  let hedged = false;
  for (let j = i - 1; j >= from && j >= i - REACH; j--) {
    if (pos[j] === "CCONJ" || pos[j] === "SCONJ" || (pos[j] === "PUNCT" && !reading.isQuoteMark(j))) break;
    if (reading.isInName(j)) continue;
    const form = reading.form(j);
    if (ONLY.has(form)) return { negated: false, hedged };
    if (lemma[j] === "not" || negates(form) || UNDOING.has(lemma[j]!)) negated = !negated;
    else if (hedges(form)) hedged = true;
  }
  return { negated, hedged };
}

/**
 * The sum of the valences in `[from, to)`, a negated one turned, and the tokens from the first to the last
 * that weigh (empty where none does), or only the heaviest where that is long. Names weigh nothing. A harmful verb leaves nothing good in what it does
 * something to: *ruined a good evening*.
 */
export function weighed(
  reading: Reading,
  from: number,
  to: number,
): { value: number; evidence: [from: number, to: number] } {
  const { lemma, pos } = reading.tokens;
  let value = 0;
  let turn = 1;
  let harmed = false;
  const heaviest = [
    { at: -1, weight: 0 },
    { at: -1, weight: 0 },
  ];
  let first = -1;
  let end = from;
  for (let i = from; i < to; i++) {
    if (reading.mention[i]! >= 0) continue;
    const form = reading.form(i);
    const negation = lemma[i] === "not" || negates(form);
    let weight = negation ? 0 : turn * weightAt(reading, i, form);
    if (negation) turn = -0.6;
    if (pos[i] === "CCONJ" || pos[i] === "PUNCT") harmed = false;
    if (harmed && weight > 0) weight = 0;
    if (pos[i] === "VERB" && valence(form, lemma[i]!) < 0) harmed = true;
    if (weight === 0) continue;
    value += weight;
    const side = weight > 0 ? 1 : 0;
    if (Math.abs(weight) > heaviest[side]!.weight) heaviest[side] = { at: i, weight: Math.abs(weight) };
    if (first < 0) first = i;
    end = i + 1;
  }
  const { at } = heaviest[value > 0 ? 1 : 0]!;
  if (end - first > EVIDENCE && at >= 0) return { value, evidence: [at, at + 1] };
  return { value, evidence: [first < 0 ? from : first, end] };
}

/** The valence of the word at `i`: *at best* belittles, *at least* and *at worst* say nothing, nor does *worth $5*. */
function weightAt(reading: Reading, i: number, form: string): number {
  if (i > 0 && reading.form(i - 1) === "at") {
    if (form === "best") return -1;
    if (form === "least" || form === "worst" || form === "most") return 0;
  }
  if (form === "worth") return 0;
  return valence(form, reading.tokens.lemma[i]!);
}
