import { lazySet } from "./word-set.js";

export const weekdays = lazySet([
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|mon.|tue.|tues.|wed.|thu.|thurs.|fri.|sat.|sun.",
]);
/** "may" and "march" are months only with a capital. */
export const months = lazySet([
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|" +
    "jan.|feb.|mar.|apr.|jun.|jul.|aug.|sept.|sep.|oct.|nov.|dec.",
]);
export const seasons = lazySet(["spring|summer|autumn|winter|fall"]);
/** Units of the calendar, singular and plural. */
export const dateUnits = lazySet([
  "day|days|week|weeks|weekend|weekends|fortnight|month|months|quarter|quarters|semester|season|seasons|year|years|decade|decades|century|centuries|generation",
]);
/** Units of the clock. */
export const timeUnits = lazySet([
  "second|seconds|minute|minutes|hour|hours|night|nights|morning|mornings|evening|evenings|afternoon|afternoons|midnight|noon",
]);

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");

/** 1 to 12 for a month's name or its short form, small letters, without a period; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  if (!months().has(word)) return undefined;
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}
