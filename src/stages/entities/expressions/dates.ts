import { dateUnits, months, seasons, timeUnits, weekdays } from "../../../lexicons/calendar.js";
import { numberEnd } from "./amounts.js";
import { capital, type FoundExpression, type Reader } from "./reader.js";
import { dateTail, dayPart, ofTail, yearTail } from "./tails.js";

/** Months with their days and years, weekdays, *today*, *this week*, *the end of March*. */
export function readDate(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i);
  if (word === "today" || word === "tomorrow" || word === "yesterday")
    return { from: i, to: dayPart(r, i + 1) ?? i + 1, type: dayPart(r, i + 1) ? "TIME" : "DATE" };
  if (word === "tonight") return { from: i, to: i + 1, type: "TIME" };
  if (word === "midnight" || word === "noon")
    return { from: i, to: weekdays().has(r.word(i + 1)) ? i + 2 : i + 1, type: "TIME" };
  if (word === "decades" || word === "centuries")
    return { from: i, to: dateTail(r, i + 1, false), type: "DATE" };
  if (
    (word === "years" || word === "months" || word === "weeks" || word === "days") &&
    (r.word(i - 1) === "for" || r.word(i + 1) === "ago" || r.word(i + 1) === "later")
  ) {
    return { from: i, to: dateTail(r, i + 1, false), type: "DATE" };
  }
  if (
    word === "weekly" ||
    word === "daily" ||
    word === "monthly" ||
    word === "quarterly" ||
    word === "yearly" ||
    word === "annual"
  ) {
    return r.pos[i] === "PROPN" || capital(r, i) ? undefined : { from: i, to: i + 1, type: "DATE" };
  }
  if (capital(r, i)) {
    const holiday = holidayEnd(r, i);
    if (holiday > i) return { from: i, to: yearTail(r, holiday), type: "DATE" };
    const month = monthEnd(r, i);
    if (month > i) return { from: i, to: month, type: "DATE" };
    if (weekdays().has(word) && word.length > 3) {
      const part = dayPart(r, i + 1);
      if (part) return { from: i, to: part, type: "TIME" };
      const next = r.word(i + 1) === "," ? i + 2 : i + 1;
      const on = /^\d/.test(r.word(next)) ? (readDate(r, next)?.to ?? next) : monthEnd(r, next);
      return { from: i, to: on > next ? on : i + 1, type: "DATE" };
    }
  }
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) {
    // 3 May 2019, the 3rd of May
    const at = r.word(i + 1) === "of" ? i + 2 : i + 1;
    if (capital(r, at) && months().has(r.word(at)) && Number.parseInt(word, 10) <= 31) {
      const year = r.word(at + 1) === "," ? at + 2 : at + 1;
      return { from: i, to: /^(?:1[5-9]|20)\d\d$/.test(r.word(year)) ? year + 1 : at + 1, type: "DATE" };
    }
  }
  if (word === "the") return readDefinite(r, i);
  if (seasons().has(word) && r.word(i - 1) === "in" && word !== "fall")
    return { from: i, to: ofTail(r, i + 1), type: "DATE" };
  if (!POINTERS.has(word)) return undefined;
  return readPointed(r, i, i);
}

/** *New Year's Eve*, *Christmas Day*, *Easter Monday*, *Thanksgiving*; `i` where no holiday stands there. */
function holidayEnd(r: Reader, i: number): number {
  const word = r.word(i);
  if (word === "new" && r.word(i + 1) === "year" && capital(r, i + 1)) {
    const own = /^['’]s$/.test(r.word(i + 2)) ? i + 3 : i + 2;
    if (/^(?:eve|day)$/.test(r.word(own))) return own + 1;
    return own === i + 3 && !capital(r, own) ? own : i;
  }
  const days = HOLIDAYS.get(word);
  if (days === undefined) return i;
  if (days.includes(r.word(i + 1)) && capital(r, i + 1)) return i + 2;
  return days.includes("") && !capital(r, i + 1) ? i + 1 : i;
}

/** The first word of a holiday and what may follow it; "" where it may stand alone. */
export const HOLIDAYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["christmas", ["", "eve", "day"]],
  ["easter", ["", "sunday", "monday", "eve"]],
  ["thanksgiving", ["", "day"]],
  ["halloween", [""]],
  ["good", ["friday"]],
  ["ash", ["wednesday"]],
  ["boxing", ["day"]],
  ["labor", ["day"]],
  ["labour", ["day"]],
  ["memorial", ["day"]],
  ["veterans", ["day"]],
]);

/** *this* week, *early* 2010: with such a word a date may begin. */
export const POINTERS: ReadonlySet<string> = new Set(
  "this|last|next|past|coming|previous|recent|following|current|same|final|another|each|every|early|late|mid|earlier|later|first".split(
    "|",
  ),
);

/** *last summer*, *this week*, *the past few days*, *early 2010*, *earlier this month*; `from` may be a "the". */
function readPointed(r: Reader, from: number, i: number): FoundExpression | undefined {
  const word = r.word(i);
  let at = i + 1;
  if (word === "earlier" || word === "later" || word === "early" || word === "late" || word === "mid") {
    if (r.word(at) === "-") at++;
    if (r.word(at) === "in" || r.word(at) === "on") at++;
    if (/^(?:1[5-9]|20)\d\d$|^\d{2,4}s$/.test(r.word(at))) return { from, to: at + 1, type: "DATE" };
    if (capital(r, at) && (months().has(r.word(at)) || weekdays().has(r.word(at))))
      return { from, to: Math.max(at + 1, monthEnd(r, at)), type: "DATE" };
    const inner = POINTERS.has(r.word(at)) && r.word(at) !== word ? readPointed(r, from, at) : undefined;
    if (inner) return inner;
    if (seasons().has(r.word(at))) return { from, to: at + 1, type: "DATE" };
    return undefined;
  }
  if (word === "first") return undefined;
  if (r.word(at) === "few" || r.word(at) === "several" || r.word(at) === "couple")
    at += r.word(at + 1) === "of" ? 2 : 1;
  else at = numberEnd(r, at);
  if (/^(?:fiscal|calendar|financial|school|trading|business)$/.test(r.word(at))) at++;
  const unit = r.word(at);
  if (dateUnits().has(unit)) return { from, to: at + 1, type: "DATE" };
  if (
    timeUnits().has(unit) &&
    unit !== "midnight" &&
    unit !== "noon" &&
    unit !== "second" &&
    unit !== "minute" &&
    unit !== "seconds"
  )
    return /^(?:each|every|another|first|final|same|recent)$/.test(word) && !/^hours?|minutes?$/.test(unit)
      ? undefined
      : { from, to: at + 1, type: "TIME" };
  if (/^(?:this|last|next|past|coming|previous|each|every|following)$/.test(word)) {
    if (seasons().has(unit)) return { from, to: at + 1, type: "DATE" };
    if (capital(r, at) && (months().has(unit) || weekdays().has(unit)))
      return {
        from,
        to: dayPart(r, at + 1) ?? Math.max(at + 1, monthEnd(r, at)),
        type: dayPart(r, at + 1) ? "TIME" : "DATE",
      };
  }
  return undefined;
}

const PARTS = /^(?:end|beginning|start|middle|rest|eve)$/;

/** What may follow "the": *end of March*, *past few days*, *1990s*, *third of May*. */
function readDefinite(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i + 1);
  if (PARTS.test(word) && r.word(i + 2) === "of") {
    // *the end of the start of the end …* would go as deep as it is long.
    const nested = r.word(i + 3) === "the" && PARTS.test(r.word(i + 4));
    const inner = nested ? undefined : readDate(r, i + 3);
    if (inner?.type === "DATE") return { from: i, to: inner.to, type: "DATE" };
    if (r.word(i + 3) === "the" && dateUnits().has(r.word(i + 4)))
      return { from: i, to: i + 5, type: "DATE" };
    if (/^(?:1[5-9]|20)\d\d$/.test(r.word(i + 3))) return { from: i, to: i + 4, type: "DATE" };
    return undefined;
  }
  if (/^(?:1[0-9]|20)\d0s$|^'?\d0s$/.test(word)) return { from: i, to: i + 2, type: "DATE" };
  if (word === "weekend") return { from: i, to: i + 2, type: "DATE" };
  if (word === "day" && /^(?:before|after)$/.test(r.word(i + 2))) {
    const to = r.word(i + 3) === "yesterday" || r.word(i + 3) === "tomorrow" ? i + 4 : i + 2;
    return { from: i, to, type: "DATE" };
  }
  if (POINTERS.has(word) && word !== "first" && word !== "this" && word !== "earlier" && word !== "later")
    return readPointed(r, i, i + 1);
  return undefined;
}

const BEFORE_MONTH =
  /^(?:in|since|by|of|from|until|till|last|this|next|early|late|mid|a|the|every|between|through|for|during)$/;

/** End of a month with its day and year; `i` where no month stands there. */
function monthEnd(r: Reader, i: number): number {
  const word = r.word(i);
  if (!capital(r, i) || !months().has(word)) return i;
  if (
    (word === "may" || word === "march") &&
    r.pos[i] !== "PROPN" &&
    !/^\d/.test(r.word(i + 1)) &&
    !BEFORE_MONTH.test(r.word(i - 1))
  )
    return i;
  // A person of that name: *Theresa May said*.
  if (
    (word === "may" || word === "april" || word === "june" || word === "august") &&
    r.pos[i - 1] === "PROPN" &&
    capital(r, i - 1) &&
    !weekdays().has(r.word(i - 1)) &&
    !/^\d/.test(r.word(i + 1))
  )
    return i;
  let to = i + 1;
  if (r.word(to) === "." && word.length <= 4 && /^\d/.test(r.word(to + 1)) && r.start[to] === r.end[to - 1])
    to++;
  const day = r.word(to);
  if (/^(?:1[5-9]|20)\d\d$/.test(day)) return yearTail(r, to + 1);
  if (/^\d{1,2}(?:st|nd|rd|th)?$|^\d{1,2}[-–]\d{1,2}$/.test(day)) {
    to++;
    if ((r.word(to) === "-" || r.word(to) === "–") && /^\d{1,2}$/.test(r.word(to + 1))) to += 2;
    if (r.word(to) === "," && /^(?:1[5-9]|20)\d\d$/.test(r.word(to + 1))) return to + 2;
    if (/^(?:1[5-9]|20)\d\d$/.test(r.word(to))) return to + 1;
  } else if (r.word(to) === "of" && /^(?:1[5-9]|20)\d\d$|^(?:this|last|next)$/.test(r.word(to + 1))) {
    return /^\d/.test(r.word(to + 1)) ? to + 2 : r.word(to + 2) === "year" ? to + 3 : to;
  }
  return to;
}
