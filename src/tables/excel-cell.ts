/** What fits into a cell of Excel and LibreOffice, in UTF-16 code units. */
export const LONGEST_CELL = 32_767;

/** Rows of a sheet in Excel and LibreOffice, the header among them. */
export const MOST_ROWS = 1_048_576;

/** Ends a cell that was cut. */
export const CUT_MARK = " … [cut]";

/** Line breaks of every kind, tabs, and the control characters that a sheet cannot hold. */
const BREAKS = /\r\n|[\0-\x1f\x7f-\x9f\u2028\u2029]/g;

/**
 * What a spreadsheet may take for the beginning of a formula, in either width, white space before it or not: at
 * the beginning of a cell, and behind a comma or a semicolon. A file that is opened with another delimiter than
 * its own is cut there whatever quotation marks say, and a mark behind the cut is taken away as a cell's own.
 * Tabs need no guard: no cell holds one.
 */
const FORMULA = /(^\s*|[,;][\s"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * Text as it may stand in a spreadsheet's cell: on one line, no longer than fits (a cut is marked and leaves
 * surrogate pairs whole), and with `'` before what a spreadsheet might run as a formula, by whatever delimiter
 * it cuts the file. Texts come from the
 * web, and a cell such as `=HYPERLINK(…)` would act when the file is opened.
 */
export function excelText(text: string): string {
  const cell = text.replace(BREAKS, " ").replace(FORMULA, guarded);
  if (cell.length <= LONGEST_CELL) return cell;
  let end = LONGEST_CELL - CUT_MARK.length;
  const last = cell.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return cell.slice(0, end) + CUT_MARK;
}

/** At the beginning of a cell `'` stands first, as people know it; within, right before the sign. */
function guarded(before: string, _before: string, at: number): string {
  return at === 0 && !/^[,;]/.test(before) ? `'${before}` : `${before}'`;
}
