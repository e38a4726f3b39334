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

/** Value of an attribute, "" where the element has none. */
export function attribute(node: ElementNode, name: string): string {
  for (const a of node.attrs) if (a.name === name) return a.value;
  return "";
}

/** True where the element or what it holds is not shown as text: scripts, form fields, hidden elements. */
export function isUnseen(node: ElementNode): boolean {
  if (NO_TEXT.has(node.tagName)) return true;
  for (const { name, value } of node.attrs) {
    if (name === "hidden") return true;
    if (name === "style" && /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(value)) {
      return true;
    }
  }
  return isInlineTag(node.tagName) && OFF_SCREEN.test(attribute(node, "class"));
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

/** Words of class, id, role and data-component, lower case: `article__related-links` gives article, related, links. */
export function wordsOfNames(node: ElementNode): string[] {
  let words = "";
  for (const { name, value } of node.attrs) {
    if (name === "class" || name === "id" || name === "role" || name === "data-component")
      words += ` ${value}`;
  }
  return words
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
}
