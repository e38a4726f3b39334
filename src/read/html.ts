import type { Article, Block } from "../document/article.js";
import { failure, type Result, success } from "../document/problem.js";
import type { Meta } from "../document/schema.js";
import { isAppeal } from "./html/appeal.js";
import type { PageBlock, PageElement } from "./html/block.js";
import { type Found, findArticle } from "./html/body.js";
import { headOf } from "./html/head.js";
import { type PageMetadata, readMetadata } from "./html/metadata.js";
import { type Page, readPage } from "./html/page.js";
import { evidenceOf } from "./html/prose.js";
import { readText } from "./text.js";

/** A heading longer than this is a paragraph in a heading's clothes. */
const LONGEST_HEADING = 200;
/** Where a page declares a text so many times as long as what it shows, what it shows is an excerpt. */
const DECLARED = 2;

/** What only pages hold: tags, and signs that are spelt out. */
const MARKUP = /<[a-z!/?]|&(?:#|[a-z])/i;

type Part = { text: string; tag: string; linkShare: number; role?: NonNullable<Block["role"]> };

/**
 * An article from a web page: the title first, then deck and byline where the page shows them, then the body,
 * each a paragraph, divided by blank lines. Menus, captions, share bars, comments and lists of other articles
 * are left out; lines between the paragraphs that only ask to subscribe or read on stay, and the structure
 * stage calls them boilerplate.
 *
 * `meta` of the options wins over what the page says. A page whose text is filled in by scripts is read from
 * its JSON-LD (`articleBody`) where that holds the text.
 *
 * Problems: `empty-text` (no text at all), `no-article` (a front page, a gallery, an error page).
 */
export function readHtml(html: string, options: { id: string; url?: string; meta?: Meta }): Result<Article> {
  if (!MARKUP.test(html)) return plain(html, options);
  const { page, found, metadata } = pageOf(html);
  const { meta, articleBody } = metadata;
  if (page.blocks.length === 0 && !articleBody) {
    return failure("empty-text", "is a page without text: save the page after it was shown", options.id);
  }
  const head = headOf(page, found, meta);
  const lead = found.lead.filter((i) => !head.some(({ text }) => text === page.blocks[i]!.text));
  let body = [...lead, ...found.body].map((i) => bodyPart(page.blocks[i]!));
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  if (articleBody && articleBody.length > DECLARED * length) body = linesOf(articleBody);
  if (body.length === 0) {
    return failure(
      "no-article",
      "is a page on which no article was found (a front page, a gallery?): give the article's own page, or its text",
      options.id,
    );
  }
  const parts = [...head, ...body];
  const { text, blocks } = joined(parts);
  // What the page shows is the title; what it declares is often cut or dressed up for search engines.
  const shown = page.blocks[found.title]?.text;
  const url = options.url ?? meta.url;
  return success({
    id: options.id,
    text,
    meta: Object.assign(meta, shown && { title: shown }, url && { url }, options.meta),
    blocks,
    page: { prose: Math.max(proseLength(page), length), leftOut: found.leftOut },
  });
}

/** A text that somebody gave the name of a page: its lines are its own. */
function plain(text: string, { id, url, meta }: { id: string; url?: string; meta?: Meta }): Result<Article> {
  const article = readText(text, id);
  if (!article.ok) return article;
  return success({ ...article.value, meta: Object.assign(article.value.meta, url && { url }, meta) });
}

/** Characters of the blocks that are prose, wherever they stand. */
function proseLength({ blocks }: Page): number {
  return blocks.reduce((sum, block) => sum + (evidenceOf(block) > 0 ? block.text.length : 0), 0);
}

interface Read {
  page: Page;
  found: Found;
  metadata: PageMetadata;
}

/**
 * The page as it is shown. Where that shows no article, the page with all that it hides until a script runs, if
 * title and article then stand in one part of it (a window that opens over the page is another part).
 */
function pageOf(html: string): Read {
  const shown = found(readPage(html));
  if (!shown.page.hides || (shown.found.title >= 0 && shown.found.body.length > 0)) return shown;
  const all = found(readPage(html, { hidden: true }));
  const { title, body } = all.found;
  if (title < 0 || body.length === 0) return shown;
  const part = common(all.page.blocks[title]!.element, body[0]!);
  return part.tag === "body" || part.tag === "html" ? shown : all;
}

function found(page: Page): Read {
  const metadata = readMetadata(page);
  return { page, metadata, found: findArticle(page, metadata.titles) };
}

/** The smallest element around `element` that holds the block as well. */
function common(element: PageElement, block: number): PageElement {
  let e = element;
  while (e.parent && !(e.first <= block && block < e.last)) e = e.parent;
  return e;
}

const TIME = "\\d{1,2}[:.h]\\d{2}(?: ?[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{2,4})?";
const NAME = "(?:\\p{Lu}[\\p{L}'’.-]{1,25} ?){1,4}";
/** When an entry of a live page was posted, and by whom: `9:15`, `21:22 Ana Brandt`, `Posted by Ana Brandt at 9:15`. */
const ENTRY_HEADS = [
  new RegExp(`^${TIME}[ ,|·•–—-]{0,3}(?:(?:[Pp]osted )?[Bb]y )?(?:${NAME})?$`, "u"),
  new RegExp(`^(?:(?:[Pp]osted )?[Bb]y )?${NAME}[ ,|·•–—-]{0,3}(?:at )?${TIME}$`, "u"),
  new RegExp(`^(?:[Pp]osted|[Ww]ritten|[Ff]iled|[Rr]eported|[Uu]pdated) by ${NAME}$`, "u"),
];

function bodyPart({ text, element, linked, bold, signed }: PageBlock): Part {
  const part = { text, tag: element.tag, linkShare: linked / text.length };
  if (text.length <= 120 && (signed > 0.7 * text.length || ENTRY_HEADS.some((form) => form.test(text)))) {
    return { ...part, role: "byline" };
  }
  if (isAppeal(text)) return { ...part, role: "boilerplate" };
  const heading =
    text.length <= LONGEST_HEADING &&
    (/^h[1-6]$/.test(element.tag) ||
      (bold >= 0.95 * text.length && text.length <= 80 && element.tag !== "li" && !/[.,:;]$/.test(text)));
  return { ...part, ...(heading && { role: "heading" }) };
}

/** Paragraphs of a plain text whose lines are its paragraphs. */
function linesOf(text: string): Part[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => ({ text: line, tag: "p", linkShare: 0 }));
}

function joined(parts: readonly Part[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let start = 0;
  for (const { text, ...block } of parts) {
    blocks.push({ start, end: start + text.length, ...block });
    start += text.length + 2;
  }
  return { text: parts.map(({ text }) => text).join("\n\n"), blocks };
}
