import { ENTITY_TYPES } from "../../../../document/vocabulary.js";
import type { Clusters } from "../../../../learn/clusters.js";
import { CLUSTERINGS } from "../../../../learn/clusters.js";
import type { Gazetteer } from "../../../../learn/gazetteer.js";
import { combine } from "../../../../learn/hash.js";
import type { Sink } from "../../../../learn/sink.js";
import type { WordColumns } from "../../../../learn/word-columns.js";
import type { WordNumbers } from "../../../../learn/word-numbers.js";
import type { Reading } from "../../../../reading/reading.js";
import type { FoundName } from "../finder.js";
import { Elsewhere } from "./elsewhere.js";
import { KIND_COUNT, markKnownNames } from "./known-names.js";
import { Case, Column, isNameCase, nameWords } from "./word-table.js";

/** Where a word stands from the token that is described: itself, and up to two words before and after. */
export const PLACES = [0, -1, 1, -2, 2] as const;

/** How many variants a word's features have at each place: see `variantOf`. */
export const VARIANTS = [14, 2, 2, 1, 1] as const;

/** Stand for the words outside a sentence; made positive, for what they are in every column. */
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
  private readonly words: WordColumns;
  /** By token: its word, and columns of it that are asked for often. */
  private ids: Int32Array = new Int32Array(0);
  private key = new Int32Array(0);
  private lower = new Int32Array(0);
  private shape = new Int32Array(0);
  private coarse = new Uint16Array(0);
  private middle = new Uint16Array(0);
  private casing = new Uint8Array(0);
  private hints: Uint8Array = new Uint8Array(0);
  private known: Uint8Array = new Uint8Array(0);
  private readonly elsewhere = new Elsewhere();
  /** First token of each sentence, and one more. */
  private begins: Int32Array = new Int32Array(1);
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
    this.words = nameWords(clusters);
  }

  /** The numbers of words by which `wordAt` and `word` go. */
  get numbers(): WordNumbers {
    return this.words.numbers;
  }

  /** Takes a text, with the names that the rules find in it. */
  read(reading: Reading, hints: readonly FoundName[]): void {
    const { sentences, count: size, sentenceFrom } = reading;
    this.begins = sentenceFrom;
    this.readWords(reading);
    this.hints = hintsOf(hints, size);
    this.known = new Uint8Array(size * KIND_COUNT);
    this.elsewhere.clear();
    const lengths = new Uint8Array(size * KIND_COUNT);
    const { key, lower, casing, known } = this;
    this.capitals = Uint8Array.from(sentences, (_, s) => {
      const from = sentenceFrom[s]!;
      const to = sentenceFrom[s + 1]!;
      markKnownNames(lower, casing, from, to, this.gazetteer, known, lengths);
      const manner = mannerOf(casing, from, to);
      // Sentences in capitals show nothing.
      if (manner === 0) this.elsewhere.see({ key, lower, casing }, from, to, known);
      return manner;
    });
    this.style = this.capitals[0] === 2 ? 1 : 0;
  }

  private readWords(reading: Reading): void {
    const { words } = this;
    const { words: numbers, word: ids } = reading.words;
    words.turnTo(numbers);
    const size = ids.length;
    this.ids = ids;
    this.key = new Int32Array(size);
    this.lower = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.coarse = new Uint16Array(size);
    this.middle = new Uint16Array(size);
    this.casing = new Uint8Array(size);
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      words.know(id);
      this.key[i] = numbers.small(id);
      this.lower[i] = words.get(id, Column.Lower);
      this.shape[i] = words.get(id, Column.ShortShape);
      this.coarse[i] = words.get(id, Column.Cluster);
      this.middle[i] = words.get(id, Column.Cluster + 1);
      this.casing[i] = words.get(id, Column.Case);
    }
  }

  /** Turns to sentence `s`: the range of its tokens, half-open. */
  sentence(s: number): [from: number, to: number] {
    this.from = this.begins[s]!;
    this.to = this.begins[s + 1]!;
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
    const get = (column: number) => this.words.get(id, column);
    const plain = (variant & 1) === 1;
    switch (PLACES[place]) {
      case 0:
        this.styled(out, 1, 0);
        add(out, 2, get(Column.Form));
        this.styled(out, 3, get(Column.Lower));
        add(out, 4, get(Column.Shape));
        this.styled(out, 5, get(Column.ShortShape));
        for (let k = Column.Prefix2; k <= Column.Suffix4; k++) this.styled(out, 10 + k, get(k));
        for (let k = 0; k < CLUSTERINGS; k++) {
          this.styled(out, 30 + k, get(Column.Cluster + k));
          add(out, 34 + k, combine(get(Column.Cluster + k), get(Column.Case)));
        }
        this.styled(out, 72, combine(get(Column.Case), variant >> 1));
        if (plain) {
          this.styled(out, 100, 0);
          add(out, 101, combine(0, get(Column.ShortShape)));
          add(out, 102, combine(0, get(Column.Lower)));
        }
        break;
      case -1:
        this.styled(out, 40, get(Column.Lower));
        add(out, 44, get(Column.Shape));
        add(out, 46, get(Column.Suffix3));
        for (let k = 0; k < CLUSTERINGS; k++) this.styled(out, 50 + k, get(Column.Cluster + k));
        if (plain) add(out, 106, combine(0, get(Column.Lower)));
        break;
      case 1:
        this.styled(out, 41, get(Column.Lower));
        add(out, 45, get(Column.Shape));
        add(out, 47, get(Column.Suffix3));
        for (let k = 0; k < CLUSTERINGS; k++) this.styled(out, 54 + k, get(Column.Cluster + k));
        if (plain) add(out, 107, combine(0, get(Column.Lower)));
        break;
      case -2:
        add(out, 42, get(Column.Lower));
        for (let k = 0; k < 2; k++) add(out, 58 + k, get(Column.Cluster + k));
        break;
      default:
        add(out, 43, get(Column.Lower));
        for (let k = 0; k < 2; k++) add(out, 60 + k, get(Column.Cluster + k));
    }
  }

  /**
   * True where token `i` of the sentence may be part of a name: the rules see a name there, or it has a capital that
   * it does not have as a word of grammar from the beginning of the sentence (*But he*, not *The Hague*).
   */
  opens(i: number): boolean {
    if (this.hints[i] !== 0) return true;
    if (!isNameCase(this.casing[i]!)) return false;
    if (i !== this.from || i + 1 === this.to || isNameCase(this.casing[i + 1]!)) return true;
    return this.words.get(this.ids[i]!, Column.Grammar) === 0;
  }

  /** The features of token `i` that its place in the sentence and the text gives. */
  context(i: number, out: Sink): void {
    const { lower: lowers, shape: shapes, coarse, middle } = this;
    const lower = lowers[i]!;
    const shape = shapes[i]!;
    const before = this.at(lowers, i - 1);
    const after = this.at(lowers, i + 1);
    const shapeBefore = this.at(shapes, i - 1);
    const shapeAfter = this.at(shapes, i + 1);
    this.styled(out, 62, combine(before, lower));
    this.styled(out, 63, combine(lower, after));
    add(out, 64, combine(shapeBefore, combine(shape, shapeAfter)));
    add(out, 65, combine(this.at(middle, i - 1), shape));
    add(out, 66, combine(this.at(middle, i + 1), shape));
    add(out, 67, combine(this.at(coarse, i - 1), combine(coarse[i]!, this.at(coarse, i + 1))));
    add(out, 68, combine(this.at(lowers, i - 2), before));
    add(out, 69, combine(after, this.at(lowers, i + 2)));
    add(out, 70, combine(before, after));
    this.knownNames(i, shape, out);
    if (!this.isPlain(i)) {
      const hint = this.hintAt(i);
      const [hintBefore, hintAfter] = [this.hintAt(i - 1), this.hintAt(i + 1)];
      this.styled(out, 100, this.hints[i]!);
      add(out, 101, combine(hint, shape));
      add(out, 102, combine(hint, lower));
      add(out, 103, hintBefore);
      add(out, 104, hintAfter);
      add(out, 105, combine(hint, combine(hintBefore, hintAfter)));
      add(out, 106, combine(hint, before));
      add(out, 107, combine(hint, after));
    }
    if (isNameCase(this.casing[i]!)) this.seenElsewhere(this.key[i]!, this.positionAt(i), out);
  }

  /** True where the rules see no name at token `i` nor at its neighbours in the sentence. */
  private isPlain(i: number): boolean {
    return this.hintAt(i) === 0 && this.hintAt(i - 1) === 0 && this.hintAt(i + 1) === 0;
  }

  /** 4 for the first token of a sentence, and the sentence's manner. */
  private positionAt(i: number): number {
    return (i === this.from ? 4 : 0) + this.manner;
  }

  private knownNames(i: number, shape: number, out: Sink): void {
    const { known } = this;
    const row = i * KIND_COUNT;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const here = known[row + kind]!;
      if (here !== 0) {
        this.styled(out, 80, kind * 64 + here);
        add(out, 81, combine(kind * 64 + here, shape));
      }
      const before = i > this.from ? known[row - KIND_COUNT + kind]! : 0;
      if (before !== 0) add(out, 82, kind * 64 + before);
      const after = i + 1 < this.to ? known[row + KIND_COUNT + kind]! : 0;
      if (after !== 0) add(out, 83, kind * 64 + after);
    }
  }

  private seenElsewhere(key: number, position: number, out: Sink): void {
    const other = this.elsewhere.get(key);
    const small = this.elsewhere.inSmall(key);
    if (!other && small === 0) {
      add(out, 97, position);
      return;
    }
    const seen = small * 16 + Math.min(other?.inside ?? 0, 3) * 4 + Math.min(other?.first ?? 0, 3);
    this.styled(out, 90, combine(seen, position));
    if (!other || other.longest === 0) return;
    add(out, 91, other.longest * 16 + other.place);
    add(out, 92, other.left);
    add(out, 93, other.right);
    add(out, 94, combine(other.head, other.place));
    add(out, 95, combine(other.tail, other.place));
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      if (other.kinds & (1 << kind)) this.styled(out, 96, kind * 64 + Math.min(other.longest, 4));
    }
  }

  /** Adds a feature, and once more for this style of text alone. */
  private styled(out: Sink, template: number, value: number): void {
    add(out, template, value);
    add(out, template + 200 + 200 * this.style, value);
  }

  /** A column at token `i`; tokens outside the sentence have numbers of their own in every column. */
  private at(column: ArrayLike<number>, i: number): number {
    return i < this.from ? -BEFORE : i >= this.to ? -AFTER : column[i]!;
  }

  /** What the rules say at token `i`: type and place in the name, 0 for no name. */
  private hintAt(i: number): number {
    return i < this.from || i >= this.to ? NO_HINT : this.hints[i]! >> 1;
  }
}

/** Adds a feature by its template and what it saw. */
function add(out: Sink, template: number, value: number): void {
  out.add(combine(template, value));
}

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

function mannerOf(casing: Uint8Array, from: number, to: number): number {
  let words = 0;
  let upper = 0;
  let initial = 0;
  for (let i = from; i < to; i++) {
    const how = casing[i]!;
    if (how === Case.Other || how === Case.Number) continue;
    words++;
    if (how === Case.Upper) upper++;
    else if (isNameCase(how)) initial++;
  }
  if (words >= 2 && upper > words * 0.7) return 2;
  return words >= 4 && upper + initial > words * 0.7 ? 1 : 0;
}
