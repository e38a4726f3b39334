import type { Sentence, Tokens } from "../../../document/schema.js";
import { POS_TAGS } from "../../../document/vocabulary.js";
import { combine } from "../../../learn/hash.js";
import { numbered } from "../../../reading/reading.js";
import { Trait, Word, type Words } from "./words.js";

/** Parts of speech as numbers: their place in the schema's list. */
export const POS = Object.fromEntries(POS_TAGS.map((tag, i) => [tag, i])) as Record<
  (typeof POS_TAGS)[number],
  number
>;

/** Stands for every name and for every number: what is said of somebody must not hang on who it is. */
const NAME = combine(1, 1);
const NUMBER = combine(1, 2);

/** How many words after a negation it still turns, unless its clause ends before. */
const NEGATION_REACH = 4;

/** A text as columns, a row a token: what every target of a sentence shares. */
export interface View {
  length: number;
  /** Hash of the form and of the lemma in small letters; one and the same for all names. */
  form: Int32Array;
  lemma: Int32Array;
  pos: Uint8Array;
  /** Bits of `Trait` of form or lemma. */
  traits: Uint16Array;
  /** −5 to 5, turned by negation. */
  valence: Float32Array;
  /** Cluster numbers, coarse to fine; 0 for names and unknown words. */
  clusters: [Uint16Array, Uint16Array, Uint16Array];
  /** 1 where a negation reaches. */
  negated: Uint8Array;
  /** 1 inside quotation marks. */
  quoted: Uint8Array;
  /** 1 after *but*. */
  contrasted: Uint8Array;
  /** Running number of clauses: rises at each mark or word that may begin one. */
  clause: Uint16Array;
  /** How many names have begun up to and with the row. */
  names: Int32Array;
  /** Row of the word in the table of values; −1 where it has none, and for names. */
  row: Int32Array;
  /** 1 for the words that say what the target does and what is done to it: of the one that `frames` read last. */
  framed: Uint8Array;
  /** What the token is on a path between two others; 0 for what paths pass over. */
  step: Int32Array;
}

const Step = { Name: 1, Verb: 2, Comma: 3, Break: 4, Clause: 5, And: 6, Quote: 7, Be: 8, Noun: 9 } as const;

export function viewOf(text: string, tokens: Tokens, sentences: readonly Sentence[], words: Words): View {
  const length = tokens.start.length;
  const numbers = numbered(text, tokens);
  words.turnTo(numbers.words);
  const view: View = {
    length,
    form: new Int32Array(length),
    lemma: new Int32Array(length),
    pos: new Uint8Array(length),
    traits: new Uint16Array(length),
    valence: new Float32Array(length),
    clusters: [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)],
    negated: new Uint8Array(length),
    quoted: new Uint8Array(length),
    contrasted: new Uint8Array(length),
    clause: new Uint16Array(length),
    names: new Int32Array(length),
    row: new Int32Array(length).fill(-1),
    framed: new Uint8Array(length),
    step: new Int32Array(length),
  };
  let sentence = -1;
  let sentenceEnd = 0;
  let paragraph = "";
  let quoted = 0;
  let negatedUntil = -1;
  let contrasted = 0;
  let clause = 0;
  let conceded = 0;
  for (let i = 0; i < length; i++) {
    const start = tokens.start[i]!;
    if (start >= sentenceEnd && sentence + 1 < sentences.length) {
      sentence++;
      sentenceEnd = sentences[sentence]!.end;
      if (sentences[sentence]!.paragraph !== paragraph) {
        quoted = 0;
        paragraph = sentences[sentence]!.paragraph;
      }
      negatedUntil = -1;
      contrasted = 0;
      conceded = 0;
      clause = 0;
    }
    const pos = POS[tokens.pos[i]!];
    view.pos[i] = pos;
    const id = numbers.word[i]!;
    words.know(id);
    const first = text.charCodeAt(start);
    if (pos === POS.PUNCT) {
      view.form[i] = view.lemma[i] = words.get(id, Word.Hash);
      let step = 0;
      if (first === 0x201c) quoted = 1;
      else if (first === 0x201d) quoted = 0;
      else if (first === 0x22) quoted = 1 - quoted;
      else if (first === 0x2c) step = Step.Comma;
      else if (",;:—–()-.".includes(text[start]!)) step = Step.Break;
      if (first === 0x201c || first === 0x201d || first === 0x22) step = Step.Quote;
      if (step) {
        clause++;
        if (step !== Step.Quote) negatedUntil = -1;
        conceded = 0;
      }
      view.step[i] = step;
      view.quoted[i] = quoted;
      view.clause[i] = clause;
      view.contrasted[i] = contrasted;
      continue;
    }
    const lemmaId = numbers.lemma[i]!;
    words.know(lemmaId);
    const traits = words.get(id, Word.Traits) | (words.get(lemmaId, Word.Traits) & ~Trait.Participle);
    view.quoted[i] = quoted;
    if (pos === POS.PROPN) {
      view.form[i] = view.lemma[i] = NAME;
      view.step[i] = i > 0 && view.step[i - 1] === Step.Name ? 0 : Step.Name;
      view.clause[i] = clause;
      view.contrasted[i] = contrasted;
      continue;
    }
    if (pos === POS.NUM) {
      view.form[i] = view.lemma[i] = NUMBER;
      view.clause[i] = clause;
      view.contrasted[i] = contrasted;
      continue;
    }
    view.traits[i] = traits;
    view.form[i] = words.get(id, Word.Hash);
    view.row[i] = (words.get(id, Word.Row) || words.get(lemmaId, Word.Row)) - 1;
    view.lemma[i] = words.get(lemmaId, Word.Hash);
    for (let c = 0; c < 3; c++)
      view.clusters[c]![i] = words.get(id, Word.Cluster + c) || words.get(lemmaId, Word.Cluster + c);
    if (traits & Trait.Contrasts) {
      contrasted = 1;
      clause++;
      negatedUntil = -1;
    }
    if (traits & Trait.Concedes) conceded = 1;
    if (traits & Trait.Clause) clause++;
    let value = words.get(id, Word.Valence) - 8 || words.get(lemmaId, Word.Valence) - 8;
    if (i <= negatedUntil) {
      view.negated[i] = 1;
      value *= -0.6;
    }
    if (conceded) value *= 0.5;
    view.valence[i] = value;
    if (traits & Trait.Negates) negatedUntil = i + NEGATION_REACH;
    view.clause[i] = clause;
    view.contrasted[i] = contrasted;
    view.step[i] =
      pos === POS.VERB
        ? Step.Verb
        : pos === POS.AUX
          ? Step.Be
          : pos === POS.ADP
            ? 16 + (view.form[i]! & 0xffff)
            : pos === POS.CCONJ
              ? Step.And
              : traits & Trait.Clause || pos === POS.SCONJ
                ? Step.Clause
                : pos === POS.PRON && traits & Trait.Person
                  ? Step.Name
                  : pos === POS.NOUN
                    ? Step.Noun
                    : 0;
  }
  for (let i = 0, names = 0; i < length; i++) {
    if (view.step[i] === Step.Name) names++;
    view.names[i] = names;
  }
  return view;
}
