import iconv from "iconv-lite";

/** Names that pages have for encodings, and under which those are known here: browsers take the superset for some. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["us-ascii", "windows-1252"],
  ["ascii", "windows-1252"],
  ["iso-8859-9", "windows-1254"],
  ["mac", "macroman"],
  ["macintosh", "macroman"],
  ["x-mac-roman", "macroman"],
  ["x-mac-cyrillic", "maccyrillic"],
  ["x-mac-ce", "maccenteuro"],
]);

/** The encoding that a page means by a name, in small letters; undefined where it is not known here. */
export function encodingOf(declared: string): string | undefined {
  const name = declared.toLowerCase();
  const encoding = NAMES.get(name) ?? name.replace(/^x-cp(?=125\d$)/, "windows-");
  return iconv.encodingExists(encoding) ? encoding : undefined;
}

/** Bytes in `encoding` as text, U+FFFD for those that it does not have. */
export function toText(bytes: Uint8Array, encoding: string): string {
  const text = iconv.decode(bytes, encoding);
  // Since 1998 the place of the currency sign is that of the euro.
  return encoding === "macroman" ? text.replaceAll("¤", "€") : text;
}
