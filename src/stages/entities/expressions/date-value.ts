import { monthNumber } from "../../../lexicons/calendar.js";
import { numberWord, ordinalNumber } from "../../../lexicons/numbers.js";

const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");

/**
 * A date in ISO 8601: a day (`2014-02-09`), week (`2014-W06`), month (`2014-02`), year (`2014`) or an interval of
 * these (`1990/1999`). What the words leave open is taken from the day of publication where one reading is left:
 * *yesterday*, *last month*, *three years ago*, *last Friday*; *Feb. 9* is the nearest one. Undefined where more than
 * one is left (a bare *Friday* or *March*, *next Friday*), for seasons, and for what is no time of the calendar.
 *
 * @param words in small letters.
 * @param published `YYYY-MM-DD…`, the day of the article; undefined where it is not known.
 */
export function dateValue(words: readonly string[], published?: string): string | undefined {
  const plain = words[0] === "the" ? words.slice(1) : words;
  return namedDate(plain, published) ?? span(plain) ?? (published && relative(plain, published));
}

/** *3rd May 2019*, *September 2001*, *1989*, *Feb. 9*. */
function namedDate(words: readonly string[], published?: string): string | undefined {
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  for (const word of words) {
    if (/^\d{4}-\d\d-\d\d$/.test(word) && words.length === 1) return word;
    const named = monthNumber(word.replace(/\.$/, ""));
    if (/^(?:1[0-9]|20)\d\d$/.test(word)) year = Number(word);
    else if (named !== undefined) month = named;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) day = Number.parseInt(word, 10);
    else return undefined;
  }
  if (year === undefined && month !== undefined && day !== undefined && published !== undefined)
    year = nearestYear(month, day, published);
  if (year === undefined) return undefined;
  if (month === undefined) return day === undefined ? String(year) : undefined;
  if (day === undefined) return monthText(year, month);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? dayText(date) : undefined;
}

/** *1990s*, *2018-2022*, *2021/22*, *first quarter of 2022*, *second half of 2016*. */
function span(words: readonly string[]): string | undefined {
  const text = words.join(" ");
  const decade = /^((?:1[0-9]|20)\d)0s$/.exec(text);
  if (decade) return `${decade[1]}0/${decade[1]}9`;
  const years = /^((?:1[0-9]|20)(\d\d))[-–/](\d\d|(?:1[0-9]|20)\d\d)$/.exec(text);
  if (years) {
    const end = years[3]!.length === 4 ? years[3]! : years[1]!.slice(0, 2) + years[3]!;
    return Number(end) > Number(years[1]) ? `${years[1]}/${end}` : undefined;
  }
  const part = /^(\w+) (quarter|half) of ((?:1[0-9]|20)\d\d)$/.exec(text);
  if (!part) return undefined;
  const size = part[2] === "half" ? 6 : 3;
  const which = ordinalNumber(part[1]!);
  if (which === undefined || which * size > 12) return undefined;
  const year = Number(part[3]);
  return `${monthText(year, (which - 1) * size + 1)}/${monthText(year, which * size)}`;
}

/** Days from the day of publication, and weeks, months or years from its own. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);
const STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** What is said from the day of publication. */
function relative(words: readonly string[], published: string): string | undefined {
  const now = dayOf(published);
  if (!now) return undefined;
  const [first, second] = words as [string, string?];
  if (words.length === 1) {
    const days = DAYS.get(first);
    return days === undefined ? undefined : dayText(later(now, "day", days));
  }
  if (words.at(-1) === "ago") {
    const unit = unitOf(words.at(-2)!);
    const count = countOf(words.slice(0, -2));
    return unit && count !== undefined ? textOf(later(now, unit, -count), unit) : undefined;
  }
  const unit = unitOf(words.at(-1)!);
  const step = STEPS.get(first);
  if (words.length === 2 && step !== undefined) {
    if (unit) return unit === "day" ? undefined : textOf(later(now, unit, step), unit);
    return step === -1 ? latest(now, second!) : undefined;
  }
  if (unit && (first === "last" || first === "past")) {
    const count = countOf(words.slice(1, -1));
    return count === undefined ? undefined : `${textOf(later(now, unit, -count), unit)}/${textOf(now, unit)}`;
  }
  return undefined;
}

/** *last Friday*, *last March*: the latest one before. */
function latest(now: Date, name: string): string | undefined {
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday >= 0) return dayText(later(now, "day", -(((now.getUTCDay() - weekday + 6) % 7) + 1)));
  const month = monthNumber(name.replace(/\.$/, ""));
  if (month === undefined) return undefined;
  const year = now.getUTCFullYear();
  return monthText(month <= now.getUTCMonth() ? year : year - 1, month);
}

type Unit = "day" | "week" | "month" | "year";

function unitOf(word: string): Unit | undefined {
  const unit = word.replace(/s$/, "");
  return unit === "day" || unit === "week" || unit === "month" || unit === "year" ? unit : undefined;
}

function countOf(words: readonly string[]): number | undefined {
  if (words.length !== 1) return undefined;
  const word = words[0]!;
  return word === "a" || word === "an" ? 1 : /^\d{1,3}$/.test(word) ? Number(word) : numberWord(word);
}

function dayOf(published: string): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(published);
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : undefined;
}

function later(day: Date, unit: Unit, count: number): Date {
  const date = new Date(day);
  if (unit === "year" || unit === "month") {
    // The first of the month: the 31st has no equal in every month, and days are not asked for here.
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + (unit === "year" ? 12 * count : count));
  } else date.setUTCDate(date.getUTCDate() + (unit === "week" ? 7 * count : count));
  return date;
}

function textOf(date: Date, unit: Unit): string {
  const year = date.getUTCFullYear();
  if (unit === "year") return String(year);
  if (unit === "month") return monthText(year, date.getUTCMonth() + 1);
  return unit === "day" ? dayText(date) : weekText(date);
}

/** The ISO week has the year of its Thursday. */
function weekText(date: Date): string {
  const thursday = later(date, "day", 3 - ((date.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The year in which a day of a month is nearest to the day of publication. */
function nearestYear(month: number, day: number, published: string): number | undefined {
  const now = dayOf(published);
  if (!now) return undefined;
  const away = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - now.getTime());
  const year = now.getUTCFullYear();
  return [year - 1, year, year + 1].sort((a, b) => away(a) - away(b))[0];
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
