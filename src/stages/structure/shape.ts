export const SENTENCE_END = /[.!?…:;][)"'”’»\]]{0,3}$/;
export const QUOTE_START = /^["'“”‘«„]/;

/** Share of the words of four letters or more that begin with a capital. */
export function capitals(text: string): number {
  const long = text.match(/[\p{L}'’-]{4,}/gu) ?? [];
  return long.length === 0 ? 0 : long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length;
}

export function words(text: string): number {
  return text.split(" ").length;
}

/** A rough count: ends of sentences that a capital or a quotation mark follows. */
export function sentences(text: string): number {
  const ends = text.match(/[\p{Ll}\p{N})"”’][.!?]["”’]? ["“‘]?\p{Lu}/gu);
  return 1 + (ends?.length ?? 0);
}
