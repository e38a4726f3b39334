import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import type { PageBlock, PageElement } from "./block.js";
import { BlockText, type Inline } from "./block-text.js";
import {
  attribute,
  type ElementNode,
  isHidden,
  isInline,
  isOverlay,
  isSign,
  isTemplate,
  isUnseen,
  wordsOfNames,
} from "./element.js";
import { postOf, quotedPost } from "./post.js";
import { restsIn } from "./rest.js";

/** An element that may hold metadata: `meta`, `title`, `time`, a canonical link, a JSON-LD script. */
interface PageData {
  tag: string;
  attributes: Map<string, string>;
  text: string;
}

export interface Page {
  /** True where something was passed over that a script might show. */
  hides: boolean;
  /** In document order; ancestors before what they hold. */
  elements: PageElement[];
  /** In document order. */
  blocks: PageBlock[];
  /** In document order. */
  data: PageData[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Where the walk stands: in which block-level element, and what its inline elements say of the text. */
interface Place extends Inline {
  element: PageElement | null;
  /** Inside a template: what stands in it is read once, and a template in a template is not. */
  template: boolean;
}

/** What is still to be visited: a node, or the end of an element that was entered. */
type Step = { visit: Node; at: Place } | { leave: PageElement } | { leave: "inline" };

/**
 * Reads a page, however malformed, into blocks of text in document order. What is never an article's text
 * (scripts, menus, form fields) is left out. One pass, no recursion: depth does not matter.
 *
 * `hidden`: also what the page shows only when a script asks for it: hidden elements, templates, `noscript`.
 */
export function readPage(html: string, { hidden = false } = {}): Page {
  const page: Page = { hides: false, elements: [], blocks: [], data: [] };
  const text = new BlockText(page.blocks);
  const steps: Step[] = [];
  const rests = new Set<ElementNode>();
  const enter = (nodes: Node[], at: Place) => {
    for (let i = nodes.length - 1; i >= 0; i--) steps.push({ visit: nodes[i]!, at });
  };
  enter(parse(html).childNodes, { element: null, link: false, bold: false, sign: false, template: false });
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("leave" in step) {
      if (step.leave === "inline") text.inlineBorder();
      else {
        text.end(step.leave.parent);
        step.leave.last = page.blocks.length;
      }
      continue;
    }
    const { visit: node, at } = step;
    if (node.nodeName === "#text") text.add(textOf(node), at);
    if (!("tagName" in node)) continue;
    const { tagName: tag } = node;
    collect(page.data, node);
    if (tag === "head")
      for (const child of node.childNodes) if ("tagName" in child) collect(page.data, child);
    if (hidden && !at.template && isTemplate(node)) {
      enter(contentOf(node), { ...at, template: true });
      continue;
    }
    if (!hidden && (isTemplate(node) || isHidden(node))) page.hides = true;
    if (isUnseen(node) || isOverlay(node) || (!hidden && isHidden(node) && !rests.has(node))) continue;
    if (!hidden) for (const rest of restsIn(node)) rests.add(rest);
    if (tag === "br") {
      text.lineBreak();
      continue;
    }
    const inside: Place = {
      ...at,
      link: at.link || tag === "a",
      bold: at.bold || tag === "b" || tag === "strong",
      sign: at.sign || isSign(node),
    };
    if (isInline(node)) {
      if (tag === "td" || tag === "th" || tag === "img") text.space();
      // Nothing is set apart in `H<sub>2</sub>O`.
      if (tag !== "sub" && tag !== "sup") {
        text.inlineBorder();
        steps.push({ leave: "inline" });
      }
    } else {
      const element: PageElement = {
        tag,
        parent: at.element,
        names: attribute(node, "class").slice(0, 1000).split(/\s+/).filter(Boolean),
        words: wordsOfNames(node),
        first: 0,
        last: 0,
      };
      text.end(element);
      element.first = page.blocks.length;
      page.elements.push(element);
      inside.element = element;
      steps.push({ leave: element });
      const post = postOf(node);
      if (post) {
        text.add(quotedPost(post), inside);
        continue;
      }
    }
    enter(node.childNodes, inside);
  }
  return page;
}

/** What a template holds: its content is no text until a script takes it out. */
function contentOf(node: ElementNode): Node[] {
  if ("content" in node) return (node as DefaultTreeAdapterTypes.Template).content.childNodes;
  return parseFragment(node.childNodes.map(textOf).join("")).childNodes;
}

function textOf(node: Node): string {
  return node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : "";
}

function collect(data: PageData[], node: ElementNode): void {
  const { tagName: tag } = node;
  const wanted =
    tag === "meta" ||
    tag === "title" ||
    tag === "time" ||
    (tag === "link" && attribute(node, "rel").toLowerCase() === "canonical") ||
    (tag === "script" && attribute(node, "type").toLowerCase().includes("ld+json"));
  if (!wanted) return;
  const attributes = new Map(node.attrs.map((a) => [a.name, a.value]));
  data.push({ tag, attributes, text: node.childNodes.map(textOf).join("") });
}
