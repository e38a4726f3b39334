import type { Reader } from "./reader.js";

const BEFORE_YEAR = new Set(
  "in|since|by|of|from|until|till|to|before|after|between|for|during|and|through|early|late|mid|(|,|-|–|than|the|around|about|at|fiscal|circa|on|below|above|its|his|her|their|a".split(
    "|",
  ),
);

/** Four digits are a year unless they count something. */
export function isYear(r: Reader, i: number): boolean {
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
export function yearTail(r: Reader, to: number): number {
  return (r.word(to) === "-" || r.word(to) === "–") &&
    r.start[to] === r.end[to - 1] &&
    /^\d{2}(?:\d\d)?$/.test(r.word(to + 1)) &&
    r.start[to + 1] === r.end[to]
    ? to + 2
    : to;
}

/** *ago*, *later*, *-old* after a stretch of days. */
export function dateTail(r: Reader, to: number, hyphen: boolean): number {
  if (hyphen && r.word(to) === "-" && r.word(to + 1) === "old") return to + 2;
  const next = r.word(to);
  if (next === "ago" || next === "old" || next === "later" || next === "earlier") return to + 1;
  return to;
}

export function timeTail(r: Reader, to: number): number {
  const next = r.word(to);
  return next === "ago" || next === "later" || next === "earlier" ? to + 1 : to;
}

/** *a.m.*, *GMT*, *EST* after a clock time. */
export function clockTail(r: Reader, to: number): number {
  let at = to;
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|o'clock)$/.test(r.word(at))) at++;
  if (/^(?:gmt|est|edt|et|pst|pdt|bst|cet|local)$/.test(r.word(at)))
    at += r.word(at) === "local" && r.word(at + 1) === "time" ? 2 : r.word(at) === "local" ? 0 : 1;
  return at;
}

export function ofTail(r: Reader, to: number): number {
  return r.word(to) === "of" && /^(?:1[5-9]|20)\d\d$/.test(r.word(to + 1)) ? to + 2 : to;
}

/** *morning*, *night* after a day. */
export function dayPart(r: Reader, i: number): number | undefined {
  return /^(?:morning|afternoon|evening|night)s?$/.test(r.word(i)) ? i + 1 : undefined;
}
