import type { PageElement } from "./block.js";
import type { Page } from "./page.js";
import { RangeSums } from "./prose.js";

/** Levels of elements by which two items are alike. */
const LEVELS = 6;
/** Blocks at the beginning of an item among which its heading stands. */
const HEAD = 6;
/** An item with more in lines of links than this share of its prose is a teaser. */
const LINKS = 0.5;

/**
 * The zone, and where it is one item of several (a letter by mail, a digest), the others as well: elements that
 * stand alike in the page and begin with a heading of their own. Ascending, without overlap.
 *
 * @param evidence of each block; not above 0 for what is put aside.
 */
export function itemsOf(
  page: Page,
  title: number,
  zone: PageElement,
  evidence: readonly number[],
): PageElement[] {
  const inTable = zone.tag === "td" || zone.tag === "tr";
  const mine = headingOf(page, zone, evidence, inTable);
  // Where the title heads the zone, what stands beside is another article, but in a letter made of tables.
  const letter =
    mine >= 0 && (mine !== title || (inTable && page.elements.every(({ tag }) => tag !== "article")));
  const parts = zone.names.length > 0;
  if (!letter && !parts) return [zone];
  const prose = new RangeSums(evidence.map((value) => Math.max(0, value)));
  const links = new RangeSums(evidence.map((value) => Math.max(0, -value - 10)));
  const path = pathOf(zone);
  const items: PageElement[] = [];
  for (const e of page.elements) {
    if (e.first < (items.at(-1)?.last ?? 0) || e.tag !== zone.tag || pathOf(e) !== path) continue;
    const headed = headingOf(page, e, evidence, inTable) >= 0;
    const fits = letter ? headed && e.first >= Math.min(title, mine) : !headed && e.first >= zone.last;
    if (e === zone || (fits && prose.in(e) > 0 && links.in(e) < LINKS * prose.in(e))) items.push(e);
  }
  return items;
}

/** Index of the heading that stands first, before any prose; −1 where none does. In tables any short line is one. */
function headingOf(
  { blocks }: Page,
  { first, last }: PageElement,
  evidence: readonly number[],
  inTable: boolean,
): number {
  for (let i = first; i < Math.min(last, first + HEAD) && evidence[i]! <= 0; i++) {
    if (inTable || /^h[1-6]$/.test(blocks[i]!.element.tag)) return i;
  }
  return -1;
}

function pathOf(element: PageElement): string {
  let path = "";
  let e: PageElement | null = element;
  for (let level = 0; e && level < LEVELS; level++, e = e.parent) path += `${e.tag} ${e.names.join(" ")} < `;
  return path;
}
