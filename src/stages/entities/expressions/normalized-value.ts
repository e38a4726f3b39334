import type { EntityType } from "../../../document/schema.js";
import { monthNumber } from "../../../lexicons/calendar.js";
import { numberWord, ordinalNumber } from "../../../lexicons/numbers.js";

/**
 * Normalized value of an expression: ISO 8601 for a year, a month of a year, or a full date (`2014`, `2014-02`,
 * `2014-02-09`); digits for a cardinal or an ordinal (`27`, `1500000`, `3`). Undefined where the words alone do
 * not say it: *last summer*, *Feb. 9*, *dozens*, a score such as *5-4*.
 */
export function normalizedValue(surface: string, type: EntityType): string | undefined {
  // A comma inside a number is no break.
  const words = surface.toLowerCase().split(/,?\s+/);
  if (type === "DATE") return dateValue(words);
  if (type === "CARDINAL") return numberValue(words);
  if (type === "ORDINAL") return ordinalNumber(words[0]!)?.toString();
  return undefined;
}

function dateValue(words: readonly string[]): string | undefined {
  let year: string | undefined;
  let month: number | undefined;
  let day: number | undefined;
  for (const word of words) {
    if (/^\d{4}-\d\d-\d\d$/.test(word) && words.length === 1) return word;
    const named = monthNumber(word.replace(/\.$/, ""));
    if (/^(?:1[0-9]|20)\d\d$/.test(word)) year = word;
    else if (named !== undefined) month = named;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) day = Number.parseInt(word, 10);
    else return undefined;
  }
  if (year === undefined) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  if (month === undefined) return day === undefined ? year : undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** *27*, *1,500*, *2.5 million*, *twenty-seven*, *two hundred thousand*. */
function numberValue(words: readonly string[]): string | undefined {
  let total = 0;
  let part = 0;
  let any = false;
  for (const word of words.flatMap((w) => (/^[a-z]+-[a-z]+$/.test(w) ? w.split("-") : [w]))) {
    const value = /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(word)
      ? Number(word.replaceAll(",", ""))
      : numberWord(word);
    if (value === undefined) {
      if (word === "and") continue;
      return undefined;
    }
    if (value >= 1000 && any && numberWord(word) !== undefined) {
      total += part * value;
      part = 0;
    } else if (value === 100 && any && numberWord(word) !== undefined) part *= 100;
    else part += value;
    any = true;
  }
  // 2.3 million is 2299999.9999999998 in binary.
  return any ? String(Math.round((total + part) * 1e6) / 1e6) : undefined;
}
