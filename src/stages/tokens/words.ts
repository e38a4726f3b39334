import type { PosTag, Tokens } from "../../document/schema.js";
import { isSpace } from "../../document/white-space.js";
import { abbreviationKind } from "../../lexicons/abbreviations.js";
import { isAddress } from "./addresses.js";
import type { WinkTokens } from "./wink.js";

/** Most characters of a run without space that are looked at for an address. */
const LONGEST_ADDRESS = 256;
const ADDRESS_EDGE = /[()<>[\]{}"“”«»,;]/;
const ALONE_LETTERS = /^[\p{L}\p{M}]+$/u;
const REPEATS = ".=*_~#-!?<>|+—–";
/** What continues the character before it: marks, joiners, variation selectors, skin tones. */
const CONTINUES = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])/u;
const HYPHENS = /[-‐‑–/]/;
const UPPER = /^\p{Lu}/u;
/** Before a hyphen they belong to the word after it, also with a capital: `Co-operation`. */
const PREFIXES = new Set(
  "anti co de ex inter micro mid mini multi non over post pre pro re semi sub super un".split(" "),
);
/** A possessive that wink-nlp left whole, as it does with some names. */
const POSSESSIVE = /^(\p{L}[^'’]*)['’][sS]$/u;
const CONTRACTION = /^['’‘](s|ll|n|nt|re|ve|d|m|em|til|cause|tis|twas|round|bout|\d.*)$/i;
/** Units that stick to a number, with the period that ends the sentence: `$3.5m.` */
const UNIT = /^(m|b|k|bn|mn|tn|s|in|g|x)\.$/i;

/**
 * wink-nlp's tokens of `text.slice(from, to)` made into glossator's and appended to `into`: everything but
 * white space is inside a token, addresses and runs of one sign are one token, and the boundaries of names are
 * boundaries of tokens (`anti-China`, `F-16`), as is a period that only ends a sentence.
 */
export function appendWords(text: string, from: number, to: number, wink: WinkTokens, into: Tokens): void {
  const words = new Words(text, into);
  let at = from;
  let row = 0;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    // A run up to the next white space.
    let runEnd = at + 1;
    let hasSign = isSign(text.charCodeAt(at));
    while (runEnd < to && !isSpace(text.charCodeAt(runEnd))) {
      hasSign ||= isSign(text.charCodeAt(runEnd));
      runEnd++;
    }
    words.beginRun();
    let addressEnd = at;
    let searched = at;
    while (at < runEnd) {
      if (hasSign && at >= searched && runEnd - at <= LONGEST_ADDRESS) {
        const edge = edgeFrom(text, at, runEnd);
        searched = Math.max(edge, at + 1);
        addressEnd = edge > at ? addressWithin(text, at, edge) : at;
      }
      while (row < wink.start.length && wink.start[row]! < at) row++;
      if (addressEnd > at) {
        words.address(at, addressEnd);
        at = addressEnd;
        continue;
      }
      const next = row < wink.start.length ? Math.min(wink.start[row]!, runEnd) : runEnd;
      if (next > at) {
        words.uncovered(at, next);
        at = next;
        continue;
      }
      // wink's e-mail and web addresses may hold what ends ours.
      const end = Math.min(wink.end[row]!, to);
      words.fromWink(at, end, wink.pos[row]!, wink.lemma[row]!, end >= to);
      at = end;
      row++;
      if (at > runEnd) runEnd = at;
    }
  }
}

/** Signs that addresses are made with. */
function isSign(unit: number): boolean {
  return unit === 0x2e || unit === 0x40 || unit === 0x3a;
}

function edgeFrom(text: string, at: number, runEnd: number): number {
  let edge = at;
  while (edge < runEnd && !ADDRESS_EDGE.test(text.charAt(edge))) edge++;
  return edge;
}

/** End of the address that begins at `at`, or `at` where there is none; signs that end a sentence stay out. */
function addressWithin(text: string, at: number, edge: number): number {
  let end = edge;
  while (end > at && ".:!?'’*".includes(text.charAt(end - 1))) end--;
  if (end - at > 6 && /['’]s$/i.test(text.slice(end - 2, end))) end -= 2;
  return isAddress(text.slice(at, end)) ? end : at;
}

/** Appends tokens to columns, joining with the token before where the two are one. */
class Words {
  /** True where the last token was made in this run, so that the next one may be joined to it. */
  #joinable = false;

  constructor(
    readonly text: string,
    readonly into: Tokens,
  ) {}

  beginRun(): void {
    this.#joinable = false;
  }

  address(start: number, end: number): void {
    const word = this.text.slice(start, end);
    const name = /^\p{Lu}/u.test(word) && !word.includes("@") && !word.includes("://");
    this.#push(start, end, name ? "PROPN" : "X", word.toLowerCase());
    this.#joinable = false;
  }

  /** What wink-nlp gave no token for: runs of letters and digits, and of anything else. */
  uncovered(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const word = isWordUnit(this.text.charCodeAt(at));
      let stop = at + 1;
      while (stop < end && isWordUnit(this.text.charCodeAt(stop)) === word) stop++;
      const piece = this.text.slice(at, stop);
      if (!this.#joins(piece, at)) this.#push(at, stop, word ? "X" : "PUNCT", piece.toLowerCase());
      at = stop;
    }
  }

  fromWink(start: number, end: number, pos: PosTag, lemma: string, last: boolean): void {
    const { text } = this;
    const word = text.slice(start, end);
    const first = word.charCodeAt(0);
    const letters = isWordUnit(first);
    if (this.#joinable && !letters && this.#joins(word, start)) return;
    if (end - start === 1) {
      this.#push(start, end, pos, lemma);
      return;
    }
    if (!letters && /^['’‘]\p{L}/u.test(word) && !CONTRACTION.test(word)) {
      if (!this.#joins(word.charAt(0), start)) this.#push(start, start + 1, "PUNCT", word.charAt(0));
      this.#push(start + 1, end, pos, lemma.replace(/^['’‘]/, ""));
      return;
    }
    if (letters && word.endsWith(".") && this.#endsSentence(word, start, last)) {
      this.#push(start, end - 1, pos, lemma.replace(/\.$/, ""));
      this.#push(end - 1, end, "PUNCT", ".");
      return;
    }
    const possessive = letters && "'’".includes(word.charAt(word.length - 2)) && POSSESSIVE.exec(word);
    if (possessive) {
      const bare = possessive[1]!;
      this.fromWink(start, start + bare.length, pos, bare.toLowerCase(), false);
      this.#push(start + bare.length, end, "PART", "'s");
      return;
    }
    if (letters && HYPHENS.test(word) && ALPHANUMERIC_HYPHENATED.test(word)) {
      this.#parts(start, word, pos);
      return;
    }
    this.#push(start, end, pos, lemma);
  }

  /** True where the period of `word` is the sentence's: the word is no abbreviation. */
  #endsSentence(word: string, start: number, last: boolean): boolean {
    const bare = word.slice(0, -1);
    if (UNIT.test(word) && start > 0 && /\d/.test(this.text.charAt(start - 1))) return true;
    if (!ALONE_LETTERS.test(bare)) return false;
    const kind = abbreviationKind(bare);
    if (kind === null) return bare.length > 1 && (last || bare === bare.toLowerCase());
    // `No. 5`, but “No.”
    const follows = this.text.slice(start + word.length, start + word.length + 3);
    return kind === "before-number" && bare.length > 1 && !/^\s?[\dIVXLC]/.test(follows);
  }

  /** `anti-China`, `UN-led` as three tokens, `co-operate` as one: cut beside capitalized words and digits. */
  #parts(start: number, word: string, pos: PosTag): void {
    let from = 0;
    for (let at = 1; at < word.length - 1; at++) {
      if (!HYPHENS.test(word.charAt(at))) continue;
      const after = word.charAt(at + 1);
      const before = word.slice(from, at);
      const cut =
        from > 0 ||
        /[\p{Lu}\d]/u.test(after) ||
        /\d$/.test(before) ||
        (before.length > 1 && UPPER.test(before) && !isPrefix(before));
      if (!cut || /^[-‐‑–/]$/.test(after)) continue;
      if (at > from) this.#part(start + from, start + at, pos);
      this.#push(start + at, start + at + 1, "PUNCT", word.charAt(at));
      from = at + 1;
    }
    this.#part(start + from, start + word.length, pos);
  }

  #part(start: number, end: number, pos: PosTag): void {
    const part = this.text.slice(start, end);
    const tag = /^\d+$/.test(part) ? "NUM" : /^\p{Lu}/u.test(part) ? "PROPN" : pos;
    this.#push(start, end, tag, part.toLowerCase());
  }

  /** Joins `word`, which begins at `start`, to the token before it where they are one; says whether it did. */
  #joins(word: string, start: number): boolean {
    const { into } = this;
    const row = into.end.length - 1;
    if (!this.#joinable || row < 0 || into.end[row] !== start) return false;
    const before = this.text.charAt(start - 1);
    const first = word.charAt(0);
    const repeated =
      REPEATS.includes(first) && (before === first || ("!?".includes(first) && "!?".includes(before)));
    // '' and `` are typewriters' double quotation marks.
    const doubled =
      (first === "'" || first === "`") && word === before && into.end[row]! - into.start[row]! === 1;
    const joined =
      before === "\u200d" ||
      doubled ||
      (repeated ? isOneSign(word) && isSignToken(into.lemma[row]!) : CONTINUES.test(word));
    if (!joined) return false;
    into.end[row] = start + word.length;
    if (into.lemma[row]!.length < 80) into.lemma[row] += word.toLowerCase();
    return true;
  }

  #push(start: number, end: number, pos: PosTag, lemma: string): void {
    const { into } = this;
    into.start.push(start);
    into.end.push(end);
    into.pos.push(pos);
    into.lemma.push(lemma);
    this.#joinable = true;
  }
}

const ALPHANUMERIC_HYPHENATED = /^\p{L}[\p{L}\p{M}\p{N}.'’/‐‑–-]*$/u;

function isOneSign(word: string): boolean {
  for (const sign of word) if (sign !== word.charAt(0) && !"!?".includes(sign)) return false;
  return true;
}

/** `Co` of `Co-operation`, but not `UN`. */
function isPrefix(part: string): boolean {
  return PREFIXES.has(part.toLowerCase()) && part !== part.toUpperCase();
}

/** Only signs that repeat; a look at the ends is enough, since joined tokens are made of them. */
function isSignToken(lemma: string): boolean {
  return REPEATS.includes(lemma.charAt(0)) && REPEATS.includes(lemma.charAt(lemma.length - 1));
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return (
    unit >= 0xc0 &&
    unit !== 0xd7 &&
    unit !== 0xf7 &&
    !(unit >= 0x2000 && unit <= 0x2bff) &&
    !(unit >= 0x3000 && unit <= 0x303f) &&
    !(unit >= 0xd800 && unit <= 0xdfff) &&
    unit < 0xfe00
  );
}
