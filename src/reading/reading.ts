import type { Note, Paragraph, PosTag, Sentence, Tokens } from "../document/schema.js";
import { pairMarks, type Quoted } from "./marks.js";
import { type QuotedRows, type RowsOf, rowsOf, rowsOfQuoted } from "./rows.js";
import { type NumberedText, numberWords } from "./words.js";

/** The layers that a text is read from. */
export interface ReadingInput {
  text: string;
  tokens: Tokens;
  paragraphs: readonly Paragraph[];
  sentences: readonly Sentence[];
}

/**
 * A text as columns, a row a token: the room beneath all stages that read words. Each column is made when it is first
 * asked for and then kept, so that a stage pays for none that another has made.
 */
export class Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Number of tokens. */
  readonly count: number;
  /** About doubtful quotation marks; empty until `quoted` was asked for. */
  private doubts: Note[] = [];
  private numbered: NumberedText | undefined;
  private ofSentences: RowsOf | undefined;
  private ofParagraphs: RowsOf | undefined;
  private ofQuoted: QuotedRows | undefined;
  private countsOfQuoted: Int32Array | undefined;

  constructor({ text, tokens, paragraphs, sentences }: ReadingInput) {
    this.text = text;
    this.tokens = tokens;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.count = tokens.start.length;
  }

  /** Numbers of the words and of their lemmas, by row. */
  get words(): NumberedText {
    this.numbered ??= numberWords(this.text, this.tokens);
    return this.numbered;
  }

  /** First row of each sentence, and one more: the number of tokens. */
  get sentenceFrom(): Int32Array {
    return this.sentenceRows.from;
  }

  /** By row, the index of its sentence. */
  get sentenceAt(): Int32Array {
    return this.sentenceRows.at;
  }

  /** First row of each paragraph, and one more: the number of tokens. */
  get paragraphFrom(): Int32Array {
    return this.paragraphRows.from;
  }

  /** By row, the index of its paragraph. */
  get paragraphAt(): Int32Array {
    return this.paragraphRows.at;
  }

  /** Stretches between quotation marks, ascending and apart. */
  get quoted(): readonly Quoted[] {
    return this.quotedRows.quoted;
  }

  /** First row of each quoted stretch, marks included, and the row after its last. */
  get quotedFrom(): Int32Array {
    return this.quotedRows.from;
  }

  get quotedTo(): Int32Array {
    return this.quotedRows.to;
  }

  /** By row, the quoted stretch that it stands in (index in `quoted`), or −1. */
  get quotedAt(): Int32Array {
    return this.quotedRows.at;
  }

  /** How many of the rows before a row stand in a quoted stretch; one longer than the text. */
  get quotedBefore(): Int32Array {
    if (!this.countsOfQuoted) {
      const counts = new Int32Array(this.count + 1);
      const { at } = this.quotedRows;
      for (let i = 0; i < at.length; i++) counts[i + 1] = counts[i]! + (at[i]! < 0 ? 0 : 1);
      this.countsOfQuoted = counts;
    }
    return this.countsOfQuoted;
  }

  /** Notes about quotation marks that have no partner. */
  get notes(): readonly Note[] {
    void this.quotedRows;
    return this.doubts;
  }

  /** The same text with other quoted stretches. */
  withQuoted(quoted: readonly Quoted[]): Reading {
    const other = new Reading(this);
    other.numbered = this.words;
    other.ofSentences = this.sentenceRows;
    other.ofParagraphs = this.paragraphRows;
    other.ofQuoted = rowsOfQuoted(quoted, this.tokens);
    return other;
  }

  private get sentenceRows(): RowsOf {
    this.ofSentences ??= rowsOf(this.sentences, this.tokens);
    return this.ofSentences;
  }

  private get paragraphRows(): RowsOf {
    this.ofParagraphs ??= rowsOf(this.paragraphs, this.tokens);
    return this.ofParagraphs;
  }

  private get quotedRows(): QuotedRows {
    if (!this.ofQuoted) {
      const { quoted, notes } = pairMarks(this.text, this.paragraphs);
      this.doubts = notes;
      this.ofQuoted = rowsOfQuoted(quoted, this.tokens);
    }
    return this.ofQuoted;
  }
}

/** The readings of texts that are still on their way, by their tokens: they go when these go. */
const readings = new WeakMap<Tokens, Reading>();

/** The reading of a text: made for the first stage that asks, and the same for those after it. */
export function readingOf(input: ReadingInput): Reading {
  const { text, tokens, paragraphs, sentences } = input;
  const known = readings.get(tokens);
  const same = known?.text === text && known.paragraphs === paragraphs && known.sentences === sentences;
  if (same) return known;
  const made = new Reading(input);
  readings.set(tokens, made);
  return made;
}

/** The numbers of a text's words for stages that read no columns yet (stance, targets). */
export function numbered(text: string, tokens: Tokens): NumberedText {
  const known = readings.get(tokens);
  return known?.text === text ? known.words : numberWords(text, tokens);
}

/** The token's letters, lower case; "" outside the text. */
export function word(reading: Reading, row: number): string {
  if (row < 0 || row >= reading.count) return "";
  const { words, word } = reading.words;
  return words.lower(word[row]!);
}

/** Part of speech, `X` outside the text. */
export function pos(reading: Reading, row: number): PosTag {
  return reading.tokens.pos[row] ?? "X";
}

/** First code unit of the token, 0 outside the text: enough to tell marks and capitals. */
export function first(reading: Reading, row: number): number {
  return row >= 0 && row < reading.count ? reading.text.charCodeAt(reading.tokens.start[row]!) : 0;
}

/** True for the mark of an owner: *'s*, or the apostrophe alone. */
export function isPossessive(reading: Reading, row: number): boolean {
  return /^['’]s?$/.test(word(reading, row));
}

export const COMMA = 0x2c;
export const COLON = 0x3a;
export const isStop = (code: number): boolean =>
  code === 0x2e || code === 0x3f || code === 0x21 || code === 0x3b;
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
export const isDash = (code: number): boolean => code === 0x2014 || code === 0x2013 || code === 0x2015;

/** True for a row that is the closing end of a quoted stretch (its last row). */
export function endsQuoted(reading: Reading, row: number): boolean {
  const k = row >= 0 ? (reading.quotedAt[row] ?? -1) : -1;
  return k >= 0 && reading.quotedTo[k] === row + 1;
}

/** True for a row that begins a quoted stretch. */
export function beginsQuoted(reading: Reading, row: number): boolean {
  const k = row < reading.count ? reading.quotedAt[row]! : -1;
  return k >= 0 && reading.quotedFrom[k] === row;
}

/** Farthest that a rule looks from a cue, in rows: keeps the cost linear where a "sentence" never ends. */
const REACH = 200;

/** First row of the sentence of `row`, or the row that is as far before it as rules look. */
export function sentenceStart(reading: Reading, row: number): number {
  return Math.max(reading.sentenceFrom[reading.sentenceAt[row]!]!, row - REACH);
}

/** Row after the sentence of `row`, or the one that is as far behind it as rules look. */
export function sentenceEnd(reading: Reading, row: number): number {
  return Math.min(reading.sentenceFrom[reading.sentenceAt[row]! + 1]!, row + REACH);
}

/** First row of the paragraph of `row`, or the row that is as far before it as rules look. */
export function paragraphStart(reading: Reading, row: number): number {
  return Math.max(reading.paragraphFrom[reading.paragraphAt[row]!]!, row - REACH);
}
