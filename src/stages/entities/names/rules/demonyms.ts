import { commonWords, lesserWords } from "../../../../lexicons/common-words.js";
import { givenNames, surnames } from "../../../../lexicons/person-names.js";
import { knownType } from "../gazetteer.js";
import type { Candidate } from "./split.js";
import { Casing, Shape, type Words } from "./words.js";

/** Endings that names of peoples have and few others: *Varenian*, *Marovese*, *Dorlandish*. */
const SURE = /(?:[ei]ans?|ese|ish)$/;
/** Endings that surnames and towns have as well: *Kestovan*, *Dorlandic*. */
const LIKELY = /(?:ans?|ic|i|ites?|ists)$/;

/** What a nation has: after a word with a likely ending these tell it from a surname. */
const OF_NATIONS = new Set(
  (
    "government|president|minister|ministry|parliament|officials|official|troops|army|navy|soldiers|forces|police|citizens|people|" +
    "border|capital|language|farmers|fishermen|voters|authorities|embassy|ambassador|diplomat|diplomats|prime|foreign|delegation|" +
    "economy|population|refugees|militia|rebels|territory|culture|literature|elections|nationals|community|immigrants|migrants|" +
    "lawmakers|republic|constitution|currency|airspace|society|parliamentarians|separatists|speakers"
  ).split("|"),
);

/** After a word with a sure ending these tell of a family or a firm called so. */
const NOT_OF_NATIONS = new Set(
  "family|district|village|town|area|news|agency|shares|stock|unit|subsidiary|brand|fans|staff|spokesman".split(
    "|",
  ),
);

/**
 * Points for a people that no list knows, by the shape of the word and by the noun after it: *Varenian officials*,
 * *the Varenians*, *Kestovan troops*. 0 for words that lists know and for all that have no such shape.
 */
export function demonymPoints(words: Words, { from, to, titled }: Candidate): number {
  if (to - from > 1 || titled || words.shape[from] !== Shape.Capital) return 0;
  const word = words.lower[from]!;
  if (word.length < 6 || words.casing[from] !== Casing.Normal || knownType(word) !== undefined) return 0;
  if (commonWords().has(word) || lesserWords().has(word)) return 0;
  if (givenNames().has(word) || surnames().has(word)) return 0;
  const sure = SURE.test(word);
  if (!sure && !LIKELY.test(word)) return 0;
  const next = to < words.lower.length && words.sentence[to] === words.sentence[from] ? to : -1;
  const small = next >= 0 && words.shape[next] === Shape.Small;
  if (small && OF_NATIONS.has(words.lower[next]!)) return sure ? 5 : 2.5;
  if (!sure) return 0;
  if (/(?:[ei]ans)$/.test(word)) return 3;
  const pos = next >= 0 ? words.pos[next] : "";
  return small && (pos === "NOUN" || pos === "ADJ") && !NOT_OF_NATIONS.has(words.lower[next]!) ? 4.5 : 0;
}
