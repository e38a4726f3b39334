/** Signs that only say where a word may be broken, or nothing at all: soft hyphen, zero-width space, word joiner, byte order mark. */
const PADDING = /[\u00ad\u200b\u2060\ufeff]/g;
/** Joiners of zero width: some scripts and emoji are written with them, elsewhere they are padding. */
const JOINERS = /[\u200c\u200d]/g;
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}]$|\ufe0f$/u;

/** `text` without the signs of zero width that nobody sees; joiners stay where letters or emoji need them. */
export function withoutInvisible(text: string): string {
  return text
    .replace(PADDING, "")
    .replace(JOINERS, (sign, at: number, whole: string) =>
      JOINED.test(whole.slice(Math.max(0, at - 2), at)) ? sign : "",
    );
}
