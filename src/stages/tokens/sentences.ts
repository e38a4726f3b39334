import { softBreaks } from "../../document/lines.js";
import type { Tokens } from "../../document/schema.js";
import { abbreviationKind } from "../../lexicons/abbreviations.js";
import { Frame, frameOf } from "../../lexicons/reporting.js";
import { isSentenceStarter } from "../../lexicons/sentence-starters.js";
import { isMail, isRule, isStamp, isUrl } from "./forms.js";
import { Rows } from "./rows.js";

const CLOSERS = ")]}”’»";
const OPENERS = "([{“‘«\"'-–—*•";
/** Last word of a letter's closing, before a comma and a name. */
const CLOSING = /^(?:[Rr]egards|[Ss]incerely|[Yy]ours|[Ww]ishes|[Cc]heers)$/;
const SMILEY = /^[:;=]-?[)(DP]+$/;
const EMOTICON = /^(?:[:;=8][-o']?[()DPp|\\/[\]3*]+|<3|\p{Extended_Pictographic}.*)$/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
/** `iPhone`, `eBay`: a name although it begins in lower case. */
const INNER_CAPITAL = /^\p{Ll}\p{Lu}/u;
/** What no abbreviation looks like: a period after it ends a sentence, even where lower case follows. */
const ORDINARY = /^(?:\p{Ll}[\p{Ll}'’]+|\p{Lu}{3,}|[\d-]{2,}(?:th|st|nd|rd)?|[)\]"”])$/u;
/** How many tokens the subject of a reporting clause may have. */
const LONGEST_SUBJECT = 6;

/** What a token that may end a sentence is. */
type Mark = "period" | "ellipsis" | "exclamation" | "question" | "abbreviation";

/**
 * The first token of each sentence among the tokens `from` to `to` (exclusive) of one paragraph, ascending,
 * beginning with `from`; empty where there are no tokens.
 */
export function sentenceRows(text: string, tokens: Tokens, from: number, to: number): number[] {
  if (from >= to) return [];
  return new Splitter(text, tokens, from, to).split();
}

class Splitter {
  readonly #starts: number[];
  readonly #rows: Rows;
  #soft: ((lineEnd: number) => boolean) | undefined;

  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    readonly from: number,
    readonly to: number,
  ) {
    this.#starts = [from];
    this.#rows = new Rows(text, tokens, from, to);
  }

  split(): number[] {
    for (let i = this.from; i < this.to - 1; ) {
      const mark = this.#markOf(i);
      const last = mark === null ? i : this.#closedAt(i);
      const next = last + 1;
      if (next >= this.to) break;
      if (this.#endsAt(i, this.#strongest(i, mark, last), last, next)) this.#starts.push(next);
      i = next;
    }
    return this.#starts;
  }

  #endsAt(i: number, mark: Mark | null, last: number, next: number): boolean {
    if (mark !== null && this.#endsAfterMark(i, mark, last, next)) return true;
    return this.#rows.gap(next) && (this.#isLineEnd(last, next) || this.#endsWithoutMark(last, next));
  }

  /** The kind of end mark that token `i` is; null for other tokens. */
  #markOf(i: number): Mark | null {
    const { start, end } = this.tokens;
    const unit = this.text.charCodeAt(end[i]! - 1);
    const length = end[i]! - start[i]!;
    if (unit === 0x3f || unit === 0xff1f) return "question";
    if (unit === 0x21 || unit === 0xff01) return "exclamation";
    if (unit === 0x2026) return "ellipsis";
    if (unit === 0x3002) return "period";
    if (unit !== 0x2e) return null;
    if (length === 1) return this.#adjacentAbbreviation(i) ? "abbreviation" : "period";
    return this.text.charCodeAt(start[i]!) === 0x2e ? "ellipsis" : "abbreviation";
  }

  #adjacentAbbreviation(i: number): boolean {
    if (i === this.from || this.tokens.end[i - 1] !== this.tokens.start[i]) return false;
    const word = this.#rows.word(i - 1);
    return abbreviationKind(word) !== null || (word.length === 1 && UPPER.test(word));
  }

  /** Last of the tokens that belong to the end mark `i`: more marks, closing quotes and brackets, emoticons. */
  #closedAt(i: number): number {
    let last = i;
    for (let j = i + 1; j < this.to; j++) {
      const gap = this.#rows.gap(j);
      const length = this.tokens.end[j]! - this.tokens.start[j]!;
      const character = this.text.charAt(this.tokens.start[j]!);
      const closes =
        length <= 2 &&
        (CLOSERS.includes(character)
          ? !gap || character !== "’"
          : !gap && (character === '"' || character === "'"));
      const spacedDot = gap && length === 1 && character === "." && this.#markOf(j - 1) === "period";
      const more = spacedDot || (!gap && this.#markOf(j) !== null && !/[\p{L}\p{N}]/u.test(character));
      const smiles = length <= 12 && !closes && !more && EMOTICON.test(this.#rows.word(j));
      if (!closes && !more && !smiles) break;
      last = j;
    }
    return last;
  }

  /** `(D-Ind.).` ends with a period, `. . .` is an ellipsis. */
  #strongest(i: number, mark: Mark | null, last: number): Mark | null {
    if (mark !== "abbreviation" && mark !== "period") return mark;
    for (let j = last; j > i; j--) {
      const more = this.#markOf(j);
      if (more !== null) return more === "period" && mark === "period" ? "ellipsis" : more;
    }
    return mark;
  }

  #endsAfterMark(i: number, mark: Mark, last: number, next: number): boolean {
    const shown = this.#shown(next);
    const word = this.#rows.word(shown);
    const lower = LOWER.test(word) && !INNER_CAPITAL.test(word);
    const upper = !lower && /^\p{L}/u.test(word);
    const quoted = last > i && /["'”’»]/.test(this.text.slice(this.tokens.end[i]!, this.tokens.end[last]!));
    if (!this.#rows.gap(next)) return this.#endsWithoutSpace(i, mark, last, next, upper);
    if (lower) {
      if (last > i) return EMOTICON.test(this.#rows.word(last)) && mark !== "abbreviation";
      if (mark === "question") return true;
      if (mark === "exclamation") return i > this.from && !UPPER.test(this.#rows.word(i - 1));
      return mark === "period" && i > this.from && ORDINARY.test(this.#rows.word(i - 1));
    }
    if (quoted && this.#isReportingClause(shown, mark === "exclamation" || mark === "question")) return false;
    if (mark === "abbreviation")
      return !this.#isDash(next) && this.#endsAfterAbbreviation(i, last, shown, word, upper);
    if (mark === "period" && this.#isEnumerator(i)) return false;
    return true;
  }

  /** A missing space: `the end.The next`. */
  #endsWithoutSpace(i: number, mark: Mark, last: number, next: number, upper: boolean): boolean {
    if (last > i || i === this.from || mark === "abbreviation") return false;
    if (next !== this.#shown(next)) return false;
    const before = this.#rows.word(i - 1);
    if (!upper)
      return mark === "question" && /^\p{Ll}{3,}$/u.test(before) && LOWER.test(this.#rows.word(next));
    if (mark === "ellipsis" && !/[\p{L}\p{N}]$/u.test(before)) return false;
    return mark !== "period" || (before.length > 2 && /^\p{L}*\p{Ll}$/u.test(before));
  }

  /** `HALDEN, N.Y. — The` is one. */
  #isDash(row: number): boolean {
    return /^[-–—]+$/.test(this.#rows.word(row));
  }

  #endsAfterAbbreviation(i: number, last: number, shown: number, next: string, upper: boolean): boolean {
    const bare = this.#rows.word(i) === "." ? this.#rows.word(i - 1) : this.#rows.word(i).slice(0, -1);
    const kind = abbreviationKind(bare);
    if (kind === "before-name") return false;
    if (kind === "before-number" && bare.length > 1) return !/^[\dIVX]/.test(next) && upper;
    if (!upper) return last > i && !/^\d/.test(next);
    if (this.#startsSentence(shown, next) || /^(?:Mr|Mrs|Ms|Dr)\.?$/.test(next)) return true;
    // `U.S. Steel`, `J. Smith`: only words that are in no name end these.
    const common = this.#isCommonWord(shown);
    if (/^[ap]\.m$/i.test(bare)) return common || this.tokens.pos[shown] === "NOUN";
    if (bare.length === 1 || bare.includes(".")) return false;
    return common;
  }

  #startsSentence(row: number, word: string): boolean {
    const shouted = word.length > 1 && word === word.toUpperCase();
    return !shouted && row < this.to && isSentenceStarter(word.toLowerCase());
  }

  /** A capitalized word that is no name by its part of speech. */
  #isCommonWord(row: number): boolean {
    const pos = this.tokens.pos[row];
    return pos !== "PROPN" && pos !== "NOUN" && pos !== "ADJ" && pos !== "X" && pos !== "NUM";
  }

  /** `1.` or `b.` at the beginning of a sentence. */
  #isEnumerator(i: number): boolean {
    const first = this.#starts.at(-1)!;
    return i === first + 1 && /^(?:\d{1,3}|\p{L})$/u.test(this.#rows.word(first));
  }

  /** `Mr. Brandt asked.` after a quotation: a short subject and a verb of speech, then the end of the clause. */
  #isReportingClause(row: number, asked: boolean): boolean {
    for (let j = row; j < this.to && j <= row + LONGEST_SUBJECT; j++) {
      const pos = this.tokens.pos[j];
      const word = this.#rows.word(j).toLowerCase();
      if (j > row && (frameOf(this.tokens.lemma[j]!) & Frame.speech) > 0 && /^(?:VERB|AUX)$/.test(pos!)) {
        const after = j + 1 < this.to ? this.#rows.word(j + 1) : ".";
        if (after === ".") return true;
        // `"It is." He added, "It was."`: the clause opens the next quotation.
        if (/^[,;—–]$/.test(after))
          return asked && !(j + 2 < this.to && /^["“‘']/.test(this.#rows.word(j + 2)));
        if (asked && word === "told") return true;
        return asked && (this.tokens.pos[j + 1] === "ADP" || this.tokens.pos[j + 1] === "ADV");
      }
      const inSubject = pos === "PROPN" || pos === "NOUN" || pos === "PRON" || pos === "DET" || pos === "ADJ";
      if (!inSubject && !(word.endsWith(".") && word.length > 1) && word !== ".") return false;
    }
    return false;
  }

  /** A line that ends here and was meant to. */
  #isLineEnd(last: number, next: number): boolean {
    const begin = this.tokens.end[last]!;
    const end = this.tokens.start[next]!;
    for (let at = begin; at < end; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit !== 0x0a && unit !== 0x0d && unit !== 0x2028 && unit !== 0x2029) continue;
      this.#soft ??= softBreaks(this.text, {
        start: this.tokens.start[this.from]!,
        end: this.tokens.end[this.to - 1]!,
      });
      return !this.#soft(at);
    }
    return false;
  }

  /** Where form shows an end without a mark: ruled lines, addresses, the stamps and closings of letters. */
  #endsWithoutMark(last: number, next: number): boolean {
    if (isRule(this.#rows, last) || isRule(this.#rows, next)) return true;
    const unit = this.text.charCodeAt(this.tokens.start[next]!);
    const capital = unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : UPPER.test(this.#rows.word(next));
    if (capital) return this.#endsBeforeCapital(last, next);
    if (isStamp(this.#rows, next)) return this.tokens.pos[last] === "PROPN" || isMail(this.#rows, last);
    if (this.tokens.pos[last] === "X" && this.tokens.pos[next] === "X")
      return isUrl(this.#rows, last) && isUrl(this.#rows, next);
    return this.#starts.at(-1) === last - 2 && isStamp(this.#rows, last - 2);
  }

  #endsBeforeCapital(last: number, next: number): boolean {
    const length = this.#rows.length(last);
    if (length > 4) return isMail(this.#rows, last);
    const word = this.#rows.word(last);
    if (word === ">") return isMail(this.#rows, last);
    if (word === ",") return last - this.#starts.at(-1)! <= 2 && CLOSING.test(this.#rows.word(last - 1));
    if (length === 2 && /^[AP]M$/.test(word)) return isStamp(this.#rows, last - 2);
    return SMILEY.test(word) && this.#isCommonWord(next);
  }

  /** The token whose first letter shows whether a sentence begins at `row`: opening quotes and brackets passed. */
  #shown(row: number): number {
    let shown = row;
    while (
      shown < this.to - 1 &&
      this.#rows.length(shown) <= 2 &&
      OPENERS.includes(this.text.charAt(this.tokens.start[shown]!))
    )
      shown++;
    return shown;
  }
}
