import type { EntityType } from "../../document/schema.js";
import { commonWords } from "../../lexicons/common-words.js";
import { countryCode } from "../../lexicons/countries.js";
import {
  districtHeads,
  eventHeads,
  facilityHeads,
  landscapeHeads,
  landscapeOpeners,
  lawHeads,
  organizationHeads,
  organizationOpeners,
  planHeads,
  townOpeners,
  workHeads,
} from "../../lexicons/name-heads.js";
import { givenNames, nameSuffixes, surnames } from "../../lexicons/person-names.js";
import { occupations, personVerbs } from "../../lexicons/titles.js";
import { knownEnd, knownType } from "./gazetteer.js";
import type { Candidate } from "./split.js";
import { Casing, phrase, Shape, type Words } from "./words.js";

/** The types that names have, in the order of a `Scores` row. */
export const NAME_TYPES = [
  "PERSON",
  "ORG",
  "GPE",
  "LOC",
  "NORP",
  "FAC",
  "EVENT",
  "LAW",
  "WORK_OF_ART",
  "PRODUCT",
  "LANGUAGE",
] as const satisfies readonly EntityType[];

export type NameType = (typeof NAME_TYPES)[number];

/** Points for each of `NAME_TYPES`. About 1 is a hint, 3 strong, 6 all but certain. */
export type Scores = Float64Array;

const INDEX = Object.fromEntries(NAME_TYPES.map((type, i) => [type, i])) as Record<NameType, number>;
const { PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, LAW, WORK_OF_ART } = INDEX as Record<NameType, number>;

/** What the name itself says of its type: lists, head words, forms. */
export function scoreForm(words: Words, { from, to, titled }: Candidate): Scores {
  const scores = new Float64Array(NAME_TYPES.length);
  const name = phrase(words, from, to);
  const first = words.lower[from]!;
  const last = words.lower[to - 1]!;
  const size = to - from;
  const add = (type: number, points: number) => {
    scores[type]! += points;
  };
  const known = knownType(name);
  if (known) add(INDEX[known as NameType], countryCode(name) !== undefined ? 7 : size > 1 ? 6 : 4.5);
  const given = givenNames().has(first);
  if (titled) add(PERSON, 6);
  if (size === 1) {
    if (given) add(PERSON, 2);
    if (surnames().has(first)) add(PERSON, 2.5);
    if (words.shape[from] === Shape.Initial) add(NORP, 6);
    if (known) return scores;
    if (words.shape[from] === Shape.Upper && words.casing[from] === Casing.Normal && name.length <= 6)
      add(ORG, 2.5);
    endings(first, add);
    if (commonWords().has(first)) add(ORG, 1);
    add(PERSON, 0.5);
    return scores;
  }
  if (known) return scores;
  if (organizationHeads().has(last)) add(ORG, SURE_BODIES.has(last) ? 8 : given && size === 2 ? 2.5 : 5);
  if (facilityHeads().has(last)) {
    if (last === "park" && words.lower[to - 2] === "national") add(LOC, 7);
    else add(FAC, given && size === 2 && ALSO_SURNAMES.has(last) ? 2 : 6.5);
  }
  if (landscapeHeads().has(last)) add(LOC, 4.5);
  if (districtHeads().has(last))
    add(GPE, last === "city" || last === "state" || last === "federation" ? 3 : 5.5);
  if (eventHeads().has(last)) add(EVENT, 6);
  if (lawHeads().has(last)) add(LAW, 6);
  if (planHeads().has(last)) add(LAW, 5.5);
  if (workHeads().has(last)) add(WORK_OF_ART, 4);
  if (landscapeOpeners().has(first)) add(LOC, 4.5);
  if (townOpeners().has(first)) add(GPE, 2.5);
  let usual = 0;
  let initials = 0;
  for (let i = from; i < to; i++) {
    const word = words.lower[i]!;
    if (words.shape[i] === Shape.Initial) initials++;
    else if (commonWords().has(word)) usual++;
    if (
      i > from &&
      i < to - 1 &&
      words.shape[i] === Shape.Small &&
      (word === "of" || word === "for" || word === "on")
    )
      of(words, i, add);
    if (word === "&") add(ORG, 7);
    if (words.shape[i] === Shape.Number) add(INDEX.PRODUCT, 2);
  }
  if (usual > 0) add(ORG, usual === size ? 2 : 1);
  const headed = scores.some((points) => points >= 3.5);
  const place = knownType(first);
  if (headed) return personal(words, from, to, scores, usual, initials);
  if (place === "GPE" || place === "NORP" || place === "LOC") add(ORG, 2);
  if (place === "ORG") add(ORG, 3);
  endings(last, add);
  return personal(words, from, to, scores, usual, initials);
}

/** What makes a name of two words or more a person's. */
function personal(
  words: Words,
  from: number,
  to: number,
  scores: Scores,
  usual: number,
  initials: number,
): Scores {
  const last = words.lower[to - 1]!;
  if (givenNames().has(words.lower[from]!)) scores[PERSON]! += 4;
  if (surnames().has(last)) scores[PERSON]! += 2;
  if (initials > 0) scores[PERSON]! += 3;
  if (nameSuffixes().has(last)) scores[PERSON]! += 2;
  if (usual === 0 && to - from <= 4) scores[PERSON]! += 2;
  return scores;
}

/** Heads of bodies after which nobody is called. */
const SURE_BODIES = new Set(
  "inc|inc.|corp|corp.|ltd|ltd.|plc|llc|ag|gmbh|co|co.|university|party|bank|group|ministry|committee|commission|council|association|federation|institute|agency|league|department".split(
    "|",
  ),
);

/** Heads of buildings that people are called too. */
const ALSO_SURNAMES = new Set([
  "park",
  "hall",
  "wall",
  "gate",
  "port",
  "tower",
  "towers",
  "fort",
  "base",
  "camp",
  "garden",
  "castle",
  "temple",
  "street",
  "mall",
  "plant",
  "barracks",
  "arena",
]);

/** *Gulf of X*, *Battle of X*, *Republic of X*, *University of X*. */
function of(words: Words, at: number, add: (type: number, points: number) => void): void {
  const head = words.lower[at - 1]!;
  if (organizationOpeners().has(head) || organizationHeads().has(head)) add(ORG, 6);
  else if (landscapeOpeners().has(head) || head === "horn" || head === "rock") add(LOC, 5);
  else if (districtHeads().has(head)) add(GPE, 5);
  else if (eventHeads().has(head)) add(EVENT, 5);
  else if (lawHeads().has(head)) add(LAW, 5);
  else if (facilityHeads().has(head)) add(FAC, 4);
}

const PLACE_ENDING =
  /(?:stan|land|burg|ville|shire|ia|pur|abad|grad|gorod|field|borough|mouth|chester|istan)$/;
const PERSON_ENDING =
  /(?:ov|ova|ev|eva|sky|ski|skaya|enko|vich|vic|ez|son|sen|opoulos|idis|yan|ian|ini|elli|etti|aghi|berger|mann)$/;
const PEOPLE_ENDING = /(?:ese|ians?|ists?|ites?)$/;

function endings(word: string, add: (type: number, points: number) => void): void {
  if (word.length < 5) return;
  if (PLACE_ENDING.test(word)) add(GPE, 0.8);
  if (PERSON_ENDING.test(word)) add(PERSON, 0.8);
  if (PEOPLE_ENDING.test(word)) add(NORP, 0.5);
}

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
const PLACE_AFTER = new Set(
  "newsroom|area|airport|region|province|district|border|borders|suburb|stadium".split("|"),
);

/** What the words around the name say of its type. */
export function scoreContext(words: Words, { from, to }: Candidate): Scores {
  const scores = new Float64Array(NAME_TYPES.length);
  const single = to - from === 1;
  const before = from > 0 && words.sentence[from - 1] === words.sentence[from] ? words.lower[from - 1]! : "";
  const after =
    to < words.lower.length && words.sentence[to] === words.sentence[from] ? words.lower[to]! : "";
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
    else if (next === "who" || next === "whose" || next === "whom") scores[PERSON]! += 2;
  } else if (after === "who" || after === "whose") scores[PERSON]! += 2;
  if (after === "(" && words.shape[to + 1] === Shape.Capital && knownType(words.lower[to + 1]!) === "GPE")
    scores[PERSON]! += 2.5;
  return scores;
}

/** *Marlow, Ireland 12 May*, *MARLOW, Ireland (AP)*: after the comma a place, then what follows in a dateline. */
function datelineEnds(words: Words, at: number): boolean {
  const to = knownEnd(words, at, words.start.length);
  if (to === at || words.shape[at] === Shape.Small || knownType(phrase(words, at, to)) !== "GPE") return false;
  const next = words.sentence[to] === words.sentence[at] ? words.lower[to]! : "";
  return next === "" || words.shape[to] === Shape.Number || /^(?:\(|-|–|—|,)$/.test(next);
}

/** Index of the best type and how far it is ahead, as a probability. */
export function decide(scores: Scores): { type: NameType; score: number } {
  let best = 0;
  let total = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  for (let i = 0; i < scores.length; i++) total += Math.exp(scores[i]! - scores[best]!);
  return { type: NAME_TYPES[best]!, score: Math.round(100 / total) / 100 };
}

export { INDEX as NAME_TYPE_INDEX };
