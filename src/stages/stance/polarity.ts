import { hedges } from "../../lexicons/hedges.js";
import { negates } from "../../lexicons/shifters.js";
import { words } from "../../lexicons/word-lists.js";
import { valence } from "../../lexicons/valence.js";
import type { Reading } from "./reading.js";

/** How many words before a predicate its negation and its hedge are looked for. */
const REACH = 5;
/** Verbs that undo the infinitive behind them: *refused to endorse*. */
const UNDOING = new Set(words("refuse decline fail stop cease neglect avoid"));

/** *did not only criticize* is no negation. */
const ONLY = new Set(words("only just merely simply"));

/** Whether the predicate at token `i` is negated or hedged by the words before it in its clause. */
export function polarityBefore(reading: Reading, i: number, from: number): { negated: boolean; hedged: boolean } {
  const { pos, lemma } = reading.tokens;
  let negated = false;
  let hedged = false;
  for (let j = i - 1; j >= from && j >= i - REACH; j--) {
    if (pos[j] === "CCONJ" || pos[j] === "SCONJ" || (pos[j] === "PUNCT" && !reading.isQuoteMark(j))) break;
    const form = reading.form(j);
    if (ONLY.has(form)) return { negated: false, hedged };
    if (lemma[j] === "not" || negates(form) || UNDOING.has(lemma[j]!)) negated = !negated;
    else if (hedges(form)) hedged = true;
  }
  return { negated, hedged };
}

/** The valence of the words in `[from, to)`, a negated one turned; names weigh nothing. */
export function valenceWithin(reading: Reading, from: number, to: number): number {
  const { lemma } = reading.tokens;
  let sum = 0;
  let turn = 1;
  for (let i = from; i < to; i++) {
    if (reading.mention[i]! >= 0) continue;
    const form = reading.form(i);
    if (lemma[i] === "not" || negates(form)) turn = -0.6;
    else sum += turn * valence(form, lemma[i]!);
  }
  return sum;
}
