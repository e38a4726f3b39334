import chardet from "chardet";
import iconv from "iconv-lite";
import { failure, type Result, success } from "../document/problem.js";
import type { Note } from "../document/schema.js";

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

/** Bytes that Windows-1252 leaves undefined: text in it holds none. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Text from bytes: a byte order mark decides (UTF-8, UTF-16), else `declared` (the charset that a page or a
 * caller names), else strict UTF-8, else Windows-1252. Bytes that are none of these are refused by name, as
 * a wrong guess would spoil every name in the text in silence. The mark is not part of the text.
 *
 * Problems: `binary-file`, `wrong-encoding`.
 */
export function decode(bytes: Uint8Array, declared?: string, where?: string): Result<Decoded> {
  if (MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return binary(where);
  const mark = markOf(bytes);
  if (mark) return decodeAs(bytes, mark, where);
  // A page's own charset is honoured only where UTF-8 fails: pages say iso-8859-1 and are UTF-8 all the time.
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) {
    return utf8.includes("\0") ? binary(where) : success({ text: utf8, encoding: "utf-8" });
  }
  if (bytes.includes(0)) return binary(where);
  if (declared && iconv.encodingExists(declared)) return decodeAs(bytes, declared, where);
  const controls = bytes.reduce(
    (n, byte) => n + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 ? 1 : 0),
    0,
  );
  if (controls > bytes.length / 100) return binary(where);
  const guess = chardet.analyse(bytes)[0];
  const latin =
    !guess || guess.confidence < 60 || /^(?:ISO-8859-\d+|windows-125[0247]|UTF-8|ASCII)$/i.test(guess.name);
  if (latin && !bytes.some((byte) => UNDEFINED_1252.has(byte))) return decodeAs(bytes, "windows-1252", where);
  const [name, from] = latin ? ["no encoding that is known here", "…"] : [guess.name, guess.name];
  return failure(
    "wrong-encoding",
    `is not UTF-8; it looks like ${name}: convert it (iconv -f ${from} -t UTF-8 FILE > NEW)`,
    where,
  );
}

/** The charset that a page names in its first 2,048 bytes; undefined where it names none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = iconv.decode(bytes.subarray(0, 2048), "latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
}

function binary(where: string | undefined) {
  return failure(
    "binary-file",
    "is not text: convert it first (a Word or PDF file: save it as text or HTML)",
    where,
  );
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Bytes as UTF-8 without its mark; undefined where they are anything else. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, where: string | undefined): Result<Decoded> {
  if (encoding === "utf-8") {
    const text = strictUtf8(bytes);
    if (text === undefined) {
      return failure(
        "wrong-encoding",
        "says it is UTF-8 (byte order mark) and is not: save it again as UTF-8",
        where,
      );
    }
    return success({ text, encoding });
  }
  return success({ text: iconv.decode(bytes, encoding), encoding });
}
