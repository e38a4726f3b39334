import type { Rows } from "./rows.js";

/** A line drawn with signs: `***`, `=====`, `-----`. */
export function isRule(rows: Rows, row: number): boolean {
  const length = rows.length(row);
  if (length < 3) return false;
  const unit = rows.unit(row);
  const ruled = unit === 0x2a || unit === 0x3d || unit === 0x5f || unit === 0x7e || unit === 0x23;
  if (!ruled && !(unit === 0x2d && length > 4)) return false;
  const start = rows.tokens.start[row]!;
  return rows.text.charCodeAt(start + 1) === unit && rows.text.charCodeAt(start + 2) === unit;
}

/** An e-mail address; at its closing bracket, also one in angle brackets. */
export function isMail(rows: Rows, row: number): boolean {
  const address = rows.word(row) === ">" && row > rows.from ? row - 1 : row;
  return rows.tokens.pos[address] === "X" && rows.word(address).indexOf("@") > 0;
}

/** Date, time, AM or PM, as programs write them: `04/26/2001 07:17 AM`, three tokens from `row`. */
export function isStamp(rows: Rows, row: number): boolean {
  if (row < rows.from || row + 2 >= rows.to || rows.length(row) < 6) return false;
  const unit = rows.unit(row);
  if (unit < 0x30 || unit > 0x39) return false;
  if (!/^\d+[/-]\d+[/-]\d+$/.test(rows.word(row)) || !/^\d+:[\d:]+$/.test(rows.word(row + 1))) return false;
  return /^[AP]M$/.test(rows.word(row + 2));
}

/** A web address. */
export function isUrl(rows: Rows, row: number): boolean {
  return /^(?:https?:\/\/|www\.)/i.test(rows.word(row));
}
