/** Only signs, or one letter, or a short word in small letters: what is left of a picture, a list, a cut. */
const SCRAP = /^(?:[^\p{L}\p{N}]{1,60}|\p{L}[.)]?|(?:of|and|or|the|in|to|by|at|on)\.?)$/u;
const NUMBER = /^(?:#|no\. ?)?[\d.,:%]{1,10}\.?$/i;

/** Code that a page or a word processor left behind. */
const CODE = [
  // Markup: tags with nothing between them, shortcodes.
  /^(?:<[^<>]{1,300}>[\s.]{0,3}){1,20}$/,
  /^<[a-z][^<>]{0,300}$/i,
  /^(?:\[\/?[\w-]{2,40}(?: [^[\]]{0,300})?=[^[\]]{0,300}\][ .]{0,2}){1,10}$/,
  // Style sheets and scripts.
  /^[.#@*a-z][\w .,:#>*()@-]{0,200}\{\.?$/i,
  /^[a-z-]{2,40} ?: ?[^:.!?]{1,120}(?:!important)?;\.?$/,
  /^\}[;)\],}]{0,5}\.?$/,
  /^(?:var|let|const|function|window\.|document\.|googletag|if ?\(|return |\$\()[^.!?]{0,400}[;{}]\.?$/,
  /^\(function ?\(/,
];

/** A control word of RTF, and what it governs when that is no text. */
const CONTROL = /\\(?:[a-z*]{1,30}-?\d{0,9}|'[0-9a-f]{2}|$)/gi;

/** A line without words: rules, stray letters and marks. */
export function isScrap(text: string): boolean {
  return text.length <= 60 && SCRAP.test(text);
}

/** A number alone: the head of what follows in a list. */
export function isNumber(text: string): boolean {
  return text.length <= 14 && NUMBER.test(text);
}

/** A line of markup, of a style sheet or a script. */
export function isCode(text: string): boolean {
  if (text.length > 600 || !/[<{}\\;[\]]/.test(text)) return false;
  if (/^\{?\\(?:[a-z*]|$)/i.test(text)) return !/ \p{L}.{0,40} \p{L}/u.test(text.replace(CONTROL, ""));
  return CODE.some((form) => form.test(text));
}
