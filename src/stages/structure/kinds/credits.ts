import { AGENCY, DATE, NAMES } from "./forms.js";

const CREDITS = [
  /^\(?(photo|photograph|photography|image|illustration|picture|graphic|credit|photo credit|image credit|source|cover photo|file photo)s?(?: credit| courtesy| illustration)?(?: ?[:/©]|(?: by| courtesy| via| from) (?!\1\b)).{2,120}$/i,
  new RegExp(
    `^[(\\[]?(?:© ?)?(?:${NAMES} ?[/|,–—-] ?)?(?:${NAMES} via )?(?:for )?(?:the )?${AGENCY}(?: ?[/|,–—-] ?[\\p{L} .'’]{2,40}){0,2}(?: (?:photo|file photo|file|via|images?).{0,60})?[)\\]]?\\.?$`,
    "u",
  ),
  /^© ?(?!.{0,120}(?:reserved|copyright|\d{4}|inc\b|ltd\b|llc\b))\p{Lu}.{2,120}$/iu,
  new RegExp(`^\\(${NAMES} ?/ ?(?:\\p{Lu}[\\p{L}.'’&-]{0,20} ?){1,5}\\)$`, "u"),
  /^(?:courtesy|handout) (?:of |photo |image ).{2,80}$/i,
  /^\(?(?:h\/t|hat tip|source|via) ?:? (?:the )?\p{Lu}[\p{L}\p{N}.'’-]{1,30}(?: \p{Lu}[\p{L}\p{N}.'’-]{1,30}){0,3}\)?\.?$/u,
  /^\(?(?:source|via) ?: ?.{2,60}\)?$/i,
];

/** A caption that its credit ends: `The harbor at dawn. (Photo: Ana Brandt)`. */
const CREDITED =
  /\((?:image|photo|picture|pic|credit|video|ap photo|file photo|photo by|image credit)s?(?: by)?[ :/][^()]{1,80}\)\.?$/i;
const AGENCY_PHOTO =
  /\([^()]{2,40}\/(?:[^()]{0,30}\b)?(?:AP|AFP|Reuters|REUTERS|Getty|Pool|EPA)\b[^()]{0,30}\)\.?$/;
/** How captions begin: `FILE PHOTO:`, `In this March 3 photo`, `OXMOOR, LI - MAY 07: `. */
const CAPTION_HEAD = [
  /^(?:file photo|file picture|file image|file)\b ?[:.–—-]/i,
  /^(?:in this|this|an?) (?:[^.,]{2,50} )?(?:file )?(?:photo|photograph|picture|image|frame|handout)\b(?: (?:taken|provided|released|from|shows|made|dated)\b|,)/i,
  /^(?:(?:photo|image|picture|video) caption|photo|image|picture|pictured|caption|above|left|right|top|bottom|from left|clockwise)(?: (?:above|below|left|right))? ?: /i,
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, \p{Lu}[\p{L}.]{1,15})? [-–—] \p{Lu}{3,9}\.? \d{1,2}(?:, \d{4})?: /u,
];
/** Who is who in a picture. */
const SIDE = /\((?:l|r|c|left|right|center|centre)\)|, (?:left|right|center|second from (?:left|right)),/i;
/** What people do in pictures, in the present tense of captions. */
const POSE =
  /^([\p{Lu}"“].{3,110}?)(?<!\b(?:to|who|that|which|will|can|may|not|the|a)) (?:(?:speak|gesture|pose|arrive|wave|wait|listen|look|smile|greet|hug|walk|stand|sit|attend|introduce|deliver|hold|pause|enter|answer|applaud|celebrate|cheer|march|protest|demonstrate|react|talk|embrace|ride|depart|line up)s?|kiss(?:es)?|rush(?:es)?|address(?:es)?|watch(?:es)?|testif(?:y|ies)|shakes? hands|is seen|are seen|is pictured|are pictured|is shown|are shown) /u;
const DATED = new RegExp(`\\b${DATE}\\b`, "i");
const YEAR = /\b(?:19|20)\d\d\b/;
/** What stands before the verb of another sentence than a caption's. */
const OTHER = /\b(?:was|were|is|are|has|have|had|when|after|before|if|because)\b/i;
/** Verbs of a report, which captions do without. */
const REPORTED = /\b(?:said|says|told|added|asked|wrote|according to|had|have|has|would|could|expected)\b/;

/** A photographer or an agency standing alone, a caption that its credit ends. */
export function isCredit(text: string): boolean {
  return (
    (text.length <= 140 && CREDITS.some((form) => form.test(text))) ||
    (text.length <= 500 && (CREDITED.test(text) || AGENCY_PHOTO.test(text)))
  );
}

/** What stands under a picture: who is seen doing what, and when. */
export function isCaption(text: string): boolean {
  if (text.length > 400) return false;
  if (CAPTION_HEAD.some((form) => form.test(text))) return true;
  const subject = POSE.exec(text)?.[1];
  if (subject === undefined || OTHER.test(subject) || REPORTED.test(text)) return false;
  return SIDE.test(text) || (YEAR.test(text) && DATED.test(text));
}
