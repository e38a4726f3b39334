/** A list of words written as a text: split at white space. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
