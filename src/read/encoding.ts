import chardet from "chardet";
import iconv from "iconv-lite";
import { failure, type Result, success } from "../document/problem.js";
import type { Note } from "../document/schema.js";
import { cutAtEnd } from "./encodings/cut-at-end.js";
import { recognize } from "./encodings/recognize.js";
import { encodingOf, toText } from "./encodings/to-text.js";
import { utf16Order } from "./encodings/utf16.js";
import { hasOddWords } from "./encodings/word-shapes.js";

/** Bytes as text, and how they were read. */
export interface Decoded {
  text: string;
  encoding: string;
  /** What was doubtful; absent where nothing was. */
  notes?: Note[];
}

/** First bytes of files that people take for text: ZIP (Word, LibreOffice), PDF, the older Word, gzip. */
const MAGIC = [
  [0x50, 0x4b, 3, 4],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
];

/** RTF is text that is full of commands. */
const RTF = "{\\rtf";

/**
 * Text from bytes: a byte order mark decides (UTF-8, UTF-16), else strict UTF-8, else the zeros of UTF-16, else what the
 * letters show, where `declared` (the charset that a page or a caller names) weighs much. Bytes that could be two
 * encodings, or none, are refused by name, as a wrong guess would spoil every name in the text in silence. The mark is
 * not part of the text.
 *
 * Notes: `recognized-encoding` where the letters had to show it, or show another encoding than the declared one;
 * `damaged-letters` where UTF-8 is broken in places.
 * Problems: `binary-file`, `wrong-encoding`.
 */
export function decode(bytes: Uint8Array, declared?: string, where?: string): Result<Decoded> {
  if (MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return binary(where);
  if (iconv.decode(bytes.subarray(0, 8), "latin1").trimStart().startsWith(RTF)) return binary(where);
  const mark = markOf(bytes);
  if (mark === "utf-16le" || mark === "utf-16be") {
    return success({ text: toText(bytes, mark), encoding: mark });
  }
  // A page's own charset is honoured only where UTF-8 fails: pages say iso-8859-1 and are UTF-8 all the time.
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && !utf8.includes("\0")) return success({ text: utf8, encoding: "utf-8" });
  if (bytes.includes(0)) return withoutMark(bytes, where);
  if (mark === "utf-8") return damaged(bytes, where);
  const named = declared === undefined ? undefined : encodingOf(declared);
  const controls = bytes.reduce(
    (n, byte) => n + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 ? 1 : 0),
    0,
  );
  if (controls > bytes.length / 100) return binary(where);
  const found = recognize(bytes, named === "utf-8" || named === "utf8" ? undefined : named);
  if (!("encoding" in found)) return unknown(bytes, found.doubt, where);
  const { encoding } = found;
  if (encoding === "utf-8") return damaged(bytes, where);
  const text = toText(bytes, encoding);
  if (text.includes("\ufffd") || hasOddWords(text)) return unknown(bytes, [], where);
  if (encoding === named || (encoding === "windows-1252" && named === undefined)) {
    return success({ text, encoding });
  }
  return success({ text, encoding, notes: [recognized(encoding, declared)] });
}

/** UTF-16 without a byte order mark, or no text. */
function withoutMark(bytes: Uint8Array, where: string | undefined): Result<Decoded> {
  const encoding = utf16Order(bytes);
  if (encoding === undefined) return binary(where);
  const text = toText(bytes, encoding);
  if (/[\0-\x08\ufffd]/.test(text)) return binary(where);
  return success({ text, encoding, notes: [recognized(encoding)] });
}

function recognized(encoding: string, declared?: string): Note {
  const instead = declared === undefined ? "UTF-8" : `${declared}, as it says,`;
  const what = /^utf-16/.test(encoding) ? "whose byte order mark is missing" : "which its letters show";
  const message = `is not ${instead} and was read as ${encoding}, ${what}: look at a name or two`;
  return { code: "recognized-encoding", message };
}

/** A larger share of broken letters is another encoding in the same file. */
const DAMAGED_SHARE = 0.25;

/** UTF-8 with letters cut in two or spoilt. */
function damaged(bytes: Uint8Array, where: string | undefined): Result<Decoded> {
  // What is cut off at the end is no letter of the text.
  const whole = bytes.subarray(0, bytes.length - cutAtEnd(bytes));
  const text = new TextDecoder().decode(whole);
  const broken = text.split("\ufffd").length - 1;
  const letters = text.replace(/[\x00-\x7f\ufffd]+/g, "").length;
  if (broken > DAMAGED_SHARE * letters) {
    const message = `is UTF-8 in part: in ${broken === 1 ? "1 place" : `${broken} places`} it is something else, as where files were put together; save it again as UTF-8`;
    return failure("wrong-encoding", message, where);
  }
  const what =
    broken === 0
      ? "the last letter was cut in two and left out: the file may not be whole"
      : `${broken === 1 ? "1 letter is" : `${broken} letters are`} damaged (\ufffd)`;
  return success({ text, encoding: "utf-8", notes: [{ code: "damaged-letters", message: what }] });
}

function unknown(bytes: Uint8Array, doubt: string[], where: string | undefined): Result<Decoded> {
  const [guess] = chardet.analyse(bytes.subarray(0, 100_000));
  const other = guess && guess.confidence >= 60 && !/^(?:ISO-8859|windows-125|UTF-8|ASCII)/i.test(guess.name);
  const names = doubt.length > 0 ? doubt : other ? [guess.name] : [];
  const what =
    names.length > 1
      ? `it could be ${names.join(" or ")}, which give other letters`
      : `it looks like ${names[0] ?? "no encoding that is known here"}`;
  const message = `is not UTF-8; ${what}: convert it (iconv -f ${iconvName(names[0] ?? "…")} -t UTF-8 FILE > NEW)`;
  return failure("wrong-encoding", message, where);
}

/** What the program iconv calls an encoding. */
function iconvName(encoding: string): string {
  return encoding === "macroman" ? "macintosh" : encoding;
}

/** The charset that a page names in its first 2,048 bytes; undefined where it names none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = iconv.decode(bytes.subarray(0, 2048), "latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
}

function binary(where: string | undefined) {
  return failure(
    "binary-file",
    "is not text: convert it first (a Word, RTF or PDF file: save it as text or HTML)",
    where,
  );
}

function markOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** The kind of UTF-16 that bytes are, by their mark or their zeros; undefined for anything else. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const mark = markOf(bytes);
  return mark === "utf-16le" || mark === "utf-16be"
    ? mark
    : bytes.includes(0)
      ? utf16Order(bytes)
      : undefined;
}

/** Bytes as UTF-8 without its mark; undefined where they are anything else. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
