/** Alphabets of which a code page of one byte a letter is known here. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const LATIN = /\p{Script=Latin}/u;
/** A word, or a part of one: small letters behind one capital or none, all capitals, or letters without case. */
const SHAPE = /^(?:\p{Lu}?[\p{Ll}\p{M}]*|\p{Lu}+|[\p{Lo}\p{Lm}\p{M}]+)$/u;
/** Signs around words and between their parts. */
const AROUND = /^[\p{P}\p{S}\d]+|[\p{P}\p{S}\d]+$/gu;
const BETWEEN = /['’.\-–—/,]/;
/** So many words in a hundred may have another shape: names of firms, slips of the key. */
const MOST = 20;

/**
 * Whether the words of another alphabet in `text` look like none: letters of two alphabets, capitals behind small
 * letters and signs in one word. So look Chinese, Japanese, Korean and Thai that were read as Cyrillic or Arabic, since
 * their letters have two bytes or bytes that stand for signs there.
 */
export function hasOddWords(text: string): boolean {
  let words = 0;
  let odd = 0;
  for (const [run] of text.matchAll(/\S+/g)) {
    if (!OTHER_ALPHABET.test(run)) continue;
    words++;
    const word = run.replace(AROUND, "");
    if (LATIN.test(word) || word.split(BETWEEN).some((part) => !SHAPE.test(part))) odd++;
  }
  return odd * 100 > words * MOST;
}
