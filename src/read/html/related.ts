/** Heads of a list of links that follows an article: from there on, what is not prose is not the article. */
const RELATED_HEAD =
  /^(?:more|more (?:great |top |recent |related |popular )?(?:[\w'’]{1,20} ){0,3}(?:stories|news|articles|coverage|headlines|posts|reading)|more (?:from|on|in|about)\b.{0,60}|related(?:\b.{0,60})?|recommended(?: for you| stories| reading| articles)?|read (?:more|next|also)|what to read next|(?:top|latest|popular|trending|featured|recent|other|similar) (?:stories|news|articles|headlines|posts|videos|picks)|most (?:popular|read|viewed|shared|commented)(?: (?:in|on|this) .{0,30})?|(?:top|best|latest|recent|reader|readers['’]?|user) (?:rated )?comments|関連記事|leia também|lea|le[ae] (?:también|más)|você pode gostar|veja também|lee también|te puede interesar|más noticias|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|leggi anche|читайте также|lees ook|trending(?: now)?|you (?:may|might|could|'ll|will) (?:also )?(?:like|love|enjoy|be interested).{0,40}|see also|also read|also on .{0,30}|further reading|don['’]t miss|editor['’]?s['’]? picks?|around the web|from (?:our|the|around) (?:partners|web|sponsors)(?: .{0,20})?|sponsored(?: .{0,30})?|promoted(?: .{0,30})?|join the (?:conversation|discussion)|(?:leave a |post a )?comments?|\d{1,5} comments?|about the authors?|keep reading|up next|next article|previous article|topics|tags)[:.!…»> ]{0,3}$/i;

/** A heading of a list of links to other articles, by its words. */
export function isRelatedHead(text: string): boolean {
  return text.length <= 80 && RELATED_HEAD.test(text);
}

/** What stands before a link that leads on: `Read more: …`, `À lire aussi » …`. */
const SIGNPOST = /^([^:»>→|]{2,40}?) ?[:»>→|] ?(?!\/\/)/;
/** A link of fewer words is a name or an address, not the headline of an article. */
const HEADLINE = 4;

/** A line that leads to another article: a label, and after it little but a link of some words. */
export function isSignpost({ text, linked }: { text: string; linked: number }): boolean {
  const sign = text.length <= 200 && linked > 0 ? SIGNPOST.exec(text) : null;
  if (!sign) return false;
  const rest = text.slice(sign[0].length);
  return linked >= 0.9 * rest.length && (isRelatedHead(sign[1]!) || rest.split(" ").length >= HEADLINE);
}
