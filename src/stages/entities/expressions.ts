import type { EntityType, Tokens } from "../../document/schema.js";
import { dateUnits, months, seasons, timeUnits, weekdays } from "../../lexicons/calendar.js";
import {
  approximators,
  currencies,
  currencySigns,
  measures,
  numberWord,
  ordinalWords,
  roughNumbers,
  scaleWords,
} from "../../lexicons/numbers.js";
import { peoples } from "../../lexicons/peoples.js";
import type { Expression } from "../stage.js";
import type { Range } from "./chains.js";

/** A date, time, amount or number: a range of token indexes with its type. */
export interface FoundExpression extends Range {
  type: EntityType;
}

interface Reader {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly pos: readonly string[];
  /** The token in small letters, the empty string past the ends. */
  readonly word: (i: number) => string;
}

/**
 * Dates, times, money, percentages, quantities, ordinals and cardinals, ascending and without overlap. Rules
 * read them from the tokens; what wink-nlp recognized as a date or a time and the rules did not is kept.
 */
export function findExpressions(
  text: string,
  tokens: Tokens,
  recognized: readonly Expression[],
): FoundExpression[] {
  const size = tokens.start.length;
  const lower: string[] = new Array(size);
  for (let i = 0; i < size; i++) lower[i] = text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase();
  const reader: Reader = {
    text,
    start: tokens.start,
    end: tokens.end,
    pos: tokens.pos,
    word: (i) => lower[i] ?? "",
  };
  const found: FoundExpression[] = [];
  let next = 0;
  for (let i = 0; i < size; ) {
    const hit = readAt(reader, i);
    if (hit && hit.from >= (found.at(-1)?.to ?? 0)) found.push(hit);
    const until = hit ? hit.to : i + 1;
    // What wink saw inside the stretch just passed is decided; what begins at `i` and no rule read is kept.
    while (next < recognized.length && tokens.start[i]! > recognized[next]!.start) next++;
    const other = recognized[next];
    if (
      !hit &&
      other &&
      other.start === tokens.start[i] &&
      (other.kind === "DATE" || other.kind === "TIME") &&
      !/^(?:by|in|on|at|since|from|until|till|before|after|to|the|may|march|sat|sun|over|of|past)$/.test(
        lower[i]!,
      )
    ) {
      let to = i + 1;
      while (to < size && tokens.end[to]! <= other.end) to++;
      found.push({ from: i, to, type: other.kind });
      i = to;
      continue;
    }
    i = Math.max(until, i + 1);
  }
  return found;
}

/** The expression that begins at token `i`, the longest reading first. */
function readAt(r: Reader, i: number): FoundExpression | undefined {
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

/** *nearly*, *more than* and the like before an amount belong to it. */
function readApproximate(r: Reader, i: number): FoundExpression | undefined {
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
function readAmount(r: Reader, i: number): FoundExpression | undefined {
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
function numberEnd(r: Reader, i: number): number {
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

function readOrdinal(r: Reader, i: number): FoundExpression | undefined {
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

const BEFORE_YEAR = new Set(
  "in|since|by|of|from|until|till|to|before|after|between|for|during|and|through|early|late|mid|(|,|-|–|than|the|around|about|at|fiscal|circa|on|below|above|its|his|her|their|a".split(
    "|",
  ),
);

/** Four digits are a year unless they count something. */
function isYear(r: Reader, i: number): boolean {
  const before = r.word(i - 1);
  const after = r.word(i + 1);
  if (
    /^(?:people|men|women|troops|soldiers|workers|jobs|points|deaths|cases|homes|votes|shares|students|miles|meters|metres|hours|km|feet)$/.test(
      after,
    )
  )
    return false;
  return (
    BEFORE_YEAR.has(before) ||
    before === "'s" ||
    r.pos[i - 1] === "VERB" ||
    r.pos[i - 1] === "PROPN" ||
    r.pos[i - 1] === "NOUN" ||
    i === 0 ||
    r.pos[i + 1] === "NOUN" ||
    r.pos[i + 1] === "PROPN"
  );
}

/** *1990-2000*, *1990–91*. */
function yearTail(r: Reader, to: number): number {
  return (r.word(to) === "-" || r.word(to) === "–") &&
    r.start[to] === r.end[to - 1] &&
    /^\d{2}(?:\d\d)?$/.test(r.word(to + 1)) &&
    r.start[to + 1] === r.end[to]
    ? to + 2
    : to;
}

/** *ago*, *later*, *-old* after a stretch of days. */
function dateTail(r: Reader, to: number, hyphen: boolean): number {
  if (hyphen && r.word(to) === "-" && r.word(to + 1) === "old") return to + 2;
  const next = r.word(to);
  if (next === "ago" || next === "old" || next === "later" || next === "earlier") return to + 1;
  return to;
}

function timeTail(r: Reader, to: number): number {
  const next = r.word(to);
  return next === "ago" || next === "later" || next === "earlier" ? to + 1 : to;
}

/** *a.m.*, *GMT*, *EST* after a clock time. */
function clockTail(r: Reader, to: number): number {
  let at = to;
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|o'clock)$/.test(r.word(at))) at++;
  if (/^(?:gmt|est|edt|et|pst|pdt|bst|cet|local)$/.test(r.word(at)))
    at += r.word(at) === "local" && r.word(at + 1) === "time" ? 2 : r.word(at) === "local" ? 0 : 1;
  return at;
}

function ofTail(r: Reader, to: number): number {
  return r.word(to) === "of" && /^(?:1[5-9]|20)\d\d$/.test(r.word(to + 1)) ? to + 2 : to;
}

const POINTERS =
  /^(?:this|last|next|past|coming|previous|recent|following|current|same|final|another|each|every|early|late|mid|earlier|later|first)$/;

/** Months with their days and years, weekdays, *today*, *this week*, *the end of March*. */
function readDate(r: Reader, i: number): FoundExpression | undefined {
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
    const month = monthEnd(r, i);
    if (month > i) return { from: i, to: month, type: "DATE" };
    if (weekdays().has(word) && word.length > 3) {
      const part = dayPart(r, i + 1);
      if (part) return { from: i, to: part, type: "TIME" };
      const on = r.word(i + 1) === "," ? monthEnd(r, i + 2) : i;
      return { from: i, to: on > i + 2 ? on : i + 1, type: "DATE" };
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
  if (!POINTERS.test(word)) return undefined;
  return readPointed(r, i, i);
}

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
    const inner = POINTERS.test(r.word(at)) && r.word(at) !== word ? readPointed(r, from, at) : undefined;
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

/** What may follow "the": *end of March*, *past few days*, *1990s*, *third of May*. */
function readDefinite(r: Reader, i: number): FoundExpression | undefined {
  const word = r.word(i + 1);
  if (/^(?:end|beginning|start|middle|rest|eve)$/.test(word) && r.word(i + 2) === "of") {
    const inner = readDate(r, i + 3);
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
  if (POINTERS.test(word) && word !== "first" && word !== "this" && word !== "earlier" && word !== "later")
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
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(day)) {
    to++;
    if ((r.word(to) === "-" || r.word(to) === "–") && /^\d{1,2}$/.test(r.word(to + 1))) to += 2;
    if (r.word(to) === "," && /^(?:1[5-9]|20)\d\d$/.test(r.word(to + 1))) return to + 2;
    if (/^(?:1[5-9]|20)\d\d$/.test(r.word(to))) return to + 1;
  } else if (r.word(to) === "of" && /^(?:1[5-9]|20)\d\d$|^(?:this|last|next)$/.test(r.word(to + 1))) {
    return /^\d/.test(r.word(to + 1)) ? to + 2 : r.word(to + 2) === "year" ? to + 3 : to;
  }
  return to;
}

/** *morning*, *night* after a day. */
function dayPart(r: Reader, i: number): number | undefined {
  return /^(?:morning|afternoon|evening|night)s?$/.test(r.word(i)) ? i + 1 : undefined;
}

function capital(r: Reader, i: number): boolean {
  const code = r.text.charCodeAt(r.start[i] ?? -1);
  return code >= 65 && code <= 90;
}
