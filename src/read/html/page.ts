import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** An element of the page as the reader sees it: what it is called, and which blocks stand in it. */
export interface PageElement {
  /** Lower case. */
  tag: string;
  parent: PageElement | null;
  /** Words of class, id, role and data-component, lower case: `article__related-links` gives article, related, links. */
  words: string[];
  /** Indexes of the blocks inside: half-open `[first, last)`. */
  first: number;
  last: number;
}

/** A run of text between two block-level borders, white space folded. */
export interface PageBlock {
  text: string;
  /** Nearest block-level element. */
  element: PageElement;
  /** Characters of `text` inside links, and inside bold type. */
  linked: number;
  bold: number;
}

export interface Page {
  /** In document order; ancestors before what they hold. */
  elements: PageElement[];
  blocks: PageBlock[];
  /** Everything that may hold metadata: `meta`, `link`, `time`, `title` and JSON-LD scripts. */
  data: { tag: string; attributes: Map<string, string>; text: string; element: PageElement | null }[];
}

/** Never text of an article. */
const SKIPPED = new Set(
  (
    "script style noscript template svg math iframe object embed canvas audio video map select option button " +
    "input textarea nav head dialog menu applet frameset"
  ).split(" "),
);

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby rp rt s " +
    "samp small span strike strong sub sup time tt u var wbr img picture source td th"
  ).split(" "),
);

/** Elements of a site's own (`<source-note>`) are inline, as in browsers. */
function isInline(tag: string): boolean {
  return INLINE.has(tag) || tag.includes("-");
}

const BOLD = new Set(["b", "strong"]);

type Node = DefaultTreeAdapterTypes.ChildNode;
type ElementNode = DefaultTreeAdapterTypes.Element;

/**
 * Reads a page, however malformed, into blocks of text in document order. What is never an article's text
 * (scripts, menus, form fields, hidden elements) is left out. One pass, no recursion: depth does not matter.
 */
export function readPage(html: string): Page {
  const page: Page = { elements: [], blocks: [], data: [] };
  const text = new BlockText(page);
  const open: {
    node: Node;
    element: PageElement | null;
    leave: boolean;
    depthOfLink: number;
    bold: number;
  }[] = [];
  const document = parse(html);
  const push = (nodes: Node[], element: PageElement | null, link: number, bold: number) => {
    for (let i = nodes.length - 1; i >= 0; i--)
      open.push({ node: nodes[i]!, element, leave: false, depthOfLink: link, bold });
  };
  push(document.childNodes, null, 0, 0);
  while (open.length > 0) {
    const { node, element: parent, leave, depthOfLink, bold } = open.pop()!;
    if (leave && !parent) {
      text.border = true;
      continue;
    }
    if (leave) {
      text.end(parent!.parent ?? parent!);
      parent!.last = page.blocks.length;
      continue;
    }
    if (node.nodeName === "#text") {
      if (parent) text.add((node as DefaultTreeAdapterTypes.TextNode).value, depthOfLink > 0, bold > 0);
      continue;
    }
    if (!("tagName" in node)) continue;
    const { tagName: tag } = node;
    collectData(page, node, parent);
    if (tag === "head") {
      for (const child of node.childNodes) if ("tagName" in child) collectData(page, child, null);
      continue;
    }
    if (SKIPPED.has(tag) || isHidden(node)) {
      if (tag === "noscript" || tag === "nav") text.space();
      continue;
    }
    if (tag === "br") {
      text.lineBreak();
      continue;
    }
    const link = depthOfLink + (tag === "a" ? 1 : 0);
    const strong = bold + (BOLD.has(tag) ? 1 : 0);
    if (
      isInline(tag) &&
      /rollover|tooltip|sr-only|screen-reader|screenreader|visually-?hidden/i.test(attribute(node, "class"))
    )
      continue;
    if (isInline(tag) && !hasBlockInside(node)) {
      if (tag === "td" || tag === "th" || tag === "img") text.space();
      text.border = true;
      open.push({ node, element: null, leave: true, depthOfLink: 0, bold: 0 });
      push(node.childNodes, parent, link, strong);
      continue;
    }
    const element: PageElement = {
      tag,
      parent,
      words: wordsOf(node),
      first: page.blocks.length,
      last: -1,
    };
    text.end(parent ?? element);
    element.first = page.blocks.length;
    page.elements.push(element);
    text.owner = element;
    open.push({ node, element, leave: true, depthOfLink, bold });
    push(node.childNodes, element, link, strong);
  }
  return page;
}

/** Gathers text until a border is met, then makes a block of it. */
class BlockText {
  owner: PageElement | null = null;
  private parts = "";
  private linked = 0;
  private bold = 0;
  private breaks = 0;
  /** True where an inline element began or ended since the last text. */
  border = false;

  constructor(private readonly page: Page) {}

  add(raw: string, inLink: boolean, inBold: boolean): void {
    const value = raw.replace(/[\u200b\ufeff\u00ad]/g, "").replace(/\s+/g, " ");
    if (value === "") return;
    if (value !== " ") this.breaks = 0;
    const joined =
      value.startsWith(" ") && (this.parts === "" || this.parts.endsWith(" ")) ? value.slice(1) : value;
    // `<span>Ana Brandt</span><span>Staff</span>` is set apart by style sheets.
    if (this.border && /\p{Ll}$/u.test(this.parts.slice(-1)) && /^\p{Lu}/u.test(joined)) this.parts += " ";
    this.border = false;
    this.parts += joined;
    if (inLink) this.linked += joined.length;
    if (inBold) this.bold += joined.length;
  }

  space(): void {
    if (this.parts !== "" && !this.parts.endsWith(" ")) this.parts += " ";
  }

  /** One break is a space, two in a row end the block. */
  lineBreak(): void {
    this.breaks++;
    if (this.breaks > 1 && this.owner) this.end(this.owner);
    else this.space();
  }

  /** Ends the block; what follows belongs to `next`. */
  end(next: PageElement): void {
    const text = this.parts.trim();
    if (text !== "" && this.owner) {
      const linked = Math.min(this.linked, text.length);
      this.page.blocks.push({ text, element: this.owner, linked, bold: Math.min(this.bold, text.length) });
    }
    this.parts = "";
    this.linked = 0;
    this.bold = 0;
    this.breaks = 0;
    this.owner = next;
  }
}

function attribute(node: ElementNode, name: string): string {
  for (const a of node.attrs) if (a.name === name) return a.value;
  return "";
}

function wordsOf(node: ElementNode): string[] {
  const names = `${attribute(node, "class")} ${attribute(node, "id")} ${attribute(node, "role")} ${attribute(node, "data-component")}`;
  const words = names
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.filter((word) => word.length > 1);
}

function isHidden(node: ElementNode): boolean {
  for (const { name, value } of node.attrs) {
    if (name === "hidden") return true;
    if (name === "style" && /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(value))
      return true;
  }
  return false;
}

/** An inline element that holds a block-level one (a link around a teaser) is a block itself. */
function hasBlockInside(node: ElementNode): boolean {
  return node.childNodes.some(
    (child) =>
      "tagName" in child && !isInline(child.tagName) && child.tagName !== "br" && !SKIPPED.has(child.tagName),
  );
}

function collectData(page: Page, node: ElementNode, element: PageElement | null): void {
  const { tagName: tag } = node;
  const wanted =
    tag === "meta" ||
    tag === "title" ||
    tag === "time" ||
    (tag === "link" && attribute(node, "rel").toLowerCase() === "canonical") ||
    (tag === "script" && attribute(node, "type").toLowerCase().includes("ld+json"));
  if (!wanted) return;
  const attributes = new Map(node.attrs.map((a) => [a.name, a.value]));
  const text = node.childNodes
    .map((child) => (child.nodeName === "#text" ? (child as DefaultTreeAdapterTypes.TextNode).value : ""))
    .join("");
  page.data.push({ tag, attributes, text, element });
}
