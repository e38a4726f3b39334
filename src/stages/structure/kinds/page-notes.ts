import { DATE, TIME } from "./forms.js";

/** How lines begin that `STAMP` and `DATED` may match: of other lines these two, which are long, are never made. */
const STAMP_HEAD =
  /^(?:article|first|last|originally|published|posted|updated?|modified|created|issued|date|publish|aktuali|publi)/i;
const DATED_HEAD = /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const STAMP = new RegExp(
  `^(?:article )?(?:first |last |originally )?(?:published|posted|updated?|modified|created|issued|publish date|date|publicado|aktualisiert|publié)(?: ?[:|–-] ?| on | at | )(?:${DATE}|\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\b|[:.]\\d{2})|\\d{1,2}[:.]\\d{2}|\\d{1,3} \\w{3,10} ago|today|yesterday).{0,60}$`,
  "i",
);
const DATED = new RegExp(
  `^${DATE}${TIME}[ ,|·•–—-]{1,4}.{0,60}\\b(?:by|por|par|von|updated|published|posted|publicado|min read)\\b.{0,80}$`,
  "i",
);
const URL = /^(?:https?:\/\/|www\.)\S{3,500}$/i;
/** The head of a mail. */
const MAIL_HEAD = /^(?:from|sent|to|cc|bcc|subject|reply-to|attachments?) ?: \S.{0,198}$/i;
const CORRECTION =
  /^\(?(?:(?:correction|clarification)s?(?: and (?:correction|clarification)s?)?(?= ?[:–—-]| ?$| \(| appended| from | on )|editor['’]s note|this (?:story|article|post|interview|conversation|transcript|report|column) (?:has been|was) (?:lightly |slightly )?(?:updated|corrected|amended|edited|condensed)|an? (?:earlier|previous) version of (?:this|the) (?:story|article|post|report)|we regret the error|(?:our|the) original (?:post|story|report) (?:continues|follows)|the following is (?:an?|the) (?:translation|transcript|excerpt|statement|edited)|(?:partial |full |edited )?transcript (?:as )?follows)\b/i;

/** Lines about the page and not about its subject: when it was published, its address, what was corrected. */
export function isPageNote(text: string): boolean {
  return (
    (text.length <= 160 &&
      ((STAMP_HEAD.test(text) && STAMP.test(text)) || (DATED_HEAD.test(text) && DATED.test(text)))) ||
    (text.length <= 600 && (URL.test(text) || MAIL_HEAD.test(text) || CORRECTION.test(text)))
  );
}
