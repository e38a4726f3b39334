import { wordCost } from "./letter-costs.js";

/** Of a sign where no text has it. */
const ODD = 15;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SPACE = /[\s\u00a0([{/—–-]/;
const DIGIT = /\d/;

/** Words of letters with one that is not in ASCII, and single signs that are not. */
const STRANGE = /[\p{L}\p{M}]*[^\x00-\x7f\P{L}][\p{L}\p{M}]*|[^\x00-\x7f]/gu;

/**
 * How surprising the characters outside ASCII are where they stand, added up, in natural logarithms: the right reading of
 * bytes is the least surprising. It knows where European languages have their letters, and where English has its signs.
 */
export function surprise(text: string): number {
  let sum = 0;
  for (const { 0: found, index } of text.matchAll(STRANGE)) {
    // 1ª, n.º, and 20 ºC.
    if (/^[ªº][CF]?$/.test(found))
      sum += /[\d.]\s?$/.test(text.slice(Math.max(0, index - 2), index)) ? 6 : ODD;
    else if (LETTER.test(found)) sum += wordAt(found);
    else sum += signAt(text, index);
  }
  return sum;
}

function wordAt(word: string): number {
  const latin = /^[\p{Script=Latin}\p{M}]+$/u.test(word);
  // A letter by itself is a word in few languages, and a piece of one in a wrong reading.
  let sum = latin ? wordCost(word) + (word.length === 1 ? 5 : 0) : 0;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) < 0x80) continue;
    if (!latin) sum += foreign(word, i);
    sum += caseCost(word[i]!, word[i - 1], word[i + 1]);
  }
  return sum;
}

/** Capitals within a word, as in JosŽ, and small letters among capitals. */
function caseCost(letter: string, before: string | undefined, after: string | undefined): number {
  if (UPPER.test(letter)) return before !== undefined && LOWER.test(before) ? 7.5 : 1.5;
  let cost = before === undefined ? 1.5 : 0;
  if (after !== undefined && UPPER.test(after)) cost += before !== undefined && UPPER.test(before) ? 7 : 4;
  return cost;
}

/** Letters of Russian and its neighbors, the frequent ones first. */
const CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґўъњљџћђјѓќѕ";

/** Letters of other alphabets stand in words of their own. */
function foreign(word: string, i: number): number {
  const letter = word[i]!;
  const script = scriptOf(letter);
  const alien = [word[i - 1], word[i + 1]].filter(
    (other) => other !== undefined && scriptOf(other) !== script,
  ).length;
  const rank = CYRILLIC.indexOf(letter.toLowerCase());
  const rare = script !== "Cyrillic" ? 3.5 : rank < 0 ? 10 : 2 + rank / 8 + (rank > 32 ? 3 : 0);
  return rare + 9 * alien + (word.length === 1 ? 8 : 0);
}

const SCRIPTS: [name: string, letters: RegExp][] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
];

function scriptOf(letter: string): string {
  return SCRIPTS.find(([, letters]) => letters.test(letter))?.[0] ?? "other";
}

/** What stands before and after an apostrophe within a word. */
const BEFORE_APOSTROPHE = /^(?:o|d|l|n|m|y|j|c|s|t|qu)$/i;
const AFTER_APOSTROPHE = /^(?:s|t|re|ll|ve|d|m|em|er|til|all|clock)$/i;
/** What often stands beside a dash without spaces. */
const SMALL_WORD =
  /^(?:a|an|the|and|or|but|not|nor|as|at|by|for|from|in|of|on|to|with|who|whom|which|that|what|when|where|while|if|he|she|it|they|we|i|you|his|her|its|their|is|are|was|were|be|has|have|had|all|no|so|some|many|most|more|including|even|after|before|about|only|then|than|this|these|those|one|two|like|even)$/i;

function signAt(text: string, i: number): number {
  const before = text[i - 1] ?? " ";
  const after = text[i + 1] ?? " ";
  const opens = SPACE.test(before) || /["'“‘„«¿¡]/.test(before);
  const closes = SPACE.test(after) || /[.,;:!?)\]"'”’»]/.test(after);
  const inWord = LETTER.test(before) && LETTER.test(after);
  const sides = () => [
    /\p{L}*$/u.exec(text.slice(Math.max(0, i - 20), i))![0],
    /^\p{L}*/u.exec(text.slice(i + 1, i + 21))![0],
  ];
  // A sign between letters stands between words, and does not cut a name in two (M—laga).
  const betweenWords = () =>
    sides().some((side) => SMALL_WORD.test(side)) || sides().every((side) => /^.?\p{Ll}{3,}$/u.test(side));
  const likely = (fits: boolean, cost: number) => (fits ? cost : ODD);
  switch (text[i]) {
    case "’":
      if (inWord) return BEFORE_APOSTROPHE.test(sides()[0]!) || AFTER_APOSTROPHE.test(sides()[1]!) ? 2 : 12;
      return likely(LETTER.test(before) || closes || DIGIT.test(after), 3.5);
    case "‘":
    case "“":
      return likely(opens && !SPACE.test(after), 3);
    case "”":
      return likely(!SPACE.test(before) && (closes || DIGIT.test(before)), 3);
    case "„":
      return likely(opens && !SPACE.test(after), 5);
    case "«":
      return likely(opens, 5);
    case "»":
      return likely(closes, 5);
    case "‚":
      return likely(opens && !SPACE.test(after), 10);
    case "‹":
    case "›":
      return likely(opens !== closes, 10);
    case "–":
    case "—":
      if (!inWord) return SPACE.test(before) === SPACE.test(after) ? 3.5 : 6;
      return betweenWords() ? 3.5 : 12;
    case "…":
      return likely(closes || (LETTER.test(before) && inWord), 4);
    case "\u00a0":
      return inWord && !betweenWords() ? 13 : 4;
    case "•":
    case "·":
      return likely(SPACE.test(before) || SPACE.test(after), 5);
    case "€":
    case "£":
      return likely(DIGIT.test(after) || DIGIT.test(before) || (opens && closes), 4);
    case "°":
    case "½":
    case "¼":
    case "¾":
    case "²":
    case "³":
    case "±":
    case "‰":
      return likely(
        DIGIT.test(before) || DIGIT.test(after) || /\d\s$|\bk?m$/.test(text.slice(Math.max(0, i - 3), i)),
        5,
      );
    case "§":
    case "©":
    case "¶":
    case "×":
      return likely(opens && (closes || DIGIT.test(after)), 6);
    case "®":
    case "™":
      return likely(LETTER.test(before) && closes, 5.5);
    case "¿":
    case "¡":
      return likely(opens && UPPER.test(after), 5);
    case "\u00ad":
      return likely(inWord, 10);
    default:
      return /[\u0080-\u009f\ufffd]/.test(text[i]!) ? 2 * ODD : ODD;
  }
}
