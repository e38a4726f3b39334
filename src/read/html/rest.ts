import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, type ElementNode, isHidden, isOverlay, isUnseen } from "./element.js";

/** A paragraph of an article is no shorter. */
const PARAGRAPH = 80;
/** Nodes that are looked at for the length of a text. */
const NODES = 60;
const BOX = /^(?:div|section)$/;

/**
 * The hidden children of an element that go on with the paragraphs shown right before them: the rest of an article
 * behind a button. They begin with a paragraph and not with a title, lie over nothing, and no paragraph is shown
 * below them. Of each child a few nodes are looked at.
 */
export function restsIn(parent: ElementNode): ElementNode[] {
  let rests: ElementNode[] = [];
  if (!parent.childNodes.some((child) => "tagName" in child && isHidden(child))) return rests;
  let column = false;
  for (const child of parent.childNodes) {
    if (!("tagName" in child) || isUnseen(child)) continue;
    if (isHidden(child)) {
      if (column && !isOver(child) && (isParagraph(child) || isColumn(child, 0))) rests.push(child);
    } else if (isParagraph(child) || isColumn(child, -1)) {
      column = true;
      rests = [];
    } else if (isLong(child) || /^h[1-6]$/.test(child.tagName)) column = false;
  }
  return rests;
}

function isOver(node: ElementNode): boolean {
  return isOverlay(node) || /position\s{0,5}:/i.test(attribute(node, "style"));
}

function isParagraph(node: ElementNode): boolean {
  return node.tagName === "p" && isLong(node);
}

/** A box of paragraphs, the first of which (0) or the last (−1) is looked at, or a box around one. */
function isColumn(node: ElementNode, at: 0 | -1): boolean {
  let box = node;
  for (let level = 0; level < 3 && BOX.test(box.tagName); level++) {
    const inside = elementAt(box, at);
    if (!inside) return false;
    if (inside.tagName === "p") return isLong(inside);
    box = inside;
  }
  return false;
}

/** The first or the last element among the nodes at that end. */
function elementAt({ childNodes }: ElementNode, at: 0 | -1): ElementNode | undefined {
  const near = at === 0 ? childNodes.slice(0, NODES) : childNodes.slice(-NODES).reverse();
  return near.find((child): child is ElementNode => "tagName" in child && !isUnseen(child));
}

function isLong(node: ElementNode): boolean {
  let open: DefaultTreeAdapterTypes.ChildNode[] = node.childNodes.slice(0, NODES).reverse();
  let length = 0;
  for (let seen = 0; open.length > 0 && seen < NODES; seen++) {
    const next = open.pop()!;
    if (next.nodeName === "#text") length += startOf(next as DefaultTreeAdapterTypes.TextNode).length;
    if (length >= PARAGRAPH) return true;
    if ("tagName" in next) open = open.concat(next.childNodes.slice(0, NODES).reverse());
  }
  return false;
}

/** White space of markup is no text. */
function startOf({ value }: DefaultTreeAdapterTypes.TextNode): string {
  return value.slice(0, 4 * PARAGRAPH).trim();
}
