import type { Mention, Tokens } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { numbered } from "../../reading/reading.js";
import type { NumberedText } from "../../reading/words.js";

const EXPRESSIONS = new Set(["PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"]);

const TIME = -2;

/** The tokens of an article with the names that they stand in: what the stance rules read. */
export class Reading {
  /** By token: index of the named mention that it stands in, −1 for none, −2 for a date or time. */
  readonly mention: Int32Array;
  readonly words: NumberedText;

  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    readonly mentions: readonly Mention[],
  ) {
    this.mention = new Int32Array(tokens.start.length).fill(-1);
    this.words = numbered(text, tokens);
    for (const [m, mention] of mentions.entries()) {
      const time = mention.type === "DATE" || mention.type === "TIME";
      const value = time ? TIME : EXPRESSIONS.has(mention.type) ? -1 : m;
      // By overlap: a name may be a part of its token, as in *anti-Brandt*.
      const to = firstAtOrAfter(tokens.start, mention.end);
      for (let i = to - 1; i >= 0 && tokens.end[i]! > mention.start; i--) this.mention[i] = value;
    }
  }

  /** The form in which word lists are looked up. Any index: empty outside. */
  form(i: number): string {
    const { words, word } = this.words;
    return i >= 0 && i < word.length ? words.form(word[i]!) : "";
  }

  /** First character of the token. */
  first(i: number): string {
    return this.text[this.tokens.start[i]!]!;
  }

  isQuoteMark(i: number): boolean {
    return this.tokens.pos[i] === "PUNCT" && "\"“”'‘’«»".includes(this.first(i));
  }

  isComma(i: number): boolean {
    return this.first(i) === "," && this.tokens.pos[i] === "PUNCT";
  }

  /** A hyphen or slash that joins the words on both sides of it. */
  joins(i: number): boolean {
    const { start, end } = this.tokens;
    return "-–/".includes(this.first(i)) && end[i - 1] === start[i] && end[i] === start[i + 1];
  }

  isPossessiveMark(i: number): boolean {
    return this.tokens.pos[i] === "PART" && "'’".includes(this.first(i)) && this.tokens.lemma[i] !== "not";
  }

  /** Inside a date or a time: *on Tuesday* stands between a subject and its verb. */
  isTime(i: number): boolean {
    return this.mention[i] === TIME;
  }

  /**
   * Inside a name, also one that was not found whole: *Without* with its capital between two proper nouns, in
   * *Reporters Without Borders*.
   */
  isInName(i: number): boolean {
    if (this.mention[i]! >= 0) return true;
    const { pos } = this.tokens;
    const between = pos[i] === "ADP" && pos[i - 1] === "PROPN" && pos[i + 1] === "PROPN";
    return between && this.first(i) !== this.first(i).toLowerCase();
  }

  isNominal(i: number): boolean {
    const pos = this.tokens.pos[i];
    return this.mention[i]! >= 0 || ((pos === "NOUN" || pos === "PROPN") && !this.isTime(i));
  }
}
