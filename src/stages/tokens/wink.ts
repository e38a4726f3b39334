import type { PosTag } from "../../document/schema.js";
import { splitsPair } from "../../document/span.js";
import { isSpace } from "../../document/white-space.js";
import { legible } from "./legible.js";
import type { Wink } from "./lone-wink.js";

/** What wink-nlp found in a stretch of text: columns of tokens, ascending, none of them white space. */
export interface WinkTokens {
  /** UTF-16 offsets in the whole text, half-open. */
  start: number[];
  end: number[];
  pos: PosTag[];
  lemma: string[];
}

/** How far ahead a token is looked for before it is given up: wink-nlp drops little between two tokens. */
const REACH = 64;

/**
 * Runs wink-nlp on `text.slice(from, to)`. wink gives no offsets and clips white space, so each token's value
 * is looked for just after the one before it; one that is not there is left out (`words` covers what wink
 * drops).
 *
 * @param wink as `loneWink` gives it for this text: it keeps the words that it reads.
 */
export function readWithWink(wink: Wink, text: string, from: number, to: number): WinkTokens {
  const { its } = wink;
  const original = text.slice(from, to);
  const plain = legible(original);
  // Compared once: the two may be equal and long.
  const altered = plain !== original;
  const found: WinkTokens = { start: [], end: [], pos: [], lemma: [] };
  const all = wink.readDoc(plain).tokens();
  const values = all.out(its.value) as string[];
  const tags = all.out(its.pos as never) as unknown as PosTag[];
  const lemmas = all.out(its.lemma as never) as unknown as string[];
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (isBlank(value)) continue;
    while (at < plain.length && isSpace(plain.charCodeAt(at))) at++;
    let start = at;
    if (!plain.startsWith(value, at)) {
      const ahead = plain.slice(at, at + REACH + value.length).indexOf(value);
      if (ahead < 0) continue;
      start = at + ahead;
    }
    at = start + value.length;
    // A letter of two units is two letters to wink, which may cut between them.
    if (splitsPair(original, start)) continue;
    if (splitsPair(original, at)) at++;
    found.start.push(from + start);
    found.end.push(from + at);
    found.pos.push(tags[i]!);
    const changed = altered && original.slice(start, at) !== value;
    // *cannot* that is left whole (before a period) has no lemma in wink, which looks up a number past its own words:
    // nothing, or in time some word of another article.
    const own = changed || (value.length === 6 && value.toLowerCase() === "cannot");
    const lemma = own ? undefined : lemmas[i];
    // wink keeps the words it has seen, and cuts *Brandt’s* in two or leaves it whole by that (`words` then cuts
    // it, with a straight apostrophe): straight either way.
    const base = lemma ?? original.slice(start, at).toLowerCase();
    found.lemma.push(base.includes("\u2019") ? base.replaceAll("\u2019", "'") : base);
  }
  return found;
}

/** Only white space: hardly any token is, and few begin so that they could be. */
function isBlank(value: string): boolean {
  const first = value.charCodeAt(0);
  return !(first > 0x20 && first < 0x80) && value.trim() === "";
}
