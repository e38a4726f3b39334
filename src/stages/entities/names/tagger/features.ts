import type { Sentence, Tokens } from "../../../../document/schema.js";
import { indexesWithin } from "../../../../document/span.js";
import { ENTITY_TYPES } from "../../../../document/vocabulary.js";
import type { Clusters } from "../../../../learn/clusters.js";
import { CLUSTERINGS } from "../../../../learn/clusters.js";
import type { Gazetteer } from "../../../../learn/gazetteer.js";
import { combine } from "../../../../learn/hash.js";
import type { Sink } from "../../../../learn/sink.js";
import type { FoundName } from "../finder.js";
import { type Elsewhere, seeSentence } from "./elsewhere.js";
import { KIND_COUNT, markKnownNames, type SentenceWords } from "./known-names.js";
import { Case, Column, isNameCase, WordTable } from "./word-table.js";

/** What the tagger looks at, of one text. */
export interface TaggerInput {
  text: string;
  tokens: Pick<Tokens, "start" | "end">;
  sentences: readonly Pick<Sentence, "start" | "end">[];
}

/** Where a word stands from the token that is described: itself, and up to two words before and after. */
export const PLACES = [0, -1, 1, -2, 2] as const;

/** How many variants a word's features have at each place: see `variantOf`. */
export const VARIANTS = [14, 2, 2, 1, 1] as const;

/** Stand for the words outside a sentence. */
const BEFORE = -1;
const AFTER = -2;
/** Stands for what the rules say outside a sentence. */
const NO_HINT = 255;

/**
 * The features of names: one place for training and for tagging. Each token has those of the words around it, one
 * word at a time (`word`, the same wherever the word stands, so that their weights can be added up once), and those
 * of its context (`context`): pairs of words, known names, what the rules find, and how the word is written
 * elsewhere in the text. Templates are numbered; a number is never used for another template.
 */
export class NameFeatures {
  private readonly words: WordTable;
  private ids: Int32Array = new Int32Array(0);
  private hints: Uint8Array = new Uint8Array(0);
  private known: Uint8Array = new Uint8Array(0);
  private readonly elsewhere = new Map<number, Elsewhere>();
  private input: TaggerInput = { text: "", tokens: { start: [], end: [] }, sentences: [] };
  /** 2 for a sentence in capitals, 1 where most words begin with one (a headline), else 0. */
  private capitals: Uint8Array = new Uint8Array(0);
  private from = 0;
  private to = 0;
  private manner = 0;
  /** 1 where the text opens with a line in capitals, as wire services do: words mean other things there. */
  style = 0;

  constructor(
    clusters: Clusters,
    private readonly gazetteer: Gazetteer,
  ) {
    this.words = new WordTable(clusters);
  }

  /**
   * Takes a text, with the names that the rules find in it.
   *
   * @returns true where numbers of words that were given before are no longer valid.
   */
  read(input: TaggerInput, hints: readonly FoundName[]): boolean {
    const anew = this.words.trim();
    this.input = input;
    const { text, tokens, sentences } = input;
    const size = tokens.start.length;
    this.ids = Int32Array.from(tokens.start, (start, i) => this.words.id(text.slice(start, tokens.end[i]!)));
    this.hints = hintsOf(hints, size);
    this.known = new Uint8Array(size * KIND_COUNT);
    this.elsewhere.clear();
    const lengths = new Uint8Array(size * KIND_COUNT);
    this.capitals = Uint8Array.from(sentences, (sentence) => {
      const words = this.wordsOf(sentence);
      const capitals = mannerOf(words);
      markKnownNames(words, this.gazetteer, this.known, lengths);
      if (capitals === 0) seeSentence(words, this.known, this.elsewhere);
      return capitals;
    });
    this.style = this.capitals[0] === 2 ? 1 : 0;
    return anew;
  }

  /** Turns to sentence `s`: the range of its tokens, half-open. */
  sentence(s: number): [from: number, to: number] {
    [this.from, this.to] = indexesWithin(this.input.tokens, this.input.sentences[s]!);
    this.manner = this.capitals[s]!;
    return [this.from, this.to];
  }

  /** Number of the word at token `i` of the sentence; −1 before it, −2 after it. */
  wordAt(i: number): number {
    return i < this.from ? BEFORE : i >= this.to ? AFTER : this.ids[i]!;
  }

  /** All features of token `i` of the sentence. */
  token(i: number, out: Sink): void {
    PLACES.forEach((place, k) => {
      this.word(this.wordAt(i + place), k, this.variantOf(i, k), out);
    });
    this.context(i, out);
  }

  /**
   * What the features of the word at `PLACES[place]` from token `i` depend on besides that word, below that of `VARIANTS`:
   * whether the rules see no name at `i` nor right beside it, as at most tokens, and for the token itself its position.
   */
  variantOf(i: number, place: number): number {
    if (PLACES[place]! > 1 || PLACES[place]! < -1) return 0;
    return (place === 0 ? this.positionAt(i) * 2 : 0) + (this.isPlain(i) ? 1 : 0);
  }

  /**
   * The features that word number `id` gives where it stands at `PLACES[place]`, in this style of text: the same
   * wherever it stands there with this variant.
   */
  word(id: number, place: number, variant: number, out: Sink): void {
    const get = (column: number) => this.get(id, column);
    const { add, styled } = this.adders(out);
    const plain = (variant & 1) === 1;
    switch (PLACES[place]) {
      case 0:
        styled(1, 0);
        add(2, get(Column.Form));
        styled(3, get(Column.Lower));
        add(4, get(Column.Shape));
        styled(5, get(Column.ShortShape));
        for (let k = Column.Prefix2; k <= Column.Suffix4; k++) styled(10 + k, get(k));
        for (let k = 0; k < CLUSTERINGS; k++) {
          styled(30 + k, get(Column.Cluster + k));
          add(34 + k, combine(get(Column.Cluster + k), get(Column.Case)));
        }
        styled(72, combine(get(Column.Case), variant >> 1));
        if (plain) {
          styled(100, 0);
          add(101, combine(0, get(Column.ShortShape)));
          add(102, combine(0, get(Column.Lower)));
        }
        break;
      case -1:
        styled(40, get(Column.Lower));
        add(44, get(Column.Shape));
        add(46, get(Column.Suffix3));
        for (let k = 0; k < CLUSTERINGS; k++) styled(50 + k, get(Column.Cluster + k));
        if (plain) add(106, combine(0, get(Column.Lower)));
        break;
      case 1:
        styled(41, get(Column.Lower));
        add(45, get(Column.Shape));
        add(47, get(Column.Suffix3));
        for (let k = 0; k < CLUSTERINGS; k++) styled(54 + k, get(Column.Cluster + k));
        if (plain) add(107, combine(0, get(Column.Lower)));
        break;
      case -2:
        add(42, get(Column.Lower));
        for (let k = 0; k < 2; k++) add(58 + k, get(Column.Cluster + k));
        break;
      default:
        add(43, get(Column.Lower));
        for (let k = 0; k < 2; k++) add(60 + k, get(Column.Cluster + k));
    }
  }

  /** True where token `i` of the sentence may be part of a name: it has a capital, or the rules see a name there. */
  opens(i: number): boolean {
    return this.hints[i] !== 0 || isNameCase(this.words.get(this.ids[i]!, Column.Case));
  }

  /** The features of token `i` that its place in the sentence and the text gives. */
  context(i: number, out: Sink): void {
    const { add, styled } = this.adders(out);
    const [w, b, c] = [this.wordAt(i), this.wordAt(i - 1), this.wordAt(i + 1)];
    const lower = (k: number) => this.get(this.wordAt(k), Column.Lower);
    const shape = this.get(w, Column.ShortShape);
    styled(62, combine(lower(i - 1), lower(i)));
    styled(63, combine(lower(i), lower(i + 1)));
    add(64, combine(this.get(b, Column.ShortShape), combine(shape, this.get(c, Column.ShortShape))));
    add(65, combine(this.get(b, Column.Cluster + 1), shape));
    add(66, combine(this.get(c, Column.Cluster + 1), shape));
    add(
      67,
      combine(this.get(b, Column.Cluster), combine(this.get(w, Column.Cluster), this.get(c, Column.Cluster))),
    );
    add(68, combine(lower(i - 2), lower(i - 1)));
    add(69, combine(lower(i + 1), lower(i + 2)));
    add(70, combine(lower(i - 1), lower(i + 1)));
    this.knownNames(i, shape, add, styled);
    if (!this.isPlain(i)) {
      const hint = this.hintAt(i);
      const [hintBefore, hintAfter] = [this.hintAt(i - 1), this.hintAt(i + 1)];
      styled(100, this.hints[i]!);
      add(101, combine(hint, shape));
      add(102, combine(hint, lower(i)));
      add(103, hintBefore);
      add(104, hintAfter);
      add(105, combine(hint, combine(hintBefore, hintAfter)));
      add(106, combine(hint, lower(i - 1)));
      add(107, combine(hint, lower(i + 1)));
    }
    if (isNameCase(this.get(w, Column.Case))) this.seenElsewhere(lower(i), this.positionAt(i), add, styled);
  }

  /** True where the rules see no name at token `i` nor at its neighbours in the sentence. */
  private isPlain(i: number): boolean {
    return this.hintAt(i) === 0 && this.hintAt(i - 1) === 0 && this.hintAt(i + 1) === 0;
  }

  /** 4 for the first token of a sentence, and the sentence's manner. */
  private positionAt(i: number): number {
    return (i === this.from ? 4 : 0) + this.manner;
  }

  private knownNames(i: number, shape: number, add: Add, styled: Add): void {
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const here = this.known[i * KIND_COUNT + kind]!;
      if (here !== 0) {
        styled(80, kind * 64 + here);
        add(81, combine(kind * 64 + here, shape));
      }
      const before = i > this.from ? this.known[(i - 1) * KIND_COUNT + kind]! : 0;
      if (before !== 0) add(82, kind * 64 + before);
      const after = i + 1 < this.to ? this.known[(i + 1) * KIND_COUNT + kind]! : 0;
      if (after !== 0) add(83, kind * 64 + after);
    }
  }

  private seenElsewhere(key: number, position: number, add: Add, styled: Add): void {
    const other = this.elsewhere.get(key);
    if (!other) {
      add(97, position);
      return;
    }
    const seen = Math.min(other.lower, 2) * 16 + Math.min(other.inside, 3) * 4 + Math.min(other.first, 3);
    styled(90, combine(seen, position));
    if (other.longest === 0) return;
    add(91, other.longest * 16 + other.place);
    add(92, other.left);
    add(93, other.right);
    add(94, combine(other.head, other.place));
    add(95, combine(other.tail, other.place));
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      if (other.kinds & (1 << kind)) styled(96, kind * 64 + Math.min(other.longest, 4));
    }
  }

  /** Adds a feature by template and value; `styled` adds it once more for this style of text alone. */
  private adders(out: Sink): { add: Add; styled: Add } {
    const { style } = this;
    const add: Add = (template, value) => out.add(combine(template, value));
    return {
      add,
      styled: (template, value) => {
        add(template, value);
        add(template + 200 + 200 * style, value);
      },
    };
  }

  /** A column of a word; words outside the sentence have numbers of their own in every column. */
  private get(id: number, column: number): number {
    return id < 0 ? -id : this.words.get(id, column);
  }

  /** What the rules say at token `i`: type and place in the name, 0 for no name. */
  private hintAt(i: number): number {
    return i < this.from || i >= this.to ? NO_HINT : this.hints[i]! >> 1;
  }

  private wordsOf(sentence: Pick<Sentence, "start" | "end">): SentenceWords {
    const [from, to] = indexesWithin(this.input.tokens, sentence);
    return {
      from,
      to,
      lower: (i) => this.words.get(this.ids[i]!, Column.Lower),
      casing: (i) => this.words.get(this.ids[i]!, Column.Case),
    };
  }
}

type Add = (template: number, value: number) => void;

/** For each token what the rules say: 0 for no name, else 2 + 8 × type + 2 × place + (1 where they are sure). */
function hintsOf(names: readonly FoundName[], size: number): Uint8Array {
  const hints = new Uint8Array(size);
  for (const { from, to, type, score } of names) {
    for (let i = from; i < to; i++) {
      const place = to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1;
      hints[i] = 2 + ENTITY_TYPES.indexOf(type) * 8 + place * 2 + (score > 0.9 ? 1 : 0);
    }
  }
  return hints;
}

function mannerOf({ from, to, casing }: SentenceWords): number {
  let words = 0;
  let upper = 0;
  let initial = 0;
  for (let i = from; i < to; i++) {
    const how = casing(i);
    if (how === Case.Other || how === Case.Number) continue;
    words++;
    if (how === Case.Upper) upper++;
    else if (isNameCase(how)) initial++;
  }
  if (words >= 2 && upper > words * 0.7) return 2;
  return words >= 4 && upper + initial > words * 0.7 ? 1 : 0;
}
