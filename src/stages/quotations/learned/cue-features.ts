import { combine } from "../../../learn/hash.js";
import type { Sink } from "./sink.js";
import { AFTER, BEFORE, POS, posHash, Quote, type View } from "./view.js";
import { Case, Word } from "./words.js";

/** Words looked at on either side for a subject or a verb. */
const REACH = 10;

/**
 * The features of row `i` for the cue tagger: the word and its neighbours, who may be its subject, and what
 * kind of clause or phrase follows.
 */
export function cueFeatures(view: View, i: number, out: Sink): void {
  const { words, word, lemma, pos, quote } = view;
  const s = view.sentence[i]!;
  const from = view.sentenceFrom[s]!;
  const to = view.sentenceTo[s]!;
  const id = (k: number) => (k < from ? BEFORE : k >= to ? AFTER : word[k]!);
  const lower = (k: number) => words.get(id(k), Word.Lower);
  const tag = (k: number) => (k < from ? 30 : k >= to ? 31 : pos[k]!);
  const cluster = (k: number, c: number) => words.get(id(k), Word.Cluster + c);
  const add = (template: number, value: number) => out.add(combine(template, value));
  const here = lower(i);
  const base = words.get(lemma[i]!, Word.Lower);
  const p = pos[i]!;
  const isVerb = p === POS.VERB || p === POS.AUX;
  const mark = quote[i]!;
  add(1, 0);
  add(2, here);
  add(3, base);
  add(4, combine(base, p));
  add(5, p);
  add(6, words.get(word[i]!, Word.Suffix3));
  add(7, words.get(word[i]!, Word.Suffix2));
  add(8, words.get(word[i]!, Word.Case));
  for (let c = 0; c < 3; c++) add(10 + c, cluster(i, c));
  const mid = cluster(i, 1);
  const fine = cluster(i, 2);
  // Neighbours.
  const [b, c, a, d] = [lower(i - 1), lower(i + 1), lower(i - 2), lower(i + 2)];
  add(20, b);
  add(21, c);
  add(22, a);
  add(23, d);
  add(24, combine(b, here));
  add(25, combine(here, c));
  add(26, combine(base, tag(i + 1)));
  add(27, combine(base, tag(i - 1)));
  add(28, posHash(view, Math.max(from, i - 1), Math.min(to, i + 2)));
  add(29, posHash(view, Math.max(from, i - 2), i + 1));
  add(30, posHash(view, i, Math.min(to, i + 3)));
  for (let k = 0; k < 2; k++) {
    add(32 + k, cluster(i - 1, k));
    add(34 + k, cluster(i + 1, k));
    add(36 + k, cluster(i - 2, k));
    add(38 + k, cluster(i + 2, k));
  }
  add(40, combine(mid, tag(i + 1)));
  add(41, combine(mid, tag(i - 1)));
  add(42, combine(base, combine(tag(i - 1), tag(i + 1))));
  add(43, combine(here, combine(c, d)));
  add(44, combine(lower(i + 3), tag(i + 3)));
  add(45, combine(a, b));
  add(46, combine(c, d));
  // What the rules say, and what the word may take.
  const rule = view.rule[i]!;
  const kind0 = rule === 0 ? 0 : view.ruleKind[view.ruleOf[i]!]!;
  const frame0 = view.frame[i]!;
  add(90, rule);
  add(91, combine(rule, kind0));
  add(92, combine(rule, combine(i > from ? view.rule[i - 1]! : 7, i + 1 < to ? view.rule[i + 1]! : 7)));
  add(93, frame0);
  add(94, combine(frame0, p));
  add(95, combine(frame0, tag(i + 1)));
  add(96, combine(rule, base));
  add(97, combine(frame0, rule));
  // Quotation marks.
  const beforeMark = i > from ? quote[i - 1]! : 0;
  const afterMark = i + 1 < to ? quote[i + 1]! : 0;
  add(50, mark * 16 + beforeMark * 4 + afterMark);
  add(51, combine(base, mark));
  const nearQuote = nearestMark(view, i, from, to);
  add(52, combine(nearQuote, p));
  add(53, combine(nearQuote, base));
  add(54, combine(nearQuote, mid));
  // Where in the sentence.
  const left = i - from;
  const right = to - 1 - i;
  add(56, Math.min(left, 4) * 8 + Math.min(right, 4));
  add(57, combine(p, Math.min(left, 3) * 8 + Math.min(right, 3)));
  add(58, combine(base, Math.min(left, 2) * 8 + Math.min(right, 2)));
  const inParagraph = i - view.paragraphFrom[view.paragraph[i]!]!;
  add(59, combine(p, inParagraph < 3 ? inParagraph : 3));
  // Who may be its subject: the nearest noun before it.
  let subject = i - 1;
  let verbBetween = 0;
  while (subject >= from && subject > i - REACH && !isNominal(pos[subject]!)) {
    if (pos[subject] === POS.VERB) verbBetween = 1;
    subject--;
  }
  const found = subject >= from && subject > i - REACH;
  const sub = found ? subject : from - 1;
  const distance = found ? Math.min(i - subject, 5) : 7;
  const capital = found && words.get(word[sub]!, Word.Case) === Case.Initial ? 1 : 0;
  const kind = (found ? pos[sub]! : 29) * 4 + capital * 2 + verbBetween;
  if (isVerb || p === POS.NOUN || p === POS.ADJ || p === POS.ADP) {
    const known = found ? view.speaker[sub]! : 4;
    add(87, combine(p, known));
    add(88, combine(mid, known));
    add(89, combine(base, known));
    add(98, combine(frame0, combine(known, kind)));
    add(60, combine(p, combine(kind, distance)));
    add(61, combine(p, lower(sub)));
    for (let k = 0; k < 3; k++) add(62 + k, combine(p, cluster(sub, k)));
    add(65, combine(base, kind));
    add(66, combine(mid, kind));
    add(67, combine(mid, cluster(sub, 0)));
    add(68, combine(base, cluster(sub, 0)));
    // What follows: the first word of it, its first noun and verb, and whether a comma stands before the verb.
    let verb = i + 1;
    while (verb < to && pos[verb] !== POS.VERB && pos[verb] !== POS.AUX) verb++;
    const verbAt = verb < to ? Math.min(verb - i, 6) : 7;
    const commas = Math.min(view.commas[Math.min(verb, to)]! - view.commas[i]!, 2);
    const clause = Math.min(view.clauses[Math.min(verb, to)]! - view.clauses[i + 1]!, 2);
    const nouns = Math.min(view.names[Math.min(verb, to)]! - view.names[i + 1]!, 2);
    const frame = combine(verb < to ? pos[verb]! : 29, ((commas * 3 + clause) * 3 + nouns) * 8 + verbAt);
    const coarse = ((commas > 0 ? 1 : 0) * 3 + clause) * 3 + nouns;
    add(70, combine(p, frame));
    add(71, combine(base, coarse));
    add(72, combine(mid, coarse));
    add(73, combine(cluster(i, 0), frame));
    let next = i + 1;
    while (next < to && (pos[next] === POS.ADV || pos[next] === POS.PART) && next < i + 4) next++;
    add(74, combine(base, lower(next)));
    add(75, combine(mid, lower(next)));
    add(76, combine(fine, tag(next)));
    let noun = i + 1;
    while (noun < to && noun < i + REACH && !isNominal(pos[noun]!)) noun++;
    add(77, combine(p, cluster(noun, 1)));
    add(78, combine(mid, cluster(noun, 0)));
    add(79, combine(base, verb < to ? words.get(lemma[verb]!, Word.Lower) : 1));
    add(80, combine(mid, cluster(verb, 0)));
    // Auxiliaries and negation before it.
    let aux = 3;
    for (let k = i - 1; k >= Math.max(from, i - 3); k--) {
      if (pos[k] === POS.AUX || pos[k] === POS.PART) aux = combine(aux, lower(k));
      else if (pos[k] !== POS.ADV) break;
    }
    add(81, combine(p, aux));
    add(82, combine(base, aux));
    add(83, combine(mid, aux));
    // The sentence's other verbs.
    const verbsBefore = Math.min(view.verbs[i]! - view.verbs[from]!, 3);
    const verbsAfter = Math.min(view.verbs[to]! - view.verbs[i + 1]!, 3);
    add(84, combine(p, verbsBefore * 4 + verbsAfter));
    add(85, combine(base, verbsBefore * 4 + verbsAfter));
    add(86, combine(mid, verbsBefore * 4 + verbsAfter));
  }
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
