import { numberWord } from "../../../lexicons/numbers.js";

/** Short forms that multiply the number that they stand at: *3bn*, *40k*. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);

/** *27*, *1,500*, *2.5 million*, *3bn*, *twenty-seven*, *two hundred thousand*; undefined for other words. */
export function numberOf(words: readonly string[]): number | undefined {
  let total = 0;
  let part = 0;
  let any = false;
  for (const word of words.flatMap(apart)) {
    const value = /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(word)
      ? Number(word.replaceAll(",", ""))
      : (SCALES.get(word) ?? numberWord(word));
    if (value === undefined) {
      if (word === "and") continue;
      return undefined;
    }
    const isWord = !/^\d/.test(word);
    if (value >= 1000 && any && isWord) {
      total += part * value;
      part = 0;
    } else if (value === 100 && any && isWord) part *= 100;
    else part += value;
    any = true;
  }
  // 2.3 million is 2299999.9999999998 in binary.
  return any ? Math.round((total + part) * 1e6) / 1e6 : undefined;
}

/** *twenty-seven* and *3bn* are two words each. */
function apart(word: string): string[] {
  if (/^[a-z]+-[a-z]+$/.test(word)) return word.split("-");
  const short = /^(\d[\d.,]*)([a-z]+)$/.exec(word);
  return short && SCALES.has(short[2]!) ? [short[1]!, short[2]!] : [word];
}
