import { months, seasons, weekdays } from "../../../lexicons/calendar.js";
import {
  approximators,
  currencySigns,
  numberWords,
  ordinalWords,
  roughNumbers,
} from "../../../lexicons/numbers.js";
import { HOLIDAYS, POINTERS } from "./dates.js";

/** Further words with which a date or an amount may begin. */
const OTHERS =
  "today|tomorrow|yesterday|tonight|midnight|noon|decades|centuries|years|months|weeks|days|weekly|daily|monthly|quarterly|yearly|annual|the|new|half|a|an|several";

let openers: Set<string> | undefined;

/** False for words with which no expression can begin, which is for most; `word` in small letters. */
export function mayOpen(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  openers ??= new Set([
    ...OTHERS.split("|"),
    ...[weekdays, months, seasons, currencySigns, numberWords, ordinalWords, roughNumbers].flatMap((list) => [
      ...list(),
    ]),
    ...[...approximators()].map((words) => words.split(" ")[0]!),
    ...HOLIDAYS.keys(),
    ...POINTERS,
  ]);
  return openers.has(word);
}
