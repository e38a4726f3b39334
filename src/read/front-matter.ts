import { isMap, parseDocument } from "yaml";
import { failure, type Result, success } from "../document/problem.js";
import type { Meta } from "../document/schema.js";
import { columnKey } from "./columns.js";
import { rowMeta } from "./row-meta.js";

/** A text without its front matter, and what the front matter said. */
export interface Fronted {
  /** From the first line that is not blank after the front matter; the whole text where there is none. */
  text: string;
  meta: Meta;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/gm;
/** A first line that is meant as front matter though nothing closes it; a text after a rule begins otherwise. */
const FIELD = /^(?:[a-z][\w-]*|Title|Headline|Outlet|Author|Published|Date|URL)[ \t]*:/;
/** Front matter longer than this is no metadata of an article. */
const LONGEST = 500_000;
const LEADING_BLANK_LINES = /^(?:[^\S\r\n]*\r?\n)+/;

/**
 * Splits off YAML front matter: a first line `---`, `key: value` lines, a line `---`. Values become strings.
 * A text that only begins with a rule (`---` and no key behind it) is left as it is.
 *
 * Problem `bad-front-matter` where the block is there and cannot be read, or is never closed: its fields would be
 * taken for the title.
 */
export function readFrontMatter(source: string, where?: string): Result<Fronted> {
  const opening = OPENING.exec(source);
  if (!opening) return success({ text: source, meta: {} });
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(source);
  if (!closing) {
    if (!FIELD.test(source.slice(opening[0].length))) return success({ text: source, meta: {} });
    return failure(
      "bad-front-matter",
      "opens with --- and a key as front matter does, and no line --- closes it: write one after the last key, or take the first away",
      where,
    );
  }
  const block = source.slice(opening[0].length, closing.index);
  if (!/^[\w-]+[ \t]*:/m.test(block)) return success({ text: source, meta: {} });
  const bad = (message: string) => failure("bad-front-matter", message, where);
  if (block.length > LONGEST) return bad(`the front matter is longer than ${LONGEST} characters: shorten it`);
  let values: unknown;
  try {
    // The library compares every key with every other: doubles are looked for here, in one pass.
    const document = parseDocument(block, { schema: "failsafe", uniqueKeys: false });
    if (document.errors[0]) throw document.errors[0];
    const double = isMap(document.contents)
      ? doubleOf(document.contents.items.map(({ key }) => String(key)))
      : undefined;
    if (double !== undefined) return bad(`the front matter has the key ${double} twice: take one away`);
    values = document.toJS();
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    return bad(`the front matter between the --- lines is not YAML: ${reason}`);
  }
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    return bad("the front matter must be lines of `key: value`");
  }
  const cells = Object.entries(values).map(([name, value]) => ({
    name,
    key: columnKey(name),
    value: Array.isArray(value) ? value.map(flat) : flat(value),
  }));
  const meta = rowMeta(cells, (text) => text.trim());
  const text = source.slice(closing.index + closing[0].length).replace(LEADING_BLANK_LINES, "");
  return success({ text, meta });
}

function doubleOf(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.has(key) || !seen.add(key));
}

/** A map within the front matter as text: `name: Ana Brandt, role: editor`. */
function flat(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]) => (Array.isArray(value) ? flat(inner) : `${key}: ${flat(inner)}`))
    .join(", ");
}
