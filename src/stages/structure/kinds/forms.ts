/**
 * Pieces of regular expressions for what a line looks like. Every expression made of them is anchored, has
 * bounded repeats and is tried on short paragraphs only.
 */

export const NAME = String.raw`\p{Lu}[\p{L}'’.-]{0,25}`;
/** Two to four words that are a person's name by their form: `Ana Brandt`, `Jan van der Berg`. */
export const NAMES = `${NAME}(?: (?:(?:de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|y|dos|das|ter|ten) ){0,2}${NAME}){1,3}`;
/** A name, or several in a list. */
export const NAME_LIST = `${NAMES}(?:(?:, and|,| and| &) ${NAMES}){0,6}`;

const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
const DAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\\.)?,? )?";
/** For expressions that do not mind case. */
export const DATE = `${DAY}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
/** A time of day that may follow a date. */
export const TIME = "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[a-z]{2,4}\\)?)?)?";
export const DASHES = "[-–—―]";

export const AGENCY =
  "(?:AP|AFP|EPA|UPI|CNN|Reuters|REUTERS|Getty(?: Images)?|Associated Press|Agence France-Presse|Bloomberg(?: News)?|Shutterstock|iStock(?:photo)?|Alamy|PA|Xinhua|TASS|ANSA|dpa|DPA|Press Association|Wikimedia(?: Commons)?|Flickr|NASA|File|Handout|Courtesy)";

const BARE_NAMES = new RegExp(`^${NAME_LIST}$`, "u");

/** One or more names that have the form of a person's and nothing else: `Ana Brandt and Li Wei`. */
export function areBareNames(text: string): boolean {
  return text.length <= 80 && BARE_NAMES.test(text) && !text.endsWith(".");
}

const BARE_NAME = new RegExp(`^${NAMES}$`, "u");

/** Two to four words that are a person's name by their form and nothing else. */
export function isBareName(text: string): boolean {
  return text.length <= 40 && BARE_NAME.test(text) && !text.endsWith(".");
}
