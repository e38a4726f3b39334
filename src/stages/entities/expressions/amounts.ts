import { dateUnits } from "../../../lexicons/calendar.js";
import {
  approximators,
  currencies,
  currencySigns,
  measures,
  numberWord,
  roughNumbers,
  scaleWords,
} from "../../../lexicons/numbers.js";
import { peoples } from "../../../lexicons/peoples.js";
import type { FoundExpression, Reader } from "./reader.js";
import { clockTail, dateTail, isYear, ofTail, timeTail, yearTail } from "./tails.js";

/** *nearly*, *more than* and the like before an amount belong to it. */
export function readApproximate(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i);
  for (let size = 3; size >= 1; size--) {
    const words =
      size === 1
        ? word
        : size === 2
          ? `${word} ${r.word(i + 1)}`
          : `${word} ${r.word(i + 1)} ${r.word(i + 2)}`;
    if (!approximators().has(words)) continue;
    const amount = readAmount(r, i + size);
    if (
      amount &&
      !(
        amount.type === "CARDINAL" &&
        (word === "over" || word === "under") &&
        amount.to - amount.from === 1 &&
        r.word(i + 1).length === 4
      )
    )
      return { ...amount, from: i };
  }
  return undefined;
}

/** Number, with what it counts where that makes it money, a share, a measure, a time or a date. */
export function readAmount(r: Reader, i: number): FoundExpression | undefined {
  const sign = signEnd(r, i);
  if (sign > i) {
    const to = numberEnd(r, sign);
    if (to === sign) return undefined;
    return { from: i, to: currencies().has(r.word(to)) ? to + 1 : to, type: "MONEY" };
  }
  const word = r.word(i);
  let to = numberEnd(r, i);
  if (to === i) {
    if (word === "half" && (r.word(i + 1) === "a" || r.word(i + 1) === "an"))
      to = numberWord(r.word(i + 2)) !== undefined ? i + 3 : i + 2;
    else if ((word === "a" || word === "an") && r.word(i + 1) === "few") to = i + 2;
    else if (word === "a" && r.word(i + 1) === "couple" && r.word(i + 2) === "of") to = i + 3;
    else if (word === "several" || word === "a" || word === "an") to = i + 1;
    else return undefined;
    return readCounted(r, i, to, false);
  }
  return readCounted(r, i, to, true);
}

/** What stands after the number `[from, to)`; a bare vague number (*a few*) is nothing. */
function readCounted(r: Reader, from: number, to: number, exact: boolean): FoundExpression | undefined {
  let at = to;
  const hyphen = r.word(at) === "-" && r.start[at] === r.end[at - 1];
  if (hyphen) at++;
  const unit = r.word(at);
  if (unit === "percent" || unit === "pct" || unit === "%") return { from, to: at + 1, type: "PERCENT" };
  if (unit === "per" && r.word(at + 1) === "cent") return { from, to: at + 2, type: "PERCENT" };
  if (unit === "percentage" && r.word(at + 1).startsWith("point"))
    return { from, to: at + 2, type: "PERCENT" };
  if (currencies().has(unit) && r.word(from) !== "a" && r.word(from) !== "an")
    return { from, to: at + 1, type: "MONEY" };
  if (exact && peoples().has(unit) && currencies().has(r.word(at + 1)))
    return { from, to: at + 2, type: "MONEY" };
  const middle =
    /^(?:more|straight|consecutive|long|full|whole|business|calendar|working|additional|extra|other)$/.test(
      unit,
    )
      ? 1
      : 0;
  const span = r.word(at + middle);
  if (dateUnits().has(span) || /^(?:day|week|month|year|decade)s'$/.test(span))
    return { from: from, to: dateTail(r, at + middle + 1, hyphen), type: "DATE" };
  if (
    span === "hour" ||
    span === "minute" ||
    span === "hours" ||
    span === "minutes" ||
    span === "seconds" ||
    (exact && span === "second" && hyphen)
  ) {
    return { from, to: timeTail(r, at + middle + 1), type: "TIME" };
  }
  if (!exact) return undefined;
  if (measures().has(unit) && !(unit === "m" && r.start[at] === r.end[at - 1])) {
    const two = /^(?:square|cubic|nautical|degrees)$/.test(unit) && measures().has(r.word(at + 1)) ? 2 : 1;
    return { from, to: at + two, type: "QUANTITY" };
  }
  const word = r.word(from);
  if (to - from === 1) {
    if (/^(?:1[5-9]|20)\d\d$/.test(word))
      return isYear(r, from) ? { from, to: yearTail(r, to), type: "DATE" } : { from, to, type: "CARDINAL" };
    if (/^(?:1[0-9]|20)\d0s$|^'?\d0s$/.test(word)) return { from, to, type: "DATE" };
    if (/^\d{1,3}(?:st|nd|rd|th)$/.test(word)) return readOrdinal(r, from);
    if (/^\d{1,2}:\d\d$/.test(word)) return { from, to: clockTail(r, to), type: "TIME" };
    if (/^\d{1,2}(?:\.\d\d)?$/.test(word) && /^(?:a\.m\.?|p\.m\.?|am|pm|gmt|o'clock)$/.test(unit))
      return { from, to: clockTail(r, to), type: "TIME" };
    if (/^\d{4}-\d\d-\d\d$/.test(word)) return { from, to, type: "DATE" };
    if (word === "9/11") return undefined;
    if (
      /^\d{1,2}$/.test(word) &&
      r.word(from - 1) === "," &&
      (unit === "," || unit === ".") &&
      r.pos[from - 2] === "PROPN" &&
      Number(word) > 15
    )
      return { from, to, type: "DATE" };
    if (word === "one" && /^(?:another|of)$/.test(unit) && r.word(from - 1) === "no") return undefined;
    if (!/^[\p{L}\d.,/-]+$/u.test(word)) return undefined;
    // The pronoun: *one sees*, *one-sided*.
    if (word === "one" && (r.pos[at] === "VERB" || r.pos[at] === "AUX" || hyphen)) return undefined;
  }
  if (roughNumbers().has(r.word(to - 1)) && r.word(to) === "of" && currencies().has(r.word(to + 1)))
    return { from, to: to + 2, type: "MONEY" };
  return { from, to, type: "CARDINAL" };
}

/** End of a number: digits or words, with scales; `i` where none begins there. */
export function numberEnd(r: Reader, i: number): number {
  const word = r.word(i);
  if (roughNumbers().has(word)) {
    return r.word(i + 1) === "of" && roughNumbers().has(r.word(i + 2)) ? i + 3 : i + 1;
  }
  const digits = word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
  if (!digits && (numberWord(word) === undefined || (scaleWords().has(word) && word !== "dozen"))) return i;
  let to = i + 1;
  for (;;) {
    const next = r.word(to);
    if (
      next === "-" &&
      r.start[to] === r.end[to - 1] &&
      r.start[to + 1] === r.end[to] &&
      !digits &&
      (numberWord(r.word(to + 1)) ?? 1000) < 1000
    )
      to += 2;
    else if (scaleWords().has(next) && (next.length > 2 || (digits && r.start[to] === r.end[to - 1]))) to++;
    else if (
      next === "-" &&
      scaleWords().has(r.word(to + 1)) &&
      r.word(to + 1).length > 2 &&
      r.start[to] === r.end[to - 1]
    )
      to += 2;
    else if (next === "and" && scaleWords().has(r.word(to - 1)) && numberWord(r.word(to + 1)) !== undefined)
      to += 2;
    else if (!digits && numberWord(next) !== undefined && r.start[to]! - r.end[to - 1]! <= 1) to++;
    else return to;
  }
}

/** *$*, *US$*, *US $*, *Rs*. */
function signEnd(r: Reader, i: number): number {
  const word = r.word(i);
  if (currencySigns().has(word)) return /^\p{L}/u.test(word) && !/^\d/.test(r.word(i + 1)) ? i : i + 1;
  if (r.word(i + 1) === "$" && r.start[i + 1] === r.end[i] && /^(?:us|hk|c|a|s|nt|n|nz|r|u\.s\.)$/.test(word))
    return i + 2;
  return i;
}

export function readOrdinal(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i);
  if (/^(?:first|second|third|fourth)$/.test(word) || /^[1-4](?:st|nd|rd|th)$/.test(word)) {
    if (
      r.word(i + 1) === "quarter" ||
      r.word(i + 1) === "half" ||
      (r.word(i + 1) === "-" && (r.word(i + 2) === "quarter" || r.word(i + 2) === "half"))
    ) {
      const to = r.word(i + 1) === "-" ? i + 3 : i + 2;
      return { from: r.word(i - 1) === "the" ? i - 1 : i, to: ofTail(r, to), type: "DATE" };
    }
  }
  if (r.word(i + 1) === "century" || (r.word(i + 1) === "-" && r.word(i + 2) === "century"))
    return {
      from: r.word(i - 1) === "the" ? i - 1 : i,
      to: r.word(i + 1) === "-" ? i + 3 : i + 2,
      type: "DATE",
    };
  // "Second" of a clock, "first" as an adverb in "at first", "first of all".
  if (word === "second" && r.word(i - 1) === "per") return undefined;
  if (
    r.word(i + 1) === "-" &&
    /^(?:hand|rate|class|person|time)$/.test(r.word(i + 2)) &&
    r.word(i + 2) !== "time"
  )
    return undefined;
  if (
    word === "first" &&
    (/^(?:at|lady)$/.test(r.word(i - 1)) || /^(?:lady|amendment|of)$/.test(r.word(i + 1)))
  )
    return undefined;
  return { from: i, to: i + 1, type: "ORDINAL" };
}
