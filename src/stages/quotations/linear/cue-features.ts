import { combine } from "../../../learn/hash.js";
import { put, type Sink } from "../../../learn/sink.js";
import { clusterAt, lowerAt, POS, Quote, tagAt, type View, wordAt } from "./view.js";
import { Case, Word, type Words } from "./words.js";

/** Words looked at on either side for a subject or a verb. */
const REACH = 10;
/** … and for the next verb: keeps the cost linear where a "sentence" never ends. */
const FAR = 40;

/** Where a word stands from the one that is described: itself, and up to two words before and after. */
export const CUE_PLACES = [0, -1, 1, -2, 2] as const;

/**
 * All features of row `i` for the cue tagger.
 *
 * @param opens whether a cue may begin there (`CueGate`): most rows are described in short.
 */
export function cueFeatures(view: View, i: number, opens: boolean, out: Sink): void {
  const s = view.sentence[i]!;
  const from = view.sentenceFrom[s]!;
  const to = view.sentenceTo[s]!;
  for (let k = 0; k < CUE_PLACES.length; k++)
    cueWordFeatures(view.words, wordAt(view, i + CUE_PLACES[k]!, from, to), k, out);
  cueContextFeatures(view, i, opens, out);
}

/** The features that word `id` gives wherever it stands at `CUE_PLACES[place]`: their weights are added up once. */
export function cueWordFeatures(words: Words, id: number, place: number, out: Sink): void {
  const lower = words.get(id, Word.Lower);
  const coarse = words.get(id, Word.Cluster);
  const middle = words.get(id, Word.Cluster + 1);
  switch (CUE_PLACES[place]) {
    case 0:
      put(out, 2, lower);
      put(out, 6, words.get(id, Word.Suffix3));
      put(out, 7, words.get(id, Word.Suffix2));
      put(out, 10, coarse);
      put(out, 11, middle);
      put(out, 12, words.get(id, Word.Cluster + 2));
      break;
    case -1:
      put(out, 20, lower);
      put(out, 32, coarse);
      break;
    case 1:
      put(out, 21, lower);
      break;
    case -2:
      put(out, 22, lower);
      put(out, 36, coarse);
      put(out, 37, middle);
      break;
    default:
      put(out, 23, lower);
      put(out, 38, coarse);
      put(out, 39, middle);
  }
}

/**
 * The other features of row `i`: tags and what the rules say; and where a cue may begin also pairs of words, marks,
 * and what may be its subject and its object.
 */
export function cueContextFeatures(view: View, i: number, opens: boolean, out: Sink): void {
  const { lower, lemma, pos, quote } = view;
  const s = view.sentence[i]!;
  const from = view.sentenceFrom[s]!;
  const to = view.sentenceTo[s]!;
  const here = lower[i]!;
  const base = lemma[i]!;
  const p = pos[i]!;
  const middle = view.middle[i]!;
  const tagLeft = tagAt(view, i - 1, from, to);
  const tagRight = tagAt(view, i + 1, from, to);
  const tags = tagLeft * 32 + tagRight;
  const rule = view.rule[i]!;
  const ruleLeft = i > from ? view.rule[i - 1]! : 7;
  const ruleRight = i + 1 < to ? view.rule[i + 1]! : 7;
  put(out, 28, tags * 32 + p);
  put(out, 92, (rule * 8 + ruleLeft) * 8 + ruleRight);
  if (!opens) return;
  put(out, 1, 0);
  put(out, 3, base);
  put(out, 4, combine(base, p));
  put(out, 5, p);
  // Neighbours.
  const next = lowerAt(view, i + 1, from, to);
  put(out, 24, combine(lowerAt(view, i - 1, from, to), here));
  put(out, 25, combine(here, next));
  put(out, 26, combine(base, tagRight));
  put(out, 27, combine(base, tagLeft));
  put(out, 29, (tagAt(view, i - 2, from, to) * 32 + tagLeft) * 32 + p);
  put(out, 40, combine(middle, tagRight));
  put(out, 41, combine(middle, tagLeft));
  put(out, 42, combine(base, tags));
  put(out, 43, combine(here, combine(next, lowerAt(view, i + 2, from, to))));
  // What the rules say, and what the word may take.
  const frame = view.frame[i]!;
  put(out, 93, frame);
  put(out, 94, combine(frame, p));
  put(out, 95, combine(frame, tagRight));
  put(out, 96, combine(rule, base));
  // Quotation marks, and where in the sentence.
  const mark = quote[i]!;
  put(out, 50, mark * 16 + (i > from ? quote[i - 1]! : 0) * 4 + (i + 1 < to ? quote[i + 1]! : 0));
  put(out, 51, combine(base, mark));
  put(out, 52, combine(nearestMark(view, i, from, to), p));
  if (!isVerb(p) && p !== POS.NOUN && p !== POS.ADJ && p !== POS.ADP) return;
  subjectFeatures(view, i, from, out);
  objectFeatures(view, i, to, out);
  let aux = 3;
  for (let k = i - 1; k >= Math.max(from, i - 3); k--) {
    if (pos[k] === POS.AUX || pos[k] === POS.PART) aux = combine(aux, lower[k]!);
    else if (pos[k] !== POS.ADV) break;
  }
  put(out, 81, combine(p, aux));
}

/** Who may be its subject: the nearest noun before it in the sentence that begins at `from`. */
function subjectFeatures(view: View, i: number, from: number, out: Sink): void {
  const { lemma, pos } = view;
  const least = Math.max(from, i - REACH);
  let subject = i - 1;
  let verbBetween = 0;
  while (subject >= least && !isNominal(pos[subject]!)) {
    if (pos[subject] === POS.VERB) verbBetween = 1;
    subject--;
  }
  const found = subject >= least;
  const known = found ? view.speaker[subject]! : 4;
  const capital = found && view.casing[subject] === Case.Initial ? 1 : 0;
  const kind = (found ? pos[subject]! : 29) * 4 + capital * 2 + verbBetween;
  put(out, 65, combine(lemma[i]!, kind));
  put(out, 89, combine(lemma[i]!, known));
  put(out, 98, combine(view.frame[i]!, kind * 8 + known));
}

/** What follows in the sentence that ends at `to`: its first word, noun and verb, and what stands before the verb. */
function objectFeatures(view: View, i: number, to: number, out: Sink): void {
  const { lemma, pos } = view;
  const p = pos[i]!;
  const base = lemma[i]!;
  const end = Math.min(to, i + FAR);
  let verb = i + 1;
  while (verb < end && !isVerb(pos[verb]!)) verb++;
  const commas = Math.min(view.commas[verb]! - view.commas[i]!, 2);
  const clauses = Math.min(view.clauses[verb]! - view.clauses[i + 1]!, 2);
  const nouns = Math.min(view.names[verb]! - view.names[i + 1]!, 2);
  const between = (commas * 3 + clauses) * 3 + nouns;
  put(out, 71, combine(base, between));
  let next = i + 1;
  while (next < to && (pos[next] === POS.ADV || pos[next] === POS.PART) && next < i + 4) next++;
  put(out, 74, combine(base, lowerAt(view, next, 0, to)));
  let noun = i + 1;
  const last = Math.min(to, i + REACH);
  while (noun < last && !isNominal(pos[noun]!)) noun++;
  put(out, 77, combine(p, clusterAt(view.middle, noun, 0, to)));
}

function isVerb(pos: number): boolean {
  return pos === POS.VERB || pos === POS.AUX;
}

function isNominal(pos: number): boolean {
  return pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON;
}

/** How near the nearest quotation mark stands on either side, in the sentence: two small numbers in one. */
function nearestMark(view: View, i: number, from: number, to: number): number {
  let left = 0;
  for (let k = i - 1, n = 1; k >= from && n <= 6; k--, n++) {
    if (view.quote[k]! >= Quote.Opens) {
      left = (n <= 2 ? n : n <= 4 ? 3 : 4) + (view.quote[k] === Quote.Opens ? 4 : 0);
      break;
    }
  }
  let right = 0;
  for (let k = i + 1, n = 1; k < to && n <= 6; k++, n++) {
    if (view.quote[k]! >= Quote.Opens) {
      right = (n <= 2 ? n : n <= 4 ? 3 : 4) + (view.quote[k] === Quote.Opens ? 4 : 0);
      break;
    }
  }
  const anyLeft = view.quotes[i]! > view.quotes[from]! ? 1 : 0;
  const anyRight = view.quotes[to]! > view.quotes[i + 1]! ? 1 : 0;
  return (left * 9 + right) * 4 + anyLeft * 2 + anyRight;
}
