import type { Quotation, Sentence, Tokens } from "../../../document/schema.js";
import { indexesWithin } from "../../../document/span.js";
import { POS_TAGS } from "../../../document/vocabulary.js";
import type { Reading } from "../reading.js";
import { Flag, Word, type WordTable } from "./word-table.js";

/** Parts of speech as numbers: their place in the schema's list. */
export const POS = Object.fromEntries(POS_TAGS.map((tag, i) => [tag, i])) as Record<
  (typeof POS_TAGS)[number],
  number
>;

/** A text as columns, a row a token, with running counts by which a stretch is summed in one subtraction. */
export interface View {
  table: WordTable;
  length: number;
  /** Row of the form and of the lemma in `table`. */
  word: Int32Array;
  lemma: Int32Array;
  pos: Uint8Array;
  /** How good or bad the word is, names left out. */
  valence: Float32Array;
  /** Side by the lists, 0 for none; see `Word.Side`. */
  side: Uint8Array;
  flags: Uint8Array;
  /** Running counts: how many before the row. One longer than the text. */
  verbs: Int32Array;
  commas: Int32Array;
  names: Int32Array;
  good: Float32Array;
  bad: Float32Array;
  negations: Int32Array;
  hedges: Int32Array;
  pros: Int32Array;
  cons: Int32Array;
}

/** Makes the view. Linear in the length of the text. */
export function viewOf(reading: Reading, table: WordTable): View {
  const { tokens } = reading;
  const length = tokens.start.length;
  const counts = () => new Int32Array(length + 1);
  const view: View = {
    table,
    length,
    word: new Int32Array(length),
    lemma: new Int32Array(length),
    pos: new Uint8Array(length),
    valence: new Float32Array(length),
    side: new Uint8Array(length),
    flags: new Uint8Array(length),
    verbs: counts(),
    commas: counts(),
    names: counts(),
    good: new Float32Array(length + 1),
    bad: new Float32Array(length + 1),
    negations: counts(),
    hedges: counts(),
    pros: counts(),
    cons: counts(),
  };
  let last = -1;
  const { words } = reading.words;
  table.turnTo(words);
  for (let i = 0; i < length; i++) {
    const form = words.small(reading.words.word[i]!);
    const lemma = reading.words.lemma[i]!;
    table.know(form);
    table.know(lemma);
    const pos = POS[tokens.pos[i]!];
    const mention = reading.mention[i]!;
    view.word[i] = form;
    view.lemma[i] = lemma;
    view.pos[i] = pos;
    const named = mention >= 0;
    const flags = named ? 0 : table.get(form, Word.Flags) | table.get(lemma, Word.Flags);
    view.flags[i] = flags;
    if (!named) {
      const rated = (table.get(form, Word.Flags) & Flag.Rated) !== 0;
      view.valence[i] = table.get(rated ? form : lemma, Word.Valence);
      view.side[i] = table.get(lemma, Word.Side) || table.get(form, Word.Side);
    }
    const value = view.valence[i]!;
    const side = view.side[i]!;
    view.verbs[i + 1] = view.verbs[i]! + (pos === POS.VERB && !named ? 1 : 0);
    view.commas[i + 1] = view.commas[i]! + (reading.isComma(i) ? 1 : 0);
    view.names[i + 1] = view.names[i]! + (named && mention !== last ? 1 : 0);
    view.good[i + 1] = view.good[i]! + Math.max(0, value);
    view.bad[i + 1] = view.bad[i]! + Math.max(0, -value);
    const negates = (flags & Flag.Negates) !== 0 || tokens.lemma[i] === "not";
    view.negations[i + 1] = view.negations[i]! + (negates ? 1 : 0);
    view.hedges[i + 1] = view.hedges[i]! + ((flags & Flag.Hedges) !== 0 ? 1 : 0);
    view.pros[i + 1] = view.pros[i]! + (side !== 0 && side % 2 === 1 ? 1 : 0);
    view.cons[i + 1] = view.cons[i]! + (side !== 0 && side % 2 === 0 ? 1 : 0);
    last = mention;
  }
  return view;
}

/** By sentence: the quotations whose content shares a token with it, and which tokens of it. */
export function quotedIn(
  tokens: Tokens,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): { quotation: number; from: number; to: number }[][] {
  const ends = sentences.map((sentence) => indexesWithin(tokens, sentence));
  const within: { quotation: number; from: number; to: number }[][] = sentences.map(() => []);
  const firsts = ends.map(([from]) => from);
  quotations.forEach(({ content }, quotation) => {
    for (const [start, end] of content) {
      const [from, to] = indexesWithin(tokens, { start, end });
      let s = lastAtOrBefore(firsts, from);
      for (; s >= 0 && s < ends.length && ends[s]![0] < to; s++) {
        const a = Math.max(from, ends[s]![0]);
        const b = Math.min(to, ends[s]![1]);
        if (a < b) within[s]!.push({ quotation, from: a, to: b });
      }
    }
  });
  return within;
}

function lastAtOrBefore(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
