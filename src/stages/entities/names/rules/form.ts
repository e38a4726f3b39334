import { commonWords, lesserWords } from "../../../../lexicons/common-words.js";
import { countryCode } from "../../../../lexicons/countries.js";
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
} from "../../../../lexicons/name-heads.js";
import { givenNames, nameSuffixes, surnames } from "../../../../lexicons/person-names.js";
import { knownType } from "../gazetteer.js";
import { isCapitalPreposition } from "./joins.js";
import { NAME_TYPE_INDEX, NAME_TYPES, type NameType, type Scores } from "./scores.js";
import type { Candidate } from "./split.js";
import { Casing, phrase, Shape, type Words } from "./words.js";

const { PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, LAW, WORK_OF_ART, PRODUCT } = NAME_TYPE_INDEX as Record<
  NameType,
  number
>;

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
  if (known)
    add(NAME_TYPE_INDEX[known as NameType], countryCode(name) !== undefined ? 7 : size > 1 ? 6 : 4.5);
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
  if (planHeads().has(last)) add(LAW, 6);
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
    if (i > from && isCapitalPreposition(words, i)) add(ORG, 4);
    if (words.shape[i] === Shape.Number) add(PRODUCT, 2);
  }
  if (scores.some((points) => points >= 3.5)) return personal(words, from, to, scores, usual, initials);
  if (usual > 0) add(ORG, usual === size ? 2 : 1);
  else if (lesserWords().has(last) && !surnames().has(last) && !givenNames().has(last)) add(ORG, 2);
  const place = knownType(first);
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
export const PEOPLE_ENDING = /(?:ese|ians?|ists?|ites?)$/;

function endings(word: string, add: (type: number, points: number) => void): void {
  if (word.length < 5) return;
  if (PLACE_ENDING.test(word)) add(GPE, 0.8);
  if (PERSON_ENDING.test(word)) add(PERSON, 0.8);
  if (PEOPLE_ENDING.test(word)) add(NORP, 0.5);
}
