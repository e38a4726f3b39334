import type { Tokens } from "../../../document/schema.js";
import { firstAtOrAfter, type Span } from "../../../document/span.js";
import { numbered } from "../../../learn/word-numbers.js";
import { currencySigns, numberWord, ordinalWords, roughNumbers } from "../../../lexicons/numbers.js";
import { readAmount, readApproximate, readOrdinal } from "./amounts.js";
import { readDate } from "./dates.js";
import type { FoundExpression } from "./found-expression.js";
import { mayOpen } from "./openers.js";
import type { Reader } from "./reader.js";

/**
 * Dates, times, money, percentages, quantities, ordinals and cardinals, ascending and without overlap. Rules read
 * them from the tokens of one paragraph. (What wink-nlp recognizes besides was wrong more often than right.)
 */
export function findExpressions(
  text: string,
  tokens: Tokens,
  paragraphs: readonly Span[],
): FoundExpression[] {
  const size = tokens.start.length;
  const lower: string[] = new Array(size);
  const { words, word } = numbered(text, tokens);
  for (let i = 0; i < size; i++) lower[i] = words.lower(word[i]!);
  const { start, end, pos } = tokens;
  const reader: Reader = { text, start, end, pos, word: (i) => (i >= from && i < to ? lower[i]! : "") };
  const found: FoundExpression[] = [];
  let from = 0;
  let to = 0;
  let paragraph = -1;
  for (let i = 0; i < size; ) {
    if (i >= to) {
      // No expression goes on in the next paragraph: readers see empty words there.
      from = i;
      do paragraph++;
      while (paragraph < paragraphs.length && paragraphs[paragraph]!.end <= tokens.start[i]!);
      to = paragraph < paragraphs.length ? firstAtOrAfter(tokens.start, paragraphs[paragraph]!.end) : size;
    }
    const opens = mayOpen(lower[i]!) || reader.word(i + 1) === "$";
    const hit = opens && !endsCode(text, tokens.start[i]!) ? readAt(reader, i) : undefined;
    if (hit && hit.from >= (found.at(-1)?.to ?? 0)) found.push(hit);
    i = hit ? Math.max(hit.to, i + 1) : i + 1;
  }
  return found;
}

/** Whether a number at `start` belongs to a letter before it: *K-12*, *F-16*. */
function endsCode(text: string, start: number): boolean {
  return (
    /(?:^|[^\p{L}\d])\p{Lu}-$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /\d/.test(text.charAt(start))
  );
}

/** The expression that begins at token `i`, the longest reading first. */
export function readAt(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i);
  const code = word.charCodeAt(0);
  const digit = code >= 48 && code <= 57;
  return (
    readDate(r, i) ??
    readApproximate(r, i) ??
    (digit ||
    currencySigns().has(word) ||
    r.word(i + 1) === "$" ||
    numberWord(word) !== undefined ||
    roughNumbers().has(word) ||
    word === "half" ||
    word === "a" ||
    word === "an" ||
    word === "several"
      ? readAmount(r, i)
      : ordinalWords().has(word)
        ? readOrdinal(r, i)
        : undefined)
  );
}
