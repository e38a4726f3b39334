import { MAC_ROMAN, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252 } from "./code-pages.js";

/** Text as it was before it was encoded twice, and what was mended. */
export interface Restored {
  text: string;
  /** Places that were mended. */
  places: number;
  /** The first few of them, as they stood: `â€œ`, `Ã³`. */
  examples: string[];
}

/** A code page that UTF-8 was taken for. */
interface Page {
  /** Byte of each of its characters from 0x80 on. */
  bytes: ReadonlyMap<string, number>;
  /** A character of UTF-8 in its signs: two, three or four of them; or ” whose last sign was lost, or became U+FFFD. */
  sequence: RegExp;
}

const CODE_PAGES = [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, MAC_ROMAN].map((signs) => {
  const of = (from: number, to: number, more = "") => `[${signs.slice(from - 0x80, to - 0x7f)}${more}]`;
  // Latin 1 has controls where these pages have signs.
  const rest = of(0x80, 0xbf, "\\x80-\\x9f");
  const pattern = `${of(0xc2, 0xdf)}${rest}|${of(0xe1, 0xef)}${rest}{2}|${of(0xf0, 0xf4)}${rest}{3}|${signs[0xe2 - 0x80]}${signs[0]}(?:\ufffd|(?=[\\s,.;:!?)]|$))`;
  const page: Page = {
    bytes: new Map([...signs].map((sign, i) => [sign, 0x80 + i])),
    sequence: new RegExp(pattern, "gu"),
  };
  return page;
});

/** U+FFFD, which is in no code page: programs put it where a byte has no sign, as 9D, the last one of ”. */
const LOST = 0xfffd;

/** Text may have been encoded wrongly more than once. */
const PASSES = 3;

/**
 * Mends text in UTF-8 that was read as another encoding and saved so (`â€œNoâ€`, `LÃ³pez`). Only what can be nothing else
 * is mended, each place for itself, since files hold both; null where there is none.
 */
export function restored(text: string): Restored | null {
  let result: Restored | undefined;
  for (let pass = 0; pass < PASSES; pass++) {
    const current: string = result?.text ?? text;
    if (!/[^\x00-\x7f]/.test(current)) break;
    const found = CODE_PAGES.map((page) => placesOf(current, page));
    const places = found.reduce((most, list) => (list.length > most.length ? list : most));
    if (places.length === 0) break;
    const { text: mended, examples } = replaced(current, places);
    result = {
      text: mended,
      places: Math.max(result?.places ?? 0, places.length),
      examples: result?.examples ?? examples,
    };
  }
  return result ?? null;
}

interface Place {
  start: number;
  end: number;
  meant: string;
}

function placesOf(text: string, { bytes, sequence }: Page): Place[] {
  const all: Place[] = [];
  for (const match of text.matchAll(sequence)) {
    const signs = [...match[0]].map((sign) => bytes.get(sign) ?? sign.charCodeAt(0));
    const cutQuote = signs[0] === 0xe2 && (signs.length === 2 || signs[2] === LOST);
    const meant = cutQuote ? "”" : String.fromCodePoint(codePoint(signs));
    all.push({ start: match.index, end: match.index + match[0].length, meant });
  }
  return all.filter((_, i) => isCertain(text, all, i, bytes));
}

/** The character that bytes of UTF-8 stand for. */
function codePoint([first = 0, ...rest]: number[]): number {
  const lead = first & (0x3f >> rest.length);
  const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead);
  return code <= 0x10ffff ? code : 0xfffd;
}

/** Signs that stand alone: punctuation, currencies, ™, €, ligatures. */
const SIGN = /^[\u2010-\u203a\u20a0-\u20bf\u2100-\u2122\u2190-\u2193\u25cf\u2713\ufb01\ufb02]$/u;
const CONTROL = /^[\u0080-\u009f]$/;
const LATIN_SIGN = /^[\u00a0-\u00bf]$/;
const LATIN_LETTER = /^[\u00c0-\u017f\u0218-\u021b]$/;
const CYRILLIC_OR_GREEK = /^[\u0370-\u04ff]$/;
const SMALL = /^\p{Ll}$/u;

/**
 * Whether the signs cannot have been meant. Letters such as *Ã* and *Ä* are followed by a quotation mark in capitals, and
 * so count only at a small letter; letters of other scripts count in words.
 */
function isCertain(
  text: string,
  all: readonly Place[],
  i: number,
  bytes: ReadonlyMap<string, number>,
): boolean {
  const { start, end, meant } = all[i]!;
  if (SIGN.test(meant) || meant === "\ufeff" || /^\p{Extended_Pictographic}$/u.test(meant)) return true;
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  const joined = all[i - 1]?.end === start || all[i + 1]?.start === end;
  // What was encoded three times gives signs of two beside each other.
  if (joined && (bytes.has(meant) || CONTROL.test(meant))) return true;
  if (CONTROL.test(meant)) return CONTROL.test(text[end - 1]!);
  if (LATIN_SIGN.test(meant)) return !/\p{Lu}/u.test(before) && !/[\u00a0»]/u.test(text[end - 1]!);
  if (LATIN_LETTER.test(meant)) return SMALL.test(before) || SMALL.test(after) || joined;
  if (CYRILLIC_OR_GREEK.test(meant)) return joined;
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(meant)) return false;
  return run(all, i) >= 3;
}

/** How many places stand side by side around the one at `i`, up to three. */
function run(all: readonly Place[], i: number): number {
  let from = i;
  let to = i;
  while (from > 0 && i - from < 2 && all[from - 1]!.end === all[from]!.start) from--;
  while (to + 1 < all.length && to - i < 2 && all[to + 1]!.start === all[to]!.end) to++;
  return to - from + 1;
}

function replaced(text: string, places: readonly Place[]): { text: string; examples: string[] } {
  const parts: string[] = [];
  const examples = new Set<string>();
  let at = 0;
  for (const { start, end, meant } of places) {
    parts.push(text.slice(at, start), meant);
    if (examples.size < 3) examples.add(text.slice(start, end));
    at = end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(""), examples: [...examples] };
}
