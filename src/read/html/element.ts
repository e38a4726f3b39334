import type { DefaultTreeAdapterTypes } from "parse5";

export type ElementNode = DefaultTreeAdapterTypes.Element;

const names = (list: string) => new Set(list.split(" "));

/** Elements that never hold text of an article. */
const NO_TEXT = names(
  "script style noscript template svg math iframe object embed canvas audio video map select option button " +
    "input textarea nav head dialog menu applet frameset",
);

/** Cells count as inline, so that a row of a table is one block. */
const INLINE = names(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby rp rt s " +
    "samp small span strike strong sub sup time tt u var wbr img picture source td th",
);

const OFF_SCREEN = /rollover|tooltip|sr-only|screen-?reader|visually-?hidden/i;

const SIGN = /(?:^|[\s_-])(?:authors?|byline|timestamp|datetime|date|time|published|pubdate)(?:$|[\s_-])/i;

/** Value of an attribute, "" where the element has none. */
export function attribute(node: ElementNode, name: string): string {
  for (const a of node.attrs) if (a.name === name) return a.value;
  return "";
}

/** True where what the element holds is never shown as text of the page: scripts, form fields, words for screen readers alone. */
export function isUnseen(node: ElementNode): boolean {
  return (
    NO_TEXT.has(node.tagName) || (isInlineTag(node.tagName) && OFF_SCREEN.test(attribute(node, "class")))
  );
}

/**
 * True where the page does not show the element before a script or a click asks for it, or shows it over all
 * else. Inline elements that are
 * hidden from screen readers alone (drop capitals, signs) are shown.
 */
export function isHidden(node: ElementNode): boolean {
  if (node.tagName === "body" || node.tagName === "html") return false;
  for (const { name, value } of node.attrs) {
    if (name === "hidden" || (name === "aria-hidden" && value === "true" && !isInlineTag(node.tagName)))
      return true;
    if (
      name === "style" &&
      /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|position\s{0,5}:\s{0,5}fixed)/i.test(
        value,
      )
    ) {
      return true;
    }
  }
  return false;
}

/** True where the element keeps markup that a script puts into the page, or that stands in for the script. */
export function isTemplate(node: ElementNode): boolean {
  const { tagName } = node;
  return (
    tagName === "template" ||
    tagName === "noscript" ||
    (tagName === "script" && /template|text\/html/i.test(attribute(node, "type")))
  );
}

/** True where the element says that it lies over the page: a dialog, a consent window. */
export function isOverlay(node: ElementNode): boolean {
  return /^(?:alert)?dialog$/i.test(attribute(node, "role")) || attribute(node, "aria-modal") === "true";
}

/** True for an inline element that says when or by whom something was written: `<time>`, `<span class="author">`. */
export function isSign(node: ElementNode): boolean {
  if (!isInlineTag(node.tagName)) return false;
  return (
    node.tagName === "time" || attribute(node, "rel") === "author" || SIGN.test(attribute(node, "class"))
  );
}

/** True where the element runs on in the text around it; a link around a whole teaser does not. */
export function isInline(node: ElementNode): boolean {
  if (!isInlineTag(node.tagName)) return false;
  return !node.childNodes.some((child) => {
    if (!("tagName" in child) || child.tagName === "br") return false;
    return !isInlineTag(child.tagName) && !NO_TEXT.has(child.tagName);
  });
}

/** Elements of a site's own (`<source-note>`) are inline, as in browsers. */
function isInlineTag(tag: string): boolean {
  return INLINE.has(tag) || tag.includes("-");
}

/** What follows one of these in a name is not there: `has-sidebar`, `ast-no-sidebar`. */
const DENIAL = /(?:^|[^a-z])(?:has|no|not|non|with|without|w|hide|show)[^a-z].*$/;
/** Names of how a page is laid out or what it is filed under, not of what stands in it: `fixed-sidebar-layout`. */
const LAYOUT = /layout|template|theme|^(?:category|cat|tag)-/;

/**
 * Words of class, id, role and data-component, lower case: `article__related-links` gives article, related, links.
 * Names that only say how the page is laid out, or what it is filed under, give none.
 */
export function wordsOfNames(node: ElementNode): string[] {
  let names = "";
  for (const { name, value } of node.attrs) {
    if (name === "class" || name === "id" || name === "role" || name === "data-component")
      names += ` ${value}`;
  }
  const words: string[] = [];
  for (const name of names.slice(0, 1000).split(/\s+|__/)) {
    const plain = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
    if (LAYOUT.test(plain)) continue;
    for (const word of plain.replace(DENIAL, "").split(/[^a-z]+/)) if (word.length > 1) words.push(word);
  }
  return words;
}
