/**
 * The form in which word lists are looked up: `text.slice(start, end)` in lower case, with straight
 * apostrophes (`Isn’t` gives `isn't`). Lower-casing may change the length: never use it for offsets.
 */
export function wordForm(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase();
  return word.includes("\u2019") ? word.replaceAll("\u2019", "'") : word;
}
