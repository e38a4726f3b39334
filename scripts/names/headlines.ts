/**
 * Sentences written as headlines are: English-language newspapers write them with a capital on most words, and the
 * packs hold few of them. Small words keep their small letters, as in most style books.
 */
const SMALL = new Set(
  "a an the and but or nor for of in on at to by as is it its with from over after".split(" "),
);

/**
 * Rewrites about one in `every` short sentences as a headline; null for the others. The number of letters stays.
 *
 * @param next random numbers in [0, 1).
 */
export function asHeadline(next: () => number, every: number): (sentence: string) => string | null {
  return (sentence) => {
    if (sentence.length < 25 || sentence.length > 110 || next() * every >= 1) return null;
    return sentence.replace(/(?<=\s)\p{Ll}[\p{L}'’]*/gu, (word) =>
      SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
  };
}
