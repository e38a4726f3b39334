/**
 * Lines of the menus, footers and contact boxes that come along when a page is copied. Matched on one short line at
 * a time; one of them alone may be a heading (*Careers*), two in a row are a menu.
 */
const MENU = new RegExp(
  `^(?:${[
    "(?:home|about|contact|menu|search|news|newsroom|press|media|media (?:center|centre|room)|events?|calendar|careers?|jobs|shop|store|donate|help|faqs?|support|sitemap|site map|archives?|blog|blogs|video|videos|photos|galler(?:y|ies)|podcasts?|newsletters?|subscribe|sign in|sign up|log in|login|register|my account|account|language|english|español|français|deutsch|accessibility|advertise|feedback|rss|e-?paper|today['’]s paper|classifieds|obituaries|weather|crosswords?|games|puzzles|live tv|watch live|listen live|latest|latest news|breaking news|trending|most (?:read|popular|viewed)|top stories|headlines|sections?|all sections|world|politics|business|sports?|opinion|entertainment|lifestyle|technology|tech|science|health|travel|culture|arts|education|local|national|international|community|services|programs|resources|publications|legal|disclaimer|cookies?|imprint|staff|our team|follow us|connect with us|get involved|get help|share|print|email)",
    "related(?: (?:topics?|stories|articles?|links|content|coverage|news))?|recommended(?: (?:for you|stories|reading))?|read next|up next|you may also like|also in the news|more (?:on this story|from .{2,30}|stories|news)|editors?['’]? picks",
    "\\d{1,3} (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago",
    "(?:about|contact|follow|join|find|email|call) us(?: (?:on|at) .{2,40})?",
    "skip to (?:main |primary |the )?(?:content|navigation|search|menu|footer).{0,20}",
    "(?:privacy|cookie|accessibility|corrections|ethics|editorial|refund) (?:policy|statement|notice|settings|center|guidelines|standards)",
    "terms(?: (?:of|and|&) (?:use|service|conditions))?|terms & conditions",
    "(?:advertise|work|partner|connect) with (?:us|.{2,20})",
    "(?:do not|don['’]t) sell (?:or share )?my (?:personal )?info.{0,20}",
    "(?:report|file|submit|make|find|apply|request|pay|view|browse|see|meet) (?:an?|your|our|the|all) [a-z]{2,14}(?: [a-z]{2,14}){0,2}",
    "(?:back to|return to) (?:top|home|news|.{2,20})",
    "(?:open|close|toggle|show|hide|main) (?:the )?(?:menu|navigation|nav|search|sidebar)",
  ].join("|")})$`,
  "i",
);

/** What a paper writes above a title to say what follows. */
const LABEL =
  /^(?:\d{1,3} min(?:ute)?s?(?: read)?|exclusive|breaking(?: news)?|(?:news )?analysis|comment|commentary|editorial|feature|interview|review|explainer|explained|fact[- ]check|live|updated?|long read|special report|investigation|letters?|column|perspective|op-?ed|profile|essay|briefing|obituary|premium|subscriber[- ]only)[:!]?$/i;

const CONTACT = new RegExp(
  `^(?:${[
    // A telephone, an address of mail, an address of a street.
    "(?:(?:tel|telephone|phone|ph|fax|mobile|cell|office|main|toll[- ]free|hotline)\\.?(?: (?:no|number)\\.?)? ?[:.]? ?|[tfmp] ?[:.] ?)\\+?[(\\d][\\d ()./–-]{6,22}(?: ?(?:ext|x)\\.? ?\\d{1,6})?",
    "(?:\\+\\d{1,3}[\\d ()–-]{7,16}|(?:1[ .-])?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})",
    "(?:e-?mail|mail|web|website|media contact|press contact|contact)? ?:? ?[\\w.+-]{1,40}@[\\w.-]{3,40}",
    "(?:web|website|twitter|facebook|instagram|x) ?: ?\\S{2,80}",
    "(?:media|press|investor|public|news) (?:contacts?|relations|enquiries|inquiries|office)(?: ?:.{0,80})?",
    "contacts? ?:.{0,80}",
    "p\\.?o\\.? box \\d{1,6}.{0,60}",
    "\\d{1,5}[a-z]? (?:[\\w.'’]{1,20} ){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|square|sq|place|pl|plaza|highway|hwy|parkway|court|way)\\b\\.?(?:,? .{2,60})?",
    "[\\w.'’]{2,20}(?: [\\w.'’]{2,20}){0,2}, [a-z]{2} \\d{5}(?:-\\d{4})?",
    "(?:suite|floor|room) \\d{1,5}\\w?",
  ].join("|")})$`,
  "i",
);

/** What a page's own menu or footer says: `Skip to content`, `About us`. `line` is trimmed. */
export function isMenuLine(line: string): boolean {
  return line.length <= 50 && MENU.test(line);
}

const PARTED = /\s?[|>»›·•/]\s|\s{2,}/;

/** A menu on one line: `Home | News | Sport`, half of it and more what menus say. `line` is trimmed. */
export function isMenuRow(line: string): boolean {
  if (line.length > 200) return false;
  const items = line.split(PARTED).map((item) => item.trim());
  const known = items.filter((item) => isMenuLine(item)).length;
  return known >= 2 && 2 * known >= items.length && items.every((item) => item.length <= 30);
}

/** A label above a title: `Exclusive`, `Opinion`, `5 min read`. `line` is trimmed. */
export function isLabel(line: string): boolean {
  return line.length <= 30 && (LABEL.test(line) || MENU.test(line));
}

/** A telephone number, an address, whom the press may ask. `line` is trimmed. */
export function isContactLine(line: string): boolean {
  return line.length <= 120 && CONTACT.test(line);
}
