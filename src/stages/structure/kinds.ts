/**
 * What a paragraph looks like by its own words, wherever it stands. Every expression is anchored and has
 * bounded repeats; all are tried on short paragraphs only.
 */

const NAME = String.raw`\p{Lu}[\p{L}'’.-]{0,25}`;
const NAMES = `${NAME}(?: (?:(?:de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|y|dos|das|ter|ten) ){0,2}${NAME}){1,3}`;

const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
const DAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\\.)?,? )?";
const DATE = `${DAY}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
const TIME = "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[a-z]{2,4}\\)?)?)?";

/** `By Ana Brandt`, `By ANA BRANDT and Li Wei, staff writers`, `Ana Brandt, staff writer`. */
const BYLINE_HEAD = [
  new RegExp(
    `^(?:By|BY|by|(?:Written|Words|Text|Story|Interview|Review|Reporting|Report|Analysis|Opinion|Commentary) by) (?:the )?(?:${NAMES}|${NAME}(?: ${NAME}){0,3}|\\p{Lu}{2,})(?:[ ,|/•·–—-].{0,100})?$`,
    "u",
  ),
  new RegExp(
    `^${NAMES}(?:(?:,| and| &) ${NAMES}){0,4}, (?:[\\p{L}\\p{N}]{1,20} ){0,4}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|[Bb]ureau [Cc]hief|[Cc]ontributor|[Ss]taff|[Aa]nalyst)s?(?:,? (?:of|for|at|in|with) [^.]{0,50})?$`,
    "u",
  ),
];

/** `(Reporting by …)`, `… contributed to this report.`, `Ana Brandt is a columnist for …`: at the end of an article. */
const BYLINE_FOOT = [
  /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translated|produced|edited|written|research) by .{2,400}$/i,
  /^.{2,200} contributed (?:to this (?:report|story|article|post|piece)|reporting)\b.{0,60}$/i,
  new RegExp(
    `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Professor)\\.? )?${NAMES}(?:, .{2,80},)? (?:is|was|are) (?:(?:an?|the|our|its) .{0,50}|(?:[\\p{L}-]{2,15} ){0,3})(?:director|professor|columnist|fellow|author|editor|writer|reporter|correspondent|analyst|lecturer|chair|chairman|chairwoman|founder|president|researcher|scholar|historian|economist|journalist|critic|contributor|novelist|host|executive|lawyer|attorney)\\b.{0,160}$`,
    "u",
  ),
];

const AGENCY =
  "(?:AP|AFP|EPA|UPI|Reuters|REUTERS|Getty(?: Images)?|Associated Press|Agence France-Presse|Bloomberg(?: News)?|Shutterstock|iStock(?:photo)?|Alamy|PA|Xinhua|TASS|ANSA|dpa|DPA|Press Association|Wikimedia(?: Commons)?|Flickr|NASA|File|Handout|Courtesy)";

/** A caption that its credit ends: `The harbor at dawn. (Photo: Ana Brandt)`. */
const CAPTION =
  /\((?:image|photo|picture|pic|credit|video|ap photo|file photo|photo by|image credit)s?(?: by)?[ :/][^()]{1,80}\)\.?$/i;

const CREDITS = [
  /^\(?(?:photo|photograph|photography|image|illustration|picture|graphic|credit|photo credit|image credit|source|cover photo|file photo)s?(?: credit| courtesy| illustration)?(?: ?[:/©]| by | courtesy | via | from ).{2,120}$/i,
  new RegExp(
    `^[(\\[]?(?:© ?)?(?:${NAMES} ?[/|,–—-] ?)?(?:for )?(?:the )?${AGENCY}(?: ?[/|,–—-] ?[\\p{L} .'’]{2,40}){0,2}(?: (?:photo|file photo|file|via|images?).{0,60})?[)\\]]?$`,
    "u",
  ),
  /^© ?(?!.{0,120}(?:reserved|copyright|\d{4}|inc\b|ltd\b|llc\b))\p{Lu}.{2,120}$/iu,
  /^(?:courtesy|handout) (?:of |photo |image ).{2,80}$/i,
];

/** `GENEVA, March 3`, `LONDON (Reuters) —`, `MOSCOW 1996-08-30`, `March 3, 2014`. */
const DATELINES = [
  new RegExp(
    `^\\p{Lu}[\\p{Lu}'’.-]{1,20}(?:[ ,/]{1,2}\\p{Lu}[\\p{L}'’.-]{1,20}){0,5}(?:[ ,]{1,2}${DATE}${TIME})?(?: ?\\([\\p{L} /.]{2,14}\\))? ?[-–—:]{0,2}$`,
    "u",
  ),
  new RegExp(`^${DATE}${TIME}\\.?$`, "i"),
];
/** `Geneva, March 3`: what stands before the date must be a place's name, whose capitals "i" would not see. */
const PLACE_AND_DATE = new RegExp(`^(.{2,60}?),? [-–—(]{0,2} ?${DATE}${TIME}\\)?\\.?$`, "i");
const PLACE = new RegExp(`^${NAME}(?: ${NAME}){0,2}(?:, ${NAME}(?: ${NAME})?)?$`, "u");

/** How lines begin that `STAMP` and `DATED` may match: of other lines these two, which are long, are never made. */
const STAMP_HEAD =
  /^(?:article|first|last|originally|published|posted|updated|modified|created|issued|date|publish|aktuali|publi)/i;
const DATED_HEAD = /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const STAMP = new RegExp(
  `^(?:article )?(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|publish date|date|publicado|aktualisiert|publié)(?: ?[:|–-] ?| on | at | )(?:${DATE}|\\d{1,2}[:.]\\d{2}|\\d{1,3} \\w{3,10} ago|today|yesterday).{0,60}$`,
  "i",
);
const DATED = new RegExp(
  `^${DATE}${TIME}[ ,|·•–—-]{1,4}.{0,60}\\b(?:by|por|par|von|updated|published|posted|publicado|min read)\\b.{0,80}$`,
  "i",
);
const URL = /^(?:https?:\/\/|www\.)\S{3,500}$/i;
const CORRECTION =
  /^\(?(?:correction|clarification|corrections?:? .{0,20}|editor['’]s note|this (?:story|article|post) (?:has been|was) (?:updated|corrected|amended|edited))\b/i;

const BARE_NAME = new RegExp(`^${NAMES}$`, "u");

export function isBylineHead(text: string): boolean {
  return text.length <= 140 && BYLINE_HEAD.some((form) => form.test(text));
}

export function isBylineFoot(text: string): boolean {
  return text.length <= 420 && BYLINE_FOOT.some((form) => form.test(text));
}

export function isCredit(text: string): boolean {
  return (
    (text.length <= 140 && CREDITS.some((form) => form.test(text))) ||
    (text.length <= 500 && CAPTION.test(text))
  );
}

/** A place, a date or both; the words of the line may be a heading in capitals where no date stands in it. */
export function isDateline(text: string): boolean {
  if (text.length > 80 || !(/\d/.test(text) || /[)–—-]$/.test(text))) return false;
  if (DATELINES.some((form) => form.test(text))) return true;
  const place = PLACE_AND_DATE.exec(text)?.[1];
  return place !== undefined && PLACE.test(place);
}

/** Lines about the page and not about its subject: when it was published, its address, what was corrected. */
export function isPageNote(text: string): boolean {
  return (
    (text.length <= 160 &&
      ((STAMP_HEAD.test(text) && STAMP.test(text)) ||
        (DATED_HEAD.test(text) && DATED.test(text)) ||
        URL.test(text))) ||
    (text.length <= 600 && CORRECTION.test(text))
  );
}

/** Two to four words that are a person's name by their form: `Ana Brandt`, `Jan van der Berg`. */
export function isBareName(text: string): boolean {
  return text.length <= 40 && BARE_NAME.test(text) && !text.endsWith(".");
}
