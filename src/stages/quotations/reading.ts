import type { Paragraph, PosTag, Sentence, Tokens } from "../../document/schema.js";
import { firstAtOrAfter, type Span } from "../../document/span.js";
import { type NumberedText, numbered } from "../../learn/word-numbers.js";
import type { Quoted } from "./marks.js";

/** A text as the rules read it: tokens by row, and for every row its sentence, paragraph and quoted stretch. */
export interface Reading {
  text: string;
  tokens: Tokens;
  words: NumberedText;
  /** Number of tokens. */
  count: number;
  quoted: readonly Quoted[];
  /** Rows [from, to) of each quoted stretch, marks included. */
  quotedFrom: Int32Array;
  quotedTo: Int32Array;
  /** Quoted stretch that the row stands in (index in `quoted`), or -1. */
  quotedAt: Int32Array;
  /** First row of each sentence, and one more: the number of tokens. */
  sentenceFrom: Int32Array;
  sentenceAt: Int32Array;
  /** First row of each paragraph, and one more: the number of tokens. */
  paragraphFrom: Int32Array;
  paragraphAt: Int32Array;
}

/** Rows for sentences, paragraphs and quoted stretches. Linear. */
export function readingOf(
  text: string,
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
  quoted: readonly Quoted[],
): Reading {
  const count = tokens.start.length;
  const [sentenceFrom, sentenceAt] = rowsOf(sentences, tokens);
  const [paragraphFrom, paragraphAt] = rowsOf(paragraphs, tokens);
  return {
    text,
    tokens,
    words: numbered(text, tokens),
    count,
    ...rowsOfQuoted(quoted, tokens),
    sentenceFrom,
    sentenceAt,
    paragraphFrom,
    paragraphAt,
  };
}

/** The same text with other quoted stretches. */
export function withQuoted(reading: Reading, quoted: readonly Quoted[]): Reading {
  return { ...reading, ...rowsOfQuoted(quoted, reading.tokens) };
}

function rowsOfQuoted(
  quoted: readonly Quoted[],
  tokens: Tokens,
): Pick<Reading, "quoted" | "quotedFrom" | "quotedTo" | "quotedAt"> {
  const quotedFrom = new Int32Array(quoted.length);
  const quotedTo = new Int32Array(quoted.length);
  const quotedAt = new Int32Array(tokens.start.length).fill(-1);
  quoted.forEach((stretch, k) => {
    quotedFrom[k] = firstAtOrAfter(tokens.start, stretch.start);
    quotedTo[k] = firstAtOrAfter(tokens.start, stretch.end);
    quotedAt.fill(k, quotedFrom[k], quotedTo[k]);
  });
  return { quoted, quotedFrom, quotedTo, quotedAt };
}

/** First row of each span and one more, and the span of each row. */
function rowsOf(spans: readonly Span[], tokens: Tokens): [from: Int32Array, at: Int32Array] {
  const count = tokens.start.length;
  const from = new Int32Array(spans.length + 1);
  const at = new Int32Array(count);
  spans.forEach((span, k) => {
    from[k] = firstAtOrAfter(tokens.start, span.start);
  });
  from[spans.length] = count;
  for (let k = 0; k < spans.length; k++) at.fill(k, from[k], from[k + 1]);
  return [from, at];
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
