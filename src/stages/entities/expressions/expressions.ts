import { currencySigns, numberWord, ordinalWords, roughNumbers } from "../../../lexicons/numbers.js";
import type { Reading } from "../../../reading/reading.js";
import { readAmount, readApproximate, readOrdinal } from "./amounts.js";
import { readDate } from "./dates.js";
import { mayOpen } from "./openers.js";
import type { FoundExpression, Reader } from "./reader.js";

/**
 * Dates, times, money, percentages, quantities, ordinals and cardinals, ascending and without overlap. Rules read
 * them from the tokens of one paragraph. (What wink-nlp recognizes besides was wrong more often than right.)
 */
export function findExpressions(reading: Reading): FoundExpression[] {
  const { text, count, paragraphFrom, paragraphAt } = reading;
  const lower: string[] = new Array(count);
  const { words, word } = reading.words;
  for (let i = 0; i < count; i++) lower[i] = words.lower(word[i]!);
  const { start, end, pos } = reading.tokens;
  const reader: Reader = { text, start, end, pos, word: (i) => (i >= from && i < to ? lower[i]! : "") };
  const found: FoundExpression[] = [];
  let from = 0;
  let to = 0;
  for (let i = 0; i < count; ) {
    if (i >= to) {
      // No expression goes on in the next paragraph: readers see empty words there.
      from = i;
      to = paragraphFrom[paragraphAt[i]! + 1] ?? count;
    }
    const opens = mayOpen(lower[i]!) || reader.word(i + 1) === "$";
    const hit = opens && !endsCode(text, start[i]!) ? readAt(reader, i) : undefined;
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
