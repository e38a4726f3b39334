/** Words of a text, lower case: for comparing titles and paragraphs that differ in punctuation alone. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the words of `text` that stand in `known`, 0 to 1; 0 for a text without words. */
export function shareOfWords(text: string, known: ReadonlySet<string>): number {
  const words = wordsOf(text);
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}
