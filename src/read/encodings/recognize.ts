import { cutAtEnd } from "./cut-at-end.js";
import { surprise } from "./plausible.js";
import { toText } from "./to-text.js";

/** Encodings of one byte a letter that news comes in, and how much rarer than the first they are (natural logarithms). */
const CANDIDATES: [encoding: string, rarity: number][] = [
  ["windows-1252", 0],
  ["windows-1250", 3],
  ["iso-8859-2", 3],
  ["windows-1251", 2],
  ["macroman", 3],
  ["windows-1254", 4],
  ["iso-8859-15", 3],
  ["koi8-r", 3.5],
  ["windows-1257", 5],
  ["windows-1253", 4],
  ["iso-8859-7", 5],
  ["cp850", 5],
  ["cp437", 6],
  ["cp852", 6],
  ["maccenteuro", 6],
  ["macturkish", 7],
  ["iso-8859-16", 6],
  ["iso-8859-13", 7],
  ["iso-8859-4", 7],
  ["iso-8859-5", 6],
  ["cp866", 5],
  ["maccyrillic", 6],
  ["koi8-u", 6],
  ["windows-1255", 5],
  ["windows-1256", 5],
];
/** Encodings of other alphabets: a text in one has words in it, and not signs alone. */
const ALPHABETS: [encodings: RegExp, words: RegExp][] = [
  [/^(?:windows-1251|koi8|iso-8859-5|cp866|maccyrillic)/, /\p{Script=Cyrillic}{2}/u],
  [/^(?:windows-1253|iso-8859-7)/, /\p{Script=Greek}{2}/u],
  [/^windows-1255/, /\p{Script=Hebrew}{2}/u],
  [/^windows-1256/, /\p{Script=Arabic}{2}/u],
];
/** What texts in UTF-8 have, in these alphabets; other characters come of chance. */
const USUAL = /[\u00a0-\u024f\u0370-\u052f\u2010-\u203a\u20ac]/g;
/** So much less surprising than the next must a reading be. */
const MARGIN = 4;
/** A reading whose characters are more surprising than this, on average, is none. */
const SURPRISING = 10.5;
/** A letter of UTF-8 that is broken. */
const BROKEN = 9;
/** An encoding that the file declares is so much more likely than the most frequent one (natural logarithms). */
const DECLARED = 8;
/** Different words with letters outside ASCII that are looked at. */
const ENOUGH = 1000;

/** What bytes that are not UTF-8 as a whole are. */
export type Recognized =
  | { encoding: string }
  /** Readings that differ in letters and are as likely as each other; none where all are unlikely. */
  | { doubt: string[] };

/**
 * The encoding of bytes, by what each makes of the words that hold bytes outside ASCII. `declared` weighs much, and
 * decides where the letters leave a doubt, or where it is one that is not known here by its letters.
 */
export function recognize(bytes: Uint8Array, declared?: string): Recognized {
  const sample = wordsOutsideAscii(bytes);
  const candidates = CANDIDATES.filter(([encoding]) => encoding !== declared);
  if (declared !== undefined) {
    if (candidates.length === CANDIDATES.length && !toText(bytes, declared).includes("\ufffd")) {
      return { encoding: declared };
    }
    candidates.unshift([declared, -DECLARED]);
  }
  const readings = candidates.map(([encoding, rarity]) => {
    const text = toText(sample, encoding);
    const words = ALPHABETS.find(([encodings]) => encodings.test(encoding))?.[1];
    const impossible = text.includes("\ufffd") || (words?.test(text) === false && encoding !== declared);
    return { encoding, text, cost: impossible ? Number.POSITIVE_INFINITY : surprise(text) + rarity };
  });
  const text = new TextDecoder().decode(sample);
  const broken = text.split("\ufffd").length - 1;
  const cut = cutAtEnd(bytes);
  if ((text.match(USUAL)?.length ?? 0) >= Math.max(1, broken) || (broken === 1 && cut > 0)) {
    // Two bytes that begin a letter at the very end are hardly chance.
    const cost = surprise(text.replaceAll("\ufffd", "")) + BROKEN * broken - (cut > 1 ? 5 : 0);
    readings.push({ encoding: "utf-8", text, cost });
  }
  readings.sort((a, b) => a.cost - b.cost);
  const [best] = readings;
  const strange = best!.text.replace(/[\x00-\x7f]/g, "").length;
  const likely = best!.cost <= SURPRISING * strange + 5;
  const least = likely ? best!.cost + MARGIN : Number.POSITIVE_INFINITY;
  if (readings.some(({ encoding, cost }) => encoding === declared && cost < least)) {
    return { encoding: declared! };
  }
  if (!likely) return { doubt: [] };
  const letters = lettersOf(best!.text);
  const other = readings.find(({ text, cost }) => cost < best!.cost + MARGIN && lettersOf(text) !== letters);
  return other ? { doubt: [best!.encoding, other.encoding] } : { encoding: best!.encoding };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\ufffd]+/gu, " ");
}

/** The different words with bytes outside ASCII, with spaces between them. */
function wordsOutsideAscii(bytes: Uint8Array): Buffer {
  const words = new Set<string>();
  let outside = false;
  let start = 0;
  for (let i = 0; i <= bytes.length && words.size < ENOUGH; i++) {
    const byte = bytes[i] ?? 32;
    if (byte > 0x7f) outside = true;
    if (byte > 32) continue;
    if (outside) words.add(Buffer.from(bytes.subarray(start, Math.min(i, start + 200))).toString("latin1"));
    outside = false;
    start = i + 1;
  }
  return Buffer.from([...words].join(" "), "latin1");
}
