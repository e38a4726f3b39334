/**
 * Lines that publishers put around and between the paragraphs of an article: subscribe, share, read on, cookies,
 * copyright. Matched on one paragraph at a time. Each expression has bounded repeats only.
 */

/** Whole lines, whatever surrounds them. */
const WHOLE = new RegExp(
  `^(?:${[
    "advert(?:isement|ising)?(?: ?[-–:] .{0,60})?",
    "(?:article |story )?continues? (?:after|below).{0,40}",
    "(?:story|article) continues.{0,30}",
    "loading.{0,20}",
    "(?:share|print|email|save|tweet|pin|post|copy link|comments?|reply|follow|subscribe|sign up|sign in|log in|menu|close|search|next|previous|back|home|top|more|video|watch|text size|sponsored(?: content)?|promoted(?: content)?|paid content|embed|transcript|download|view gallery|see gallery)[!:… ]{0,3}",
    "(?:share|print|email|tweet|pin|save) (?:this|on|via|it|the|article|story|with).{0,40}",
    "(?:\\d{1,6} )?(?:comments?|shares?|views?|likes?|retweets?)",
    "(?:leave|post|add|write) a (?:comment|reply).{0,30}",
    "(?:view|show|load|see|read) (?:all|more)(?: .{0,30})?",
    "read (?:full|the full|the whole) (?:story|article).{0,30}",
    "(?:facebook|twitter|whatsapp|linkedin|pinterest|google\\+?|reddit|email|instagram|print|telegram|tumblr|flipboard|share|tweet|pocket|messenger|x|copy link|pint|sms|skype|viber|line|[|·,/]| ){2,60}",
    "(?:want|looking for) more .{0,60}\\?",
    "(?:text|font) size.{0,20}",
    "back to top.{0,10}",
    "(?:image|photo|slide) \\d{1,3} (?:of|/) \\d{1,3}",
    "(?:posted|filed|published) (?:in|under)\\b.{0,80}",
    "(?:filed under|tags?|topics?|categor(?:y|ies)|keywords?|labels?|more on|see also) ?:.{0,200}",
    "[_*#=~·•–—-]{1,40}\\.?",
    // The end of a press release or a manuscript.
    "(?:[-–—#* ]{0,4}(?:30|ends?|end of (?:release|story|article|text))[-–—#* ]{0,4}|(?:# ?){1,6}|[a-z]{2}/[a-z]{2} end)\\.?",
    "(?:for immediate release|embargoed (?:until|for|to) .{2,60}|(?:press|news|media) (?:release|statement)|media advisory|not for (?:publication|release).{0,40})[.:]?",
    "attachments?: .{1,120}",
    "we are sorry,? ?this (?:video|content).{0,100}",
    "(?:the )?[\\w&.'’-]{1,20}(?: [\\w&.'’-]{1,20}){0,3}, (?:llc|inc|ltd|gmbh|plc)\\.?",
    "(?:stay tuned|watch this space)\\b.{0,80}",
    "manage newsletters?.{0,20}",
    "(?:this|the) (?:sign-?up )?(?:form|site) is protected by .{2,120}",
    "you can unsubscribe\\b.{0,80}",
    "enlarge this image.{0,120}",
    "skip (?:to|past|in)\\b.{0,40}",
    "(?:your )?feedback is important to us.{0,20}",
    "like the page ?:?",
  ].join("|")})$`,
  "i",
);

/** Lines that begin so. */
const OPENING = new RegExp(
  `^(?:${[
    // Other articles.
    "(?:read|see|watch|listen|find out|learn|discover|view|check out)(?: more| also| next| now| here| it here)? ?[:>»→–—-]",
    "(?:related|recommended|more|must[- ]read|don['’]t miss|more from [\\w ]{1,40}|also read|also on [\\w ]{1,30}|related (?:story|stories|article|articles|coverage|content|links|posts|news|topics|video|videos)[\\w ]{0,30}|more on this(?: story| topic)?|you may also like|in pictures) ?[:>»→]",
    "(?:read|click|tap) (?:here|more|the link|through|it (?:all |here ?){1,2}|on (?:for|to))\\b",
    "(?:watch|listen to|see|view|read|hear) (?:the |a |an |our |more |some |all )?[^.]{0,100}\\b(?:below|above|here)\\b.{0,20}$",
    "watch (?:the|our|a) (?:[\\w’']{1,20} ){0,2}(?:video|clip|footage)\\b",
    "watch .{1,160}\\b(?:above|below)\\b",
    "do you (?:support|agree|like) .{2,80}\\? (?:like|share|follow|comment)\\b",
    "\\( ?(?:also|related|see also|read more|more|watch)(?: on [\\w ]{2,30})? ?: ?.{2,160}\\)",
    "more on [^.]{2,60}:$",
    // Subscribe, follow, join.
    "(?:please )?(?:sign|signing) up (?:for|to|here|now|today)\\b",
    "(?:please )?subscribe\\b",
    "(?:please )?follow (?:us|me|him|her|them|@\\w{1,30})\\b",
    "on (?:twitter|facebook|instagram|x|threads|bluesky),? (?:follow|like)\\b",
    "follow .{2,160} on (?:facebook|twitter|instagram|x|threads|bluesky|mastodon|youtube|linkedin|telegram|tiktok|whatsapp)\\b",
    "follow (?:our|the) .{0,40}\\b(?:live ?blog|live coverage|latest|newsletter|channel|podcast)\\b",
    "(?:like|join|find|visit) us\\b",
    "(?:download|get) (?:our|the) (?:free )?(?:[\\w'’]{1,20} )?(?:app|newsletter)\\b",
    "(?:get|receive) (?:the|our|all|more) [^.]{0,60}(?:newsletter|inbox|alerts?|delivered)\\b",
    "(?:already )?(?:a )?(?:subscriber|member)\\b.{0,40}\\b(?:log|sign) ?in",
    "(?:don['’]t|never) miss (?:a|an|out|any|our)\\b.{0,80}(?:newsletter|sign|email|story|update|subscrib)",
    "(?:[\\w’']{1,20} ){1,5}sign up (?:for|to) (?:our|the|your)\\b",
    "(?:email|newsletter) sign ?up\\b",
    "we invite (?:all )?(?:our readers|you) to\\b",
    "please (?:type|enter|fill|note that comments|report|click|log|sign)\\b",
    "(?:join|become) (?:our|the|a|an) [^.]{0,60}(?:member|community|newsletter|forums?|conversation|discussion|mailing list|subscriber)\\b",
    "you(?:['’]ve| have) (?:read|reached|used|viewed|got|\\d{1,3})\\b.{0,60}\\bfree (?:article|stor)",
    "if you (?:enjoyed|liked|like|have|want|would like)\\b.{0,120}(?:newsletter|subscrib|sign up|share this|email us|e-mail us|contact us|donat)",
    "(?:listen to|watch) .{0,80}(?:weekdays|podcast|on demand)",
    "(?:support|help|fund) (?:our|independent|local|quality|honest)\\b.{0,60}(?:journalism|newsroom|reporting|work)",
    "donate (?:now|today|here)\\b",
    "(?:enter|submit) your (?:email|e-mail)\\b",
    // Write to us.
    "(?:have|got) (?:a|any|an?y?thing|something) (?:news )?(?:tips?|questions?|stor(?:y|ies)|comments?|corrections?|to (?:say|add))\\b.{0,10}\\?",
    "(?:send|email|e-mail|contact|write to|text) (?:us|our|your)\\b",
    "(?:email|e-mail|contact|write to|reach) .{2,80}(?:\\S@\\S|twitter|@\\w)",
    "(?:tell|let) us (?:what|know|your)\\b",
    "(?:what do you think|do you have)\\b.{0,80}(?:comment|below|let us know|email|share)",
    "(?:share|post|leave) your (?:thoughts|comments?|views?|opinions?|reply)\\b",
    "(?:join|use|add to) the (?:conversation|discussion)\\b",
    // Of the page itself.
    "(?:this|your) (?:article|story|content|browser|subscription|website|site|page) (?:is|was|uses|has been|appeared|originally|first|contains|does|may|requires)\\b.{0,160}(?:subscri|cookie|originally (?:appeared|published)|first (?:appeared|published)|appeared (?:first|originally)|affiliate|translated|reserved|javascript|with permission)",
    "(?:we|this website|this site|our site|our partners|by (?:using|continuing|clicking|signing|submitting|subscribing))\\b.{0,120}(?:\\bcookies\\b|privacy policy|terms of (?:use|service)|affiliate (?:link|commission)|earn .{0,20}commission)",
    "(?:© ?(?:copyright\\b|\\d{4})|\\(c\\) ?\\d{4}|[©@] (?=\\d{4}\\b.{0,120}reserved)|(?:[\\w ]{1,30} )?copyright(?: ©| @| \\(c\\)| \\d{4}| by\\b| [\\w ,.]{1,40} \\d{4})|all rights reserved|all contents ©)",
    ".{0,120}\\b(?:all rights reserved|is expressly prohibited|not intended for (?:republication|redistribution))\\b",
    "(?:this (?:document|material|report)) (?:is|was) (?:based|issued|provided|distributed)\\b.{0,120}\\b(?:media|government|copyright|basis)\\b",
    "our standards ?:",
    "privacy notice ?:",
    "after newsletter promotion",
    "(?:register|enroll|apply|book) (?:now|here|today)\\b.{0,30}$",
    "do you (?:know|have) (?:more|any|something|a)\\b.{0,120}(?:\\S@\\S|get in touch|contact us|write to)",
    "the editor may (?:decide|choose|edit|publish)\\b",
  ].join("|")})`,
  "i",
);

/** Sentences anywhere in a paragraph that ask its reader to subscribe, follow or click. */
const INSIDE =
  /(?:^|[.!?:)] )(?:please )?(?:(?:subscribe|sign up) (?:now|here|today|for|to)|follow (?:us|him|her|me|them) (?:on|@)|click here|join us (?:on|at))\b/i;

/** Who said it, after a comma: a call that somebody is reported to have made is told, and asks the reader nothing. */
const REPORTED =
  /,["”’]? (?:(?!you\b|your\b)[\p{L}.'’-]{1,20} ){1,6}(?:said|says|told|shouted|cried|called|wrote|added|warned|urged|asked|chanted|read)\b/iu;

/** A paragraph that is boilerplate by its words alone. `text` is one trimmed paragraph; long ones never are. */
export function isBoilerplate(text: string): boolean {
  if (text.length > 600) return false;
  if (WHOLE.test(text)) return true;
  return (OPENING.test(text) || (text.length <= 400 && INSIDE.test(text))) && !REPORTED.test(text);
}

const COMPANY_HEAD =
  /^(?:About (?:the )?\p{Lu}[\p{L}\p{N}&.'’-]{0,30}(?: [\p{Lu}\p{N}&][\p{L}\p{N}&.'’-]{0,30}){0,4}|ABOUT(?: [\p{Lu}\p{N}&.'’-]{1,30}){1,5}|About [Uu]s|Notes? to [Ee]ditors?|(?:Media|Press|Investor) (?:[Cc]ontacts?|[Rr]elations|[Ee]nquiries|[Ii]nquiries)|Contacts?|For (?:more|further|additional) information.{0,40})[:.]?$/u;

/** The heading of what a press release says about its sender at its end. */
export function isCompanyHead(text: string): boolean {
  return text.length <= 80 && COMPANY_HEAD.test(text);
}
