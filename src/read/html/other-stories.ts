import type { PageElement } from "./block.js";
import type { Page } from "./page.js";
import { RangeSums } from "./prose.js";

/** Prose that the article must have had before another story can begin. */
const OWN = 150;
/** Prose of a story: less is a teaser, which other rules know. */
const STORY = 150;
/** A story so much longer than what came before is the article, and that was its lead. */
const SMALL = 0.15;
/** So many alike make a list: entries of a live page, items of a letter. */
const LIST = 3;
/** Blocks at the beginning of a story among which its headline stands: a section, a date and a writer may come before. */
const HEADLINE = 4;
const REACH = 6;

const ORDER = "more|next|other|prev|previous|related|latest|recent|similar|popular|further|also";
const THING = "posts?|story|stories|articles?|news|reads?|reading|entry|entries|headlines?|coverage";
const OTHER = new RegExp(`(?:^| )(?:${ORDER}) ?(?:${THING})(?: |$)`);
const STORY_NAME = /^(?:(?:blog|news|type|full|single)-)?(?:post|article|story|hentry|entry)$/i;

/**
 * Elements that hold another story than the one of the title: named as the next, shaped as the title's own
 * element is, or an article of their own with a headline. They come after prose of the title's own. Where three
 * and more stand in a row, they are entries of the same article, if nothing names them otherwise.
 *
 * @param evidence of each block; not above 0 for what is put aside.
 */
export function otherStories(page: Page, title: number, evidence: readonly number[]): Set<PageElement> {
  const found = new Set<PageElement>();
  if (title < 0) return found;
  const prose = new RangeSums(evidence.map((value) => Math.max(0, value)));
  const twins = titleShapes(page, title);
  const level = page.blocks[title]!.element.tag;
  const alike = new Map<string, PageElement[]>();
  // What stands before the title has prose of its own is no other story, nor is what is shaped alike.
  const entries = new Set<string>();
  const around = articleAround(page, title);
  for (const e of page.elements) {
    const own = e.first > title ? prose.between(title + 1, e.first) : 0;
    if (own < OWN) {
      if (e.first > title && prose.in(e) > 0 && isStory(e) && headlineOf(page, e, evidence))
        entries.add(shapeOf(e));
      continue;
    }
    if (own < SMALL * prose.in(e)) continue;
    if (OTHER.test(e.words.join(" "))) found.add(e);
    if (prose.in(e) < STORY) continue;
    const shape = shapeOf(e);
    const headline = headlineOf(page, e, evidence);
    const twin = twins.has(shape);
    if (headline?.tag === level && twin) found.add(e);
    else if (headline && (isOther(e, around) || (twin && headline.leads))) {
      const list = alike.get(shape);
      if (list) list.push(e);
      else alike.set(shape, [e]);
    }
  }
  for (const [shape, list] of alike)
    if (list.length < LIST && !entries.has(shape)) for (const e of list) found.add(e);
  return found;
}

/** A story by its tag, or by its name alone where the title's own article does not hold it. */
function isOther(e: PageElement, around: PageElement | undefined): boolean {
  const inside = around !== undefined && around.first <= e.first && e.last <= around.last;
  return e.tag === "article" || (!inside && isStory(e));
}

/** The innermost `article` that holds the title. */
export function articleAround({ blocks }: Page, title: number): PageElement | undefined {
  let e: PageElement | null = blocks[title]?.element ?? null;
  while (e && e.tag !== "article") e = e.parent;
  return e ?? undefined;
}

function isStory({ tag, names }: PageElement): boolean {
  return tag === "article" || names.some((name) => STORY_NAME.test(name));
}

/** Tag and names of the elements that hold the title and little else besides its article. */
function titleShapes({ blocks }: Page, title: number): Set<string> {
  const shapes = new Set<string>();
  let e = blocks[title]!.element.parent;
  for (let level = 0; e && level < REACH; level++, e = e.parent) {
    if (e.tag === "body" || e.tag === "html") break;
    if (e.names.length > 0) shapes.add(shapeOf(e));
  }
  return shapes;
}

function shapeOf({ tag, names }: PageElement): string {
  return `${tag} ${names.filter((name) => !/\d/.test(name)).join(" ")}`;
}

interface Headline {
  tag: string;
  /** It is a link to its story, or its writer stands below it: no heading of a section. */
  leads: boolean;
}

/** The heading of the first three levels that stands at the beginning, before any prose. */
function headlineOf(
  { blocks }: Page,
  { first, last }: PageElement,
  evidence: readonly number[],
): Headline | undefined {
  for (let i = first; i < Math.min(last, first + HEADLINE); i++) {
    const { element, text, linked } = blocks[i]!;
    for (const tag of [element.tag, element.parent?.tag ?? ""]) {
      if (!/^h[1-3]$/.test(tag)) continue;
      const next = i + 1 < last ? blocks[i + 1]!.text : "";
      return { tag, leads: linked > 0.85 * text.length || /^by \p{Lu}.{2,60}$/iu.test(next) };
    }
    if (evidence[i]! > 0) return undefined;
  }
  return undefined;
}
