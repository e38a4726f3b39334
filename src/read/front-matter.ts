import { parse } from "yaml";
import { failure, type Result, success } from "../document/problem.js";
import type { Meta } from "../document/schema.js";

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
  let values: unknown;
  try {
    values = parse(block, { schema: "failsafe" });
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    return failure(
      "bad-front-matter",
      `the front matter between the --- lines is not YAML: ${reason}`,
      where,
    );
  }
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    return failure("bad-front-matter", "the front matter must be lines of `key: value`", where);
  }
  const meta: Meta = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "string" && value.trim() !== "") meta[key] = value.trim();
    else if (Array.isArray(value)) meta[key] = value.map(String).join("; ");
  }
  const text = source.slice(closing.index + closing[0].length).replace(LEADING_BLANK_LINES, "");
  return success({ text, meta });
}
