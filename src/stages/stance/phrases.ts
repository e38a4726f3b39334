import type { PosTag } from "../../document/schema.js";
import { phraseAround } from "../../reading/phrase-around.js";
import { isPossessive } from "../../reading/reading.js";
import { firstFrom, type Rows, sharesRow } from "../../reading/rows.js";
import type { Said, StanceText } from "./stance-text.js";

/** A word belongs to a run above this probability. */
const BELONGS = 0.4;

/** The runs of words that a head points to, given how likely it points to each; rows count from `offset`. */
export function likelyRuns(probabilities: ArrayLike<number>, offset: number): Rows[] {
  const runs: Rows[] = [];
  for (let i = 0; i < probabilities.length; i++) {
    if (probabilities[i]! <= BELONGS) continue;
    const row = offset + i;
    const last = runs[runs.length - 1];
    if (last?.to === row) last.to++;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs;
}

/** The run with the likeliest word; null where there is none. */
export function mostLikely(
  runs: readonly Rows[],
  probabilities: ArrayLike<number>,
  offset: number,
): Rows | null {
  let best: Rows | null = null;
  let most = 0;
  for (const run of runs) {
    for (let row = run.from; row < run.to; row++) {
      if (probabilities[row - offset]! <= most) continue;
      most = probabilities[row - offset]!;
      best = run;
    }
  }
  return best;
}

/** Where the last name of an entity stands among `rows`; null where it does not. */
export function nameIn({ named }: StanceText, entity: number, rows: Rows): Rows | null {
  for (let m = firstFrom(named, rows.to) - 1; m >= 0 && named[m]!.from >= rows.from; m--) {
    if (named[m]!.entity === entity) return { from: named[m]!.from, to: named[m]!.to };
  }
  return null;
}

/** What a phrase neither begins nor ends with; and what it does not end with, or begin with before a name alone. */
const EDGES: ReadonlySet<PosTag> = new Set<PosTag>(["ADP", "CCONJ", "SCONJ", "PUNCT", "AUX"]);
const VERBS: ReadonlySet<PosTag> = new Set<PosTag>([...EDGES, "VERB", "DET"]);

/** The phrase that holds the words of a run, whole: *the result of the runoff* for *of result*. Stays within `stretch`. */
export function wholePhrase(text: StanceText, run: Rows, stretch: Rows, mentionAt: Int32Array): Rows {
  const { pos } = text.layers.tokens;
  let { from, to } = run;
  const is = (row: number, tags: ReadonlySet<PosTag>) => mentionAt[row]! < 0 && tags.has(pos[row]!);
  while (from < to - 1 && is(from, EDGES)) from++;
  while (to - 1 > from && is(to - 1, EDGES)) to--;
  // *Otto Keller* of *Otto Keller was leaving*, and all of *to resign*, of which nothing else would be left.
  let noun = to;
  while (noun > from && is(noun - 1, VERBS)) noun--;
  if (noun > from) to = noun;
  // *Ana Brandt* of *agrees with Ana Brandt*, and all of *closing the plant*.
  let name = from;
  while (name < to - 1 && is(name, VERBS)) name++;
  if (mentionAt[name]! >= 0 && mentionAt[name] === mentionAt[to - 1]) from = name;
  const first = phraseAround(text.reading, from, mentionAt);
  const last = to - from > 1 ? phraseAround(text.reading, to - 1, mentionAt) : first;
  return {
    from: first && first.from < from ? Math.max(first.from, stretch.from) : from,
    to: last && last.to > to ? Math.min(last.to, stretch.to) : to,
  };
}

/**
 * The entity that a phrase is, or −1: the one whose name ends it, unless that hangs on another noun (*the critics of
 * Brandt*).
 */
export function entityOfPhrase(text: StanceText, phrase: Rows, mentionAt: Int32Array): number {
  const mention = mentionAt[phrase.to - 1]!;
  if (mention < 0) return -1;
  const { pos } = text.layers.tokens;
  for (let row = phrase.to - 1; row >= phrase.from; row--) {
    if (mentionAt[row] !== mention && (pos[row] === "ADP" || isPossessive(text.reading, row))) return -1;
  }
  return text.entityOfMention[mention]!;
}

/**
 * True where a phrase may stand for an entity: a pronoun, a phrase with its name, or the words that name it as the
 * speaker of what is said there. *The union* does not stand for Otto Ferris because he is named nearby.
 */
export function mayMean(
  text: StanceText,
  phrase: Rows,
  entity: number,
  said: Said | undefined,
  mentionAt: Int32Array,
): boolean {
  const { pos } = text.layers.tokens;
  if (phrase.to - phrase.from === 1 && pos[phrase.from] === "PRON") return true;
  for (let row = phrase.from; row < phrase.to; row++) {
    const mention = mentionAt[row]!;
    if (mention >= 0 && text.entityOfMention[mention] === entity) return true;
  }
  if (said?.speaker !== entity || !said.source) return false;
  return sharesRow(said.source, phrase);
}
