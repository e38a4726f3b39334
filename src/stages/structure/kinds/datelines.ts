import { AGENCY, DASHES, DATE, NAME, TIME } from "./forms.js";

/** `GENEVA, March 3`, `LONDON (Reuters) —`, `MOSCOW 1996-08-30`, `Lissa HPA —`, `March 3, 2014`. */
const DATELINES = [
  new RegExp(
    `^\\p{Lu}[\\p{Lu}'’.-]{1,20}(?:[ ,/]{1,2}\\p{Lu}[\\p{L}'’.-]{1,20}){0,5}(?:[ ,]{1,2}${DATE}${TIME})?(?: ?\\([\\p{L} /.]{2,14}\\))? {0,2}(?:${DASHES}|:){0,2}$`,
    "u",
  ),
  new RegExp(`^(?:${NAME}(?: ${NAME}){0,2},? )?\\(?(?:${AGENCY}|\\p{Lu}{2,6})\\)? ${DASHES}{1,2}$`, "u"),
  new RegExp(`^${NAME}(?: ${NAME}){0,2} ${DASHES}{1,2}$`, "u"),
  new RegExp(`^${DATE}${TIME}\\.?$`, "i"),
];
/** `Geneva, March 3`: what stands before the date must be a place's name, whose capitals "i" would not see. */
const PLACE_AND_DATE = new RegExp(`^(.{2,60}?),? [-–—(]{0,2} ?${DATE}${TIME}\\)?\\.?$`, "i");
const PLACE = new RegExp(`^${NAME}(?: ${NAME}){0,2}(?:, ${NAME}(?: ${NAME})?)?$`, "u");

/** A place, a date or both; the words of the line may be a heading in capitals where no date stands in it. */
export function isDateline(text: string): boolean {
  if (text.length > 80 || !/\d|[)–—―-]$/.test(text)) return false;
  if (DATELINES.some((form) => form.test(text))) return true;
  const place = PLACE_AND_DATE.exec(text)?.[1];
  return place !== undefined && PLACE.test(place);
}
