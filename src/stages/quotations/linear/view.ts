import { POS_TAGS } from "../../../document/vocabulary.js";
import { hashText } from "../../../learn/hash.js";
import type { Reading } from "../../../reading/reading.js";
import { type Ruled, RuledPart } from "../ruled.js";
import { Bone, Word, type Words } from "./words.js";

/** How a token stands to quotation marks. */
export const Quote = { Outside: 0, Inside: 1, Opens: 2, Closes: 3 } as const;

/** Parts of speech as numbers: their place in the schema's list. */
export const POS = Object.fromEntries(POS_TAGS.map((tag, i) => [tag, i])) as Record<
  (typeof POS_TAGS)[number],
  number
>;

/** Ids of words outside the text or sentence, for `Words.get`. */
const BEFORE = -1;
const AFTER = -2;

/** Stand for the tags of tokens outside the sentence. */
const TAG_BEFORE = 30;
const TAG_AFTER = 31;
/** More than any number of a cluster. */
const NO_CLUSTER = 0xfff0;

/**
 * A text as columns, a row a token: words, tags, sentences, quotation marks, and running counts by which the
 * number of commas, verbs or clauses between two tokens is one subtraction.
 */
export interface View {
  /** Number of tokens. */
  length: number;
  words: Words;
  /** Row of the form in `words`. */
  word: Int32Array;
  /** Hashes of the form in small letters and of the lemma. */
  lower: Int32Array;
  lemma: Int32Array;
  /** Number of the form's middle cluster, and how it is written: `Case`. */
  middle: Uint16Array;
  casing: Uint8Array;
  /** Number of the part of speech; `VERB` where the tag is one. */
  pos: Uint8Array;
  /** What the word takes, where it is a reporting verb: bits of `Frame`. */
  frame: Uint8Array;
  quote: Uint8Array;
  /** Sentence and paragraph of each token, and the rows at which they begin and end. */
  sentence: Int32Array;
  sentenceFrom: Int32Array;
  sentenceTo: Int32Array;
  paragraph: Int32Array;
  paragraphFrom: Int32Array;
  paragraphTo: Int32Array;
  /** Running counts: how many before the row. One longer than the text. */
  commas: Int32Array;
  verbs: Int32Array;
  clauses: Int32Array;
  quotes: Int32Array;
  thats: Int32Array;
  names: Int32Array;
  /** Kind of the token in the skeleton of a sentence; 0 where it has no part in it. */
  skeleton: Uint8Array;
  /** What the rules made of the row, and of which of their quotations it is part, or −1. */
  rule: Uint8Array;
  ruleOf: Int32Array;
  /** How often the rules saw the word in another source of the text: 0 to 3. */
  speaker: Uint8Array;
  /** Hash of the construction of each. */
  ruleKind: number[];
  ruled: Ruled;
}

/** Makes the columns, with what the rules found. Linear in the length of the text. */
export function viewOf(reading: Reading, ruled: Ruled, words: Words): View {
  const { tokens, words: numbers, count: length } = reading;
  const sentences = reading.sentenceFrom.length - 1;
  const paragraphs = reading.paragraphFrom.length - 1;
  const view: View = {
    length,
    words,
    word: numbers.word,
    lower: new Int32Array(length),
    lemma: new Int32Array(length),
    middle: new Uint16Array(length),
    casing: new Uint8Array(length),
    pos: new Uint8Array(length),
    frame: new Uint8Array(length),
    quote: new Uint8Array(length),
    sentence: reading.sentenceAt,
    sentenceFrom: reading.sentenceFrom.subarray(0, sentences),
    sentenceTo: reading.sentenceFrom.subarray(1),
    paragraph: reading.paragraphAt,
    paragraphFrom: reading.paragraphFrom.subarray(0, paragraphs),
    paragraphTo: reading.paragraphFrom.subarray(1),
    commas: new Int32Array(length + 1),
    verbs: new Int32Array(length + 1),
    clauses: new Int32Array(length + 1),
    quotes: new Int32Array(length + 1),
    thats: new Int32Array(length + 1),
    names: new Int32Array(length + 1),
    skeleton: new Uint8Array(length),
    rule: ruled.part,
    ruleOf: ruled.of,
    speaker: new Uint8Array(length),
    ruleKind: ruled.quotations.map(({ construction }) => hashText(construction)),
    ruled,
  };
  words.turnTo(numbers.words);
  for (let i = 0; i < length; i++) {
    const id = numbers.word[i]!;
    const lemma = numbers.lemma[i]!;
    words.know(id);
    words.know(lemma);
    view.lower[i] = words.get(id, Word.Lower);
    view.lemma[i] = words.get(lemma, Word.Lower);
    view.middle[i] = words.get(id, Word.Cluster + 1);
    view.casing[i] = words.get(id, Word.Case);
    view.pos[i] = POS[tokens.pos[i]!];
    view.frame[i] = words.get(lemma, Word.Frame);
  }
  reading.quotedFrom.forEach((from, k) => {
    const to = reading.quotedTo[k]!;
    view.quote.fill(Quote.Inside, from, to);
    if (from >= to) return;
    view.quote[from] = Quote.Opens;
    if (reading.quoted[k]!.closed && to > from + 1) view.quote[to - 1] = Quote.Closes;
  });
  count(view);
  readSpeakers(view);
  return view;
}

function readSpeakers(view: View): void {
  const { lower, rule, pos } = view;
  const seen = new Map<number, number>();
  const isName = (i: number) => pos[i] === POS.PROPN || pos[i] === POS.NOUN || pos[i] === POS.PRON;
  for (let i = 0; i < view.length; i++) {
    if (rule[i] !== RuledPart.Source || !isName(i)) continue;
    seen.set(lower[i]!, (seen.get(lower[i]!) ?? 0) + 1);
  }
  for (let i = 0; i < view.length; i++) {
    if (!isName(i)) continue;
    const times = (seen.get(lower[i]!) ?? 0) - (rule[i] === RuledPart.Source ? 1 : 0);
    view.speaker[i] = Math.min(times, 3);
  }
}

function count(view: View): void {
  for (let i = 0; i < view.length; i++) {
    const bone = view.words.get(view.word[i]!, Word.Bone);
    const pos = view.pos[i]!;
    const comma = bone === Bone.Comma;
    const that = bone === Bone.That;
    const verb = pos === POS.VERB || pos === POS.AUX;
    const clause = bone === Bone.Clause || that;
    const quote = view.quote[i]! >= Quote.Opens;
    const name = pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON;
    view.commas[i + 1] = view.commas[i]! + (comma ? 1 : 0);
    view.verbs[i + 1] = view.verbs[i]! + (verb ? 1 : 0);
    view.clauses[i + 1] = view.clauses[i]! + (clause ? 1 : 0);
    view.quotes[i + 1] = view.quotes[i]! + (quote ? 1 : 0);
    view.thats[i + 1] = view.thats[i]! + (that ? 1 : 0);
    view.names[i + 1] = view.names[i]! + (name ? 1 : 0);
    view.skeleton[i] = comma
      ? 1
      : quote
        ? view.quote[i]!
        : that
          ? 4
          : clause
            ? 5
            : pos === POS.VERB
              ? 6
              : pos === POS.AUX
                ? 7
                : bone === Bone.Break
                  ? 8
                  : pos === POS.CCONJ
                    ? 9
                    : i === view.sentenceFrom[view.sentence[i]!]
                      ? 10
                      : 0;
  }
}

/** Id of the word at row `i`, of one before `from` or at or after `to`. */
export function wordAt(view: View, i: number, from: number, to: number): number {
  return i < from ? BEFORE : i >= to ? AFTER : view.word[i]!;
}

/** Hash of the word in small letters; what is outside `[from, to)` has numbers of its own. */
export function lowerAt(view: View, i: number, from: number, to: number): number {
  return i < from ? -BEFORE : i >= to ? -AFTER : view.lower[i]!;
}

/** Number of the part of speech, likewise. */
export function tagAt(view: View, i: number, from: number, to: number): number {
  return i < from ? TAG_BEFORE : i >= to ? TAG_AFTER : view.pos[i]!;
}

/** Number in one of the columns of clusters, likewise. */
export function clusterAt(column: Uint16Array, i: number, from: number, to: number): number {
  return i < from ? NO_CLUSTER : i >= to ? NO_CLUSTER + 1 : column[i]!;
}
