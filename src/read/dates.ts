const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** `20250304`, `20250304103100` and `20250304T103100Z` as `2025-03-04`; undefined for what is no such date. */
export function compactDate(value: string): string | undefined {
  const found = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?\s*$/.exec(value);
  return found ? iso(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/**
 * A date in words as `YYYY-MM-DD`: `March 4, 2025 Tuesday`, `Tuesday, 4 March 2025`, `04 Mar 2025`, `2025-03-04`.
 * Undefined where day and month could be taken for each other, and where there is none.
 */
export function isoDate(value: string): string | undefined {
  const numbers = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(value);
  if (numbers) return iso(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const american = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(value);
  if (american) return iso(Number(american[3]), month(american[1]!), Number(american[2]));
  const british = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(value);
  return british ? iso(Number(british[3]), month(british[2]!), Number(british[1])) : undefined;
}

/** 1 to 12; 0 for what is no month. */
function month(name: string): number {
  const small = name.toLowerCase().replace(/^sept$/, "sep");
  return MONTHS.findIndex((month) => small.length >= 3 && month.startsWith(small)) + 1;
}

function iso(year: number, month: number, day: number): string | undefined {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}
