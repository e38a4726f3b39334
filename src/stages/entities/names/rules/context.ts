import { countryCode } from "../../../../lexicons/countries.js";
import { occupations, personVerbs } from "../../../../lexicons/titles.js";
import { knownType } from "../gazetteer.js";
import { demonymPoints } from "./demonyms.js";
import { PEOPLE_ENDING } from "./form.js";
import { NAME_TYPE_INDEX, NAME_TYPES, type NameType, type Scores } from "./scores.js";
import type { Candidate } from "./split.js";
import { Casing, isPostalState, knownEnd, phrase, Shape, type Words } from "./words.js";

const { PERSON, ORG, GPE, NORP, EVENT } = NAME_TYPE_INDEX as Record<NameType, number>;

const PLACE_BEFORE = new Set(
  "in|at|from|near|to|across|outside|around|throughout|between|northern|southern|eastern|western|central|capital|visit|visited|visiting|leave|left|into|neighbouring|neighboring|toward|towards|via|downtown|nearby|mainland".split(
    "|",
  ),
);
const BODY_BEFORE = new Set(
  "group|agency|company|firm|newspaper|daily|giant|club|party|network|magazine|maker|broker|broadcaster|retailer|carrier|airline|bank|union|at|joined|join|joins".split(
    "|",
  ),
);
const BODY_AFTER = new Set(
  "spokesman|spokeswoman|spokesperson|officials|official|chairman|chief|shares|stock|members|member|lawmakers|headquarters|employees|workers|executives|executive|party|newspaper|agency|news|unit|director|president|ceo|daily|weekly|stake|fans|brand|subsidiary|manager|coach|secretary|data|report|statement|analyst|leader|leaders".split(
    "|",
  ),
);
/** *the Brandt administration*: the article belongs to the noun after. */
const LED_BY_PERSON = new Set([
  "administration",
  "campaign",
  "family",
  "presidency",
  "era",
  "camp",
  "regime",
  "cabinet",
  "doctrine",
  "brothers",
  "team",
  "speech",
  "trial",
  "foundation",
]);
/** Cricket's caught, bowled, leg before, stumped. */
const BETWEEN_PLAYERS = new Set(["c", "b", "lbw", "st"]);
/** *the town of Marlow* */
const PLACE_NOUNS = new Set([
  "city",
  "town",
  "village",
  "province",
  "state",
  "port",
  "capital",
  "suburb",
  "district",
  "municipality",
  "region",
  "settlement",
  "resort",
  "county",
  "republic",
  "hamlet",
  "neighborhood",
  "neighbourhood",
]);
/** *shares of Norvik*, *spokeswoman for Norvik*, *an analyst at Norvik* */
const HAS_BODY = new Set(
  "shares|share|chairman|chairwoman|executive|ceo|founder|co-founder|director|subsidiary|unit|employees|employee|spokesman|spokeswoman|spokesperson|analyst|economist|strategist|trader|shareholders|customers|engineer|researcher|editor|vice-president|partner".split(
    "|",
  ),
);
/** *Norvik, the maker of …*, *Norvik, a Danish bank* */
const BODY_NOUNS = new Set(
  "maker|company|firm|group|agency|airline|chain|retailer|bank|producer|manufacturer|supplier|operator|brokerage|insurer|lender|publisher|developer|startup|start-up|charity|nonprofit|think-tank|union|newspaper|magazine|organization|organisation|consultancy|party|carmaker|automaker|conglomerate|owner|parent|subsidiary|unit".split(
    "|",
  ),
);
/** *the mayor of Marlow*, *residents of Marlow*, *north of Marlow* */
const HAS_PLACE = new Set(
  "mayor|governor|residents|inhabitants|outskirts|suburbs|streets|population|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west".split(
    "|",
  ),
);
const PLACE_AFTER = new Set(
  "newsroom|area|airport|region|province|district|border|borders|suburb|stadium".split("|"),
);

/** What the words around the name say of its type. */
export function scoreContext(words: Words, candidate: Candidate): Scores {
  const { from, to } = candidate;
  const scores = new Float64Array(NAME_TYPES.length);
  const single = to - from === 1;
  const before = from > 0 && words.sentence[from - 1] === words.sentence[from] ? words.lower[from - 1]! : "";
  const after =
    to < words.lower.length && words.sentence[to] === words.sentence[from] ? words.lower[to]! : "";
  if (single && isPostalState(words, from)) scores[GPE]! += 5;
  const of = before === "of" ? words.lower[from - 2] : undefined;
  if (of !== undefined && (PLACE_NOUNS.has(of) || HAS_PLACE.has(of))) scores[GPE]! += 3;
  if ((before === "of" || before === "for" || before === "at") && HAS_BODY.has(words.lower[from - 2] ?? ""))
    scores[ORG]! += 2;
  scores[NORP]! += demonymPoints(words, candidate);
  if (PLACE_BEFORE.has(before)) {
    scores[GPE]! += single ? 2 : 1;
  } else if (occupations().has(before)) scores[PERSON]! += 2.5;
  if (BODY_BEFORE.has(before)) scores[ORG]! += 1.5;
  const country = single && countryCode(words.lower[from]!) !== undefined;
  if (country) return scores;
  if (BETWEEN_PLAYERS.has(before) && words.shape[to] !== Shape.Small) scores[PERSON]! += 3;
  if (
    (before === "v" || before === "vs" || after === "v" || after === "vs") &&
    words.casing[from] === Casing.Normal
  )
    scores[ORG]! += 3;
  if (before === "the" && LED_BY_PERSON.has(after)) scores[PERSON]! += 1;
  else if (before === "the" || (words.lower[from - 2] === "the" && PEOPLE_ENDING.test(before))) {
    scores[ORG]! += 1.5;
    scores[PERSON]! -= 2;
    scores[EVENT]! += 0.5;
  }
  if (before === "a" || before === "an") {
    scores[NORP]! += 0.5;
    scores[ORG]! += 0.5;
    scores[PERSON]! -= 1;
  }
  if (personVerbs().has(after)) scores[PERSON]! += 1;
  if (BODY_AFTER.has(after)) scores[ORG]! += 2;
  if (PLACE_AFTER.has(after)) scores[GPE]! += 1.5;
  if (before === "," && words.shape[from - 2] === Shape.Small && (after === "," || after === ".")) {
    // *the capital, Marlow, …*, *his brother, Otto, …*
    const apposed = words.lower[from - 2]!;
    if (PLACE_NOUNS.has(apposed)) scores[GPE]! += 3;
    else if (occupations().has(apposed)) scores[PERSON]! += 2.5;
  }
  if (after === ",") {
    const next = words.lower[to + 1] ?? "";
    if (
      words.shape[to + 1] === Shape.Number &&
      next.length === 2 &&
      (words.lower[to + 2] === "," || words.lower[to + 2] === ".")
    )
      scores[PERSON]! += 4;
    else if (words.opens[from] && datelineEnds(words, to + 1)) scores[GPE]! += 4;
    else if (words.shape[to + 1] !== Shape.Small && knownType(next) === "GPE" && PLACE_BEFORE.has(before))
      scores[GPE]! += 3;
    else if (next === "a" || next === "an" || next === "the") {
      if (apposes(words, to + 2, PLACE_NOUNS)) scores[GPE]! += 3;
      else if (apposes(words, to + 2, BODY_NOUNS)) scores[ORG]! += 3;
    } else if (next === "who" || next === "whose" || next === "whom") scores[PERSON]! += 2;
  } else if (after === "who" || after === "whose") scores[PERSON]! += 2;
  if (after === "(" && words.shape[to + 1] === Shape.Capital && knownType(words.lower[to + 1]!) === "GPE")
    scores[PERSON]! += 2.5;
  return scores;
}

/** *Marlow, a town of …*, *Marlow, a small port …*: one of `nouns` as the head, after three words at most. */
function apposes(words: Words, at: number, nouns: ReadonlySet<string>): boolean {
  for (let i = at; i < at + 4 && i < words.lower.length; i++) {
    const pos = words.pos[i];
    if (nouns.has(words.lower[i]!)) return words.pos[i + 1] !== "NOUN" && words.pos[i + 1] !== "PROPN";
    if (pos !== "ADJ" && pos !== "NOUN" && pos !== "PROPN" && words.lower[i] !== "-") return false;
  }
  return false;
}

/** *Marlow, Ireland 12 May*, *MARLOW, Ireland (AP)*: after the comma a place, then what follows in a dateline. */
function datelineEnds(words: Words, at: number): boolean {
  const to = knownEnd(words, at, words.start.length);
  if (to === at || words.shape[at] === Shape.Small || knownType(phrase(words, at, to)) !== "GPE")
    return false;
  const next = words.sentence[to] === words.sentence[at] ? words.lower[to]! : "";
  return next === "" || words.shape[to] === Shape.Number || /^(?:\(|-|–|—|,)$/.test(next);
}
